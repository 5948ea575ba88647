// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/healthbar.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <numeric>

#include "models/endpoints/rows/facettext.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {
constexpr int gap = 2;
constexpr int least = 8;
constexpr int iconExtent = 12;
constexpr qreal radius = 4;
}

QList<int> shareWidths(const QList<qint64> &parts, int width, int between, int smallest)
{
    const auto count = static_cast<int>(parts.size());
    const int room = std::max(0, width - between * std::max(0, count - 1));
    smallest = count == 0 ? 0 : std::min(smallest, room / count);
    const auto sum = static_cast<double>(std::accumulate(parts.begin(), parts.end(), qint64{0}));
    const int spare = room - smallest * count;
    QList<int> widths;
    double reached = 0;
    int taken = 0;
    for (const qint64 part : parts) {
        reached += sum > 0 ? static_cast<double>(part) / sum : 1.0 / count;
        const int end = qRound(reached * spare);
        widths += smallest + end - taken;
        taken = end;
    }
    return widths;
}

HealthSegment::HealthSegment(HostStatus status, QWidget *parent)
    : QAbstractButton(parent), m_status(status), m_appearance(appearanceOf(status))
{
    setObjectName(u"healthSegment-"_s + QString::number(static_cast<int>(status)));
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
}

void HealthSegment::setContent(qint64 rows, qint64 all, bool chosen, bool othersChosen)
{
    m_rows = rows;
    m_isFaded = othersChosen && !chosen;
    setChecked(chosen);
    m_share = shareText(rows, all);
    const QString text = tr("%1, %2, %3").arg(m_appearance.word, endpointsText(rows), m_share);
    if (text != accessibleName()) {
        setAccessibleName(text);
        setToolTip(text);
    }
    update();
}

// Two statuses share the Neutral tone: a pattern distinguishes them if there is no room for the icon.
Qt::BrushStyle HealthSegment::pattern() const
{
    switch (m_status) {
    case HostStatus::Inactive:
        return Qt::BDiagPattern;
    case HostStatus::Unknown:
        return Qt::Dense6Pattern;
    case HostStatus::Healthy:
    case HostStatus::Offline:
    case HostStatus::Updating:
    case HostStatus::Unhealthy:
        break;
    }
    return Qt::NoBrush;
}

void HealthSegment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor tone = m_isFaded ? secondaryText(palette()) : toneColour(m_appearance.tone, palette());
    const bool hasRoom = width() >= iconExtent + space::tiny;
    const int line = isChecked() || underMouse() ? 2 : 1;
    const QRectF bar = QRectF(rect()).adjusted(line / 2.0, line / 2.0, -line / 2.0, -line / 2.0);
    const qreal bend = std::min(radius, bar.width() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isFaded ? palette().color(QPalette::Window) : toneBackground(m_appearance.tone, palette()));
    painter.drawRoundedRect(bar, bend, bend);
    painter.setPen(QPen(m_isFaded ? lineColour(palette()) : tone, line));
    painter.setBrush(hasRoom ? QBrush() : QBrush(tone, pattern()));
    painter.drawRoundedRect(bar, bend, bend);
    if (hasRoom)
        paintLabel(painter, tone);
    if (hasFocus()) {
        painter.setPen(QPen(toneColour(Tone::Accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), bend, bend);
    }
}

// Shows the share only; the chip shows the number.
void HealthSegment::paintLabel(QPainter &painter, const QColor &tone) const
{
    const int textWidth = fontMetrics().horizontalAdvance(m_share);
    const int both = iconExtent + space::tiny + textWidth;
    const bool hasText = both + 2 * space::small <= width();
    const int left = (width() - (hasText ? both : iconExtent)) / 2;
    const QRect place(left, (height() - iconExtent) / 2, iconExtent, iconExtent);
    reeve::icon(m_appearance.iconName, m_appearance.tone)
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
    if (!hasText)
        return;
    const QRect text(place.right() + 1 + space::tiny, 0, textWidth, height());
    painter.setPen(tone);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), Qt::AlignCenter, m_share);
}

void HealthSegment::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)
        Q_EMIT stepRequested(event->key() == Qt::Key_Right ? forward : -forward);
    else
        QAbstractButton::keyPressEvent(event);
}

HealthBar::HealthBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"healthBar"_s);
    setAccessibleName(tr("Endpoints by host status"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        auto *segment = new HealthSegment(static_cast<HostStatus>(i), this);
        connect(segment, &QAbstractButton::clicked, this, [this, segment] { Q_EMIT toggled(segment->value()); });
        connect(segment, &HealthSegment::stepRequested, this, [this, segment](int by) { step(segment, by); });
        m_segments[i] = segment;
    }
}

QSize HealthBar::sizeHint() const
{
    return {0, fontMetrics().height() + 6};
}

void HealthBar::showFacet(const Facet &statuses)
{
    qint64 all = 0;
    bool anyChosen = false;
    for (const FacetValue &value : statuses.values) {
        all += value.rows;
        anyChosen = anyChosen || value.isChosen;
    }
    for (HealthSegment *segment : m_segments) {
        const auto found = std::ranges::find(statuses.values, segment->value(), &FacetValue::value);
        const bool has = found != statuses.values.end();
        segment->setContent(has ? found->rows : 0, all, has && found->isChosen, anyChosen);
    }
    place();
}

QList<HealthSegment *> HealthBar::shown() const
{
    QList<HealthSegment *> segments;
    for (HealthSegment *segment : m_segments) {
        if (segment->rows() > 0)
            segments += segment;
    }
    return segments;
}

void HealthBar::place()
{
    const QList<HealthSegment *> segments = shown();
    QList<qint64> parts;
    for (const HealthSegment *segment : segments)
        parts += segment->rows();
    const QList<int> widths = shareWidths(parts, width(), gap, least);
    int left = 0;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QRect at(left, 0, widths[i], height());
        segments[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), at));
        // The Tab key stops at the first segment only; the arrow keys move to the others.
        segments[i]->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        left += widths[i] + gap;
    }
    for (HealthSegment *segment : m_segments)
        segment->setVisible(segment->rows() > 0);
    update();
}

void HealthBar::step(const HealthSegment *from, int by)
{
    const QList<HealthSegment *> segments = shown();
    const qsizetype at = std::ranges::find(segments, from) - segments.begin() + by;
    if (at >= 0 && at < segments.size())
        segments[at]->setFocus(Qt::TabFocusReason);
}

void HealthBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

// Paints an empty frame while there are no rows.
void HealthBar::paintEvent(QPaintEvent *)
{
    if (!shown().isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColour(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

}
