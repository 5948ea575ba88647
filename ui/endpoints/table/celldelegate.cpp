// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/celldelegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <QtMath>
#include <algorithm>
#include <optional>

#include "models/base/plaintext.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr int iconSize = 14;
constexpr int widestHint = 640;
constexpr int padding = 6; // as in the header
constexpr qsizetype mostShown = 512; // characters, as in oneLine()

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

std::optional<StatusAppearance> appearanceAt(const QModelIndex &index)
{
    switch (static_cast<EndpointColumn>(index.column())) {
    case EndpointColumn::Status:
        return appearanceOf(index.data(HostStatusRole).value<HostStatus>());
    case EndpointColumn::PolicyStatus:
        return appearanceOf(index.data(PolicyStatusRole).value<PolicyStatus>());
    case EndpointColumn::Isolation:
        return appearanceOf(index.data(IsolationRole).value<Isolation>());
    default:
        return std::nullopt;
    }
}

QStringList issuesAt(const QModelIndex &index)
{
    return index.column() == static_cast<int>(EndpointColumn::HostName) ? index.data(DocumentIssuesRole).toStringList()
                                                                        : QStringList();
}

// The time of an age such as "5 minutes ago"; empty in other columns.
QString timeAt(const QModelIndex &index)
{
    const QVariant key =
        index.column() == static_cast<int>(EndpointColumn::LastCheckIn) ? index.data(SortKeyRole) : QVariant();
    return key.isNull()
        ? QString()
        : QLocale().toString(QDateTime::fromMSecsSinceEpoch(key.toLongLong()), u"yyyy-MM-dd HH:mm:ss t"_s);
}

bool isOutOfDate(const QModelIndex &index)
{
    return index.column() == static_cast<int>(EndpointColumn::PolicyRevision) && index.data(OutOfDateRole).toBool();
}

QColor blended(const QColor &over, const QColor &under, qreal share)
{
    const auto mix = [share](float a, float b) { return a * float(share) + b * (1 - float(share)); };
    return QColor::fromRgbF(
        mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()), mix(over.blueF(), under.blueF()));
}

}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    refreshColours(option);
    paintBackground(painter, option, index);
    if (const auto appearance = appearanceAt(index))
        return paintAppearance(painter, option, *appearance);
    if (isOutOfDate(index))
        return paintAppearance(painter, option, {Tone::Warning, u"clock"_s, index.data(Qt::DisplayRole).toString()});

    QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    if (!issuesAt(index).isEmpty()) {
        const QPixmap &mark =
            pixmap(u"triangle-alert"_s, Tone::Warning, isSelected(option), painter->device()->devicePixelRatioF());
        painter->drawPixmap(area.right() - iconSize, option.rect.center().y() - iconSize / 2, mark);
        area.setRight(area.right() - iconSize - space::tiny);
    }
    const QColor &colour = isSelected(option) ? m_colours.selectedText : m_colours.text;
    paintText(painter, option, area, index.data(Qt::DisplayRole).toString(), colour);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto appearance = appearanceAt(index);
    const bool hasIcon = appearance || isOutOfDate(index) || !issuesAt(index).isEmpty();
    const QString text = appearance ? appearance->word : index.data(Qt::DisplayRole).toString();
    const int taken = 2 * padding + (hasIcon ? iconSize + 6 : 0);
    const int width = qCeil(m_texts.line(text, widestHint, option.font).width) + taken;
    return {std::min(width, widestHint), option.fontMetrics.height() + 2 * padding};
}

void CellDelegate::paintBackground(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isSelected(option))
        painter->fillRect(option.rect, m_colours.selection);
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
             view && view->selectionModel() && view->selectionModel()->rowIntersectsSelection(index.row(), {}))
        painter->fillRect(option.rect, m_colours.touched);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, m_colours.line);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

void CellDelegate::paintAppearance(
    QPainter *painter, const QStyleOptionViewItem &option, const StatusAppearance &appearance) const
{
    QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    if (!appearance.iconName.isEmpty()) {
        const QPixmap &mark =
            pixmap(appearance.iconName, appearance.tone, isSelected(option), painter->device()->devicePixelRatioF());
        painter->drawPixmap(area.left(), option.rect.center().y() - iconSize / 2, mark);
        area.setLeft(area.left() + iconSize + 6);
    }
    const QColor own = appearance.iconName.isEmpty() ? m_colours.secondary
                                                     : m_colours.tones[static_cast<std::size_t>(appearance.tone)];
    paintText(painter, option, area, appearance.word, isSelected(option) ? m_colours.selectedText : own);
}

void CellDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
    const QString &text, const QColor &colour) const
{
    if (text.isEmpty() || area.width() <= 0)
        return;
    painter->setPen(colour);
    m_ascii.setFont(option.font);
    if (const QStringView seen = QStringView(text).left(mostShown); m_ascii.knows(seen))
        return m_ascii.draw(*painter, area, seen);
    painter->setFont(option.font);
    const TextCache::Line &line = m_texts.line(text, area.width(), option.font);
    const int top = area.top() + (area.height() - qRound(line.text.size().height())) / 2;
    painter->drawStaticText(area.left(), top, line.text);
}

const QPixmap &CellDelegate::pixmap(const QString &name, Tone tone, bool selected, qreal ratio) const
{
    const QString key =
        QString(name % QString::number(selected ? -1 : static_cast<int>(tone)) % u'@' % QString::number(ratio));
    QPixmap &kept = m_pixmaps[key];
    if (kept.isNull()) {
        const QIcon drawn = selected ? icon(name) : icon(name, tone);
        kept = drawn.pixmap(QSize(iconSize, iconSize), ratio, selected ? QIcon::Selected : QIcon::Normal);
    }
    return kept;
}

void CellDelegate::refreshColours(const QStyleOptionViewItem &option) const
{
    if (option.palette.cacheKey() == m_paletteKey)
        return;
    m_paletteKey = option.palette.cacheKey();
    m_pixmaps.clear();
    const QColor highlight = option.palette.color(QPalette::Highlight);
    for (std::size_t tone = 0; tone < m_colours.tones.size(); ++tone)
        m_colours.tones[tone] = toneColour(static_cast<Tone>(tone), option.palette);
    m_colours.text = option.palette.color(QPalette::Text);
    m_colours.secondary = secondaryText(option.palette);
    m_colours.line = lineColour(option.palette);
    m_colours.selection = highlight;
    m_colours.selectedText = option.palette.color(QPalette::HighlightedText);
    m_colours.touched = blended(highlight, option.palette.color(QPalette::Base), 0.4);
}

QString CellDelegate::toolTipFor(const QModelIndex &index, const QFontMetrics &metrics, int width)
{
    const QStringList issues = issuesAt(index);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!issues.isEmpty())
        return tr("%1\nNot as expected:\n%2").arg(text, issues.join(u'\n'));
    if (isOutOfDate(index))
        return tr("%1: the endpoint has not applied the current policy revision yet").arg(text);
    if (const QString time = timeAt(index); !time.isEmpty())
        return time;
    const int taken = 2 * padding + (appearanceAt(index) ? iconSize + 6 : 0);
    return metrics.horizontalAdvance(text.left(2000)) + taken > width ? text : QString();
}

bool CellDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString help = toolTipFor(index, option.fontMetrics, option.rect.width());
    QToolTip::showText(event->globalPos(), plainToolTip(help), view->viewport(), option.rect);
    return true;
}

}
