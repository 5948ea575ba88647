// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/operationdelegate.h"

#include <QApplication>
#include <QPainter>

#include "models/operations/operationlistmodel.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

Tone effectTone(Effect effect)
{
    switch (effect) {
    case Effect::Reads:
        return Tone::Information;
    case Effect::Changes:
        return Tone::Warning;
    case Effect::Destroys:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

QString effectText(Effect effect)
{
    switch (effect) {
    case Effect::Reads:
        return OperationDelegate::tr("Reads");
    case Effect::Changes:
        return OperationDelegate::tr("Changes");
    case Effect::Destroys:
        return OperationDelegate::tr("Destroys");
    }
    return {};
}

QString effectIconName(Effect effect)
{
    switch (effect) {
    case Effect::Reads:
        return u"search"_s;
    case Effect::Changes:
        return u"pencil"_s;
    case Effect::Destroys:
        return u"trash-2"_s;
    }
    return {};
}

namespace {

int verbWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(u"DELETE"_s) + space::small;
}

}

void OperationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString verb = index.data(OperationListModel::VerbRole).toString();
    if (verb.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const bool isGrey = !index.data(OperationListModel::UnavailableRole).toString().isEmpty();
    const auto effect = static_cast<Effect>(index.data(OperationListModel::EffectRole).toInt());
    QFont small = item.font;
    small.setPointSizeF(small.pointSizeF() * 0.82);
    small.setWeight(QFont::DemiBold);
    const QColor plain = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor grey = secondaryText(item.palette);
    painter->save();
    QRect area = item.rect.adjusted(space::tiny, 0, -space::tiny, 0);
    painter->setFont(small);
    painter->setPen(isSelected ? plain : isGrey ? grey : toneColour(effectTone(effect), item.palette));
    const int width = verbWidth(QFontMetrics(small));
    painter->drawText(QRect(area.left(), area.top(), width, area.height()), Qt::AlignVCenter | Qt::AlignLeft, verb);
    area.setLeft(area.left() + width);
    QFont font = item.font;
    font.setItalic(isGrey);
    painter->setFont(font);
    painter->setPen(isSelected ? plain : isGrey ? grey : plain);
    painter->drawText(
        area, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}

QSize OperationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + space::small));
    return size;
}

}
