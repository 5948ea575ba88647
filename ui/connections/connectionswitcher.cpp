// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/connectionswitcher.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/connections/connectiondelegate.h"
#include "ui/connections/connectiontext.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {
constexpr int dotExtent = 12;
constexpr int arrowExtent = 16;
}

ConnectionSwitcher::ConnectionSwitcher(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(u"connectionSwitcher"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setToolTip(tr("Change the connection (Ctrl+K)"));
    setProfile({});
}

void ConnectionSwitcher::setProfile(const std::optional<Profile> &profile)
{
    m_profile = profile;
    setText(profile ? profile->name : tr("No connection"));
    setAccessibleName(profile
            ? tr("Connection: %1, space %2, %3").arg(profile->name, spaceText(*profile), hostText(*profile))
            : tr("Connection: none"));
    updateGeometry();
    update();
}

QString ConnectionSwitcher::location() const
{
    return m_profile ? tr("Space: %1 · %2").arg(spaceText(*m_profile), hostText(*m_profile))
                     : tr("Choose or add a connection");
}

QSize ConnectionSwitcher::sizeHint() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const int textWidth =
        qMax(QFontMetrics(strong).horizontalAdvance(text()), fontMetrics().horizontalAdvance(location()));
    return {qBound(260, textWidth + dotExtent + arrowExtent + 4 * space::medium, 560),
        2 * fontMetrics().height() + space::small + 2};
}

void ConnectionSwitcher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Midlight));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const QRect dot(space::small, (height() - dotExtent) / 2, dotExtent, dotExtent);
    paintConnectionDot(painter, dot, m_profile ? m_profile->colour : QColor(), palette());
    const QRect arrow(width() - arrowExtent - space::small, (height() - arrowExtent) / 2, arrowExtent, arrowExtent);
    reeve::icon(u"chevrons-up-down"_s).paint(&painter, arrow);

    const QRect textRect(dot.right() + space::medium, space::tiny, arrow.left() - dot.right() - 2 * space::medium,
        height() - 2 * space::tiny);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(textRect, Qt::AlignTop | Qt::AlignLeft,
        QFontMetrics(strong).elidedText(text(), Qt::ElideRight, textRect.width()));
    painter.setFont(font());
    painter.setPen(secondaryText(palette()));
    painter.drawText(textRect, Qt::AlignBottom | Qt::AlignLeft,
        fontMetrics().elidedText(location(), Qt::ElideMiddle, textRect.width()));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

}
