// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/spacelist.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

enum SpaceRole { IdRole = Qt::UserRole + 1, DescriptionRole, ColourRole };

constexpr int dotExtent = 12;

// Paints two lines of plain text: name and id, then the description.
class SpaceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, 2 * option.fontMetrics.height() + 2 * space::small + space::tiny};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem background(option);
        initStyleOption(&background, index);
        background.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
        painter->save();
        QRect area = option.rect.adjusted(space::medium, space::small, -space::medium, -space::small);
        paintDot(*painter, area, index.data(ColourRole).value<QColor>());
        area.setLeft(area.left() + dotExtent + space::medium);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        paintText(*painter, area, option, index, selected);
        painter->restore();
    }

private:
    static void paintDot(QPainter &painter, const QRect &area, const QColor &colour)
    {
        if (!colour.isValid())
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QRect(area.left(), area.center().y() - dotExtent / 2, dotExtent, dotExtent));
    }

    static void paintText(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
        const QModelIndex &index, bool selected)
    {
        const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor quiet = selected ? text : secondaryText(option.palette);
        QFont bold(option.font);
        bold.setBold(true);
        const QFontMetrics metrics(bold);
        const QRect first(area.left(), area.top(), area.width(), option.fontMetrics.height());
        const QRect second = first.translated(0, first.height() + space::tiny);
        const QString name =
            metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, first.width() * 2 / 3);
        painter.setFont(bold);
        painter.setPen(text);
        painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
        painter.setFont(option.font);
        painter.setPen(quiet);
        const QRect idArea = first.adjusted(metrics.horizontalAdvance(name) + space::medium, 0, 0, 0);
        const auto elided = [&option](const QString &full, int width) {
            return option.fontMetrics.elidedText(full.simplified(), Qt::ElideRight, width);
        };
        painter.drawText(
            idArea, Qt::AlignLeft | Qt::AlignVCenter, elided(index.data(IdRole).toString(), idArea.width()));
        painter.drawText(
            second, Qt::AlignLeft | Qt::AlignVCenter, elided(index.data(DescriptionRole).toString(), second.width()));
    }
};

}

SpaceList::SpaceList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new SpaceDelegate(this));
    setUniformItemSizes(true);
    setAccessibleName(tr("Spaces"));
}

void SpaceList::setSpaces(const QList<SpaceFacts> &spaces)
{
    clear();
    for (const SpaceFacts &space : spaces) {
        const QString description = space.description.isEmpty() ? tr("No description") : space.description;
        auto *item = new QListWidgetItem(space.name, this);
        item->setData(IdRole, space.id);
        item->setData(DescriptionRole, description);
        item->setData(ColourRole, space.colour);
        item->setData(Qt::AccessibleTextRole, tr("%1, id %2, %3").arg(space.name, space.id, description));
    }
}

bool SpaceList::selectSpace(const QString &id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(IdRole).toString() == id) {
            setCurrentRow(row);
            scrollToItem(item(row));
            return true;
        }
    }
    setCurrentRow(-1);
    return false;
}

QString SpaceList::selectedId() const
{
    return currentItem() ? currentItem()->data(IdRole).toString() : QString();
}

}
