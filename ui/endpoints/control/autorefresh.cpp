// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/control/autorefresh.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <algorithm>
#include <array>

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/profiles/profile.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reeve {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr std::array<Milliseconds, 5> pauses{0s, 30s, 1min, 5min, 15min};

qint64 secondsOf(Milliseconds pause)
{
    return std::chrono::duration_cast<std::chrono::seconds>(pause).count();
}

QString shortText(Milliseconds pause)
{
    const qint64 seconds = secondsOf(pause);
    return seconds < 60 ? AutoRefresh::tr("%1 s").arg(seconds) : AutoRefresh::tr("%1 min").arg(seconds / 60);
}

QString longText(Milliseconds pause)
{
    const qint64 seconds = secondsOf(pause);
    if (seconds < 60)
        return AutoRefresh::tr("every %1 seconds").arg(seconds);
    return seconds == 60 ? AutoRefresh::tr("every minute") : AutoRefresh::tr("every %1 minutes").arg(seconds / 60);
}

}

AutoRefresh::AutoRefresh(QSettings &settings, QWidget &page, QToolButton &button, QObject *parent)
    : QObject(parent), m_settings(settings), m_page(page), m_button(button)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isDue = true;
        readIfDue();
    });
    connect(&button, &QToolButton::clicked, this, &AutoRefresh::showMenu);
    page.installEventFilter(this);
    showPause();
}

void AutoRefresh::setInventory(const Profile &profile, EndpointInventory *inventory)
{
    close();
    m_key = u"endpoints/"_s + profile.id.toString(QUuid::WithoutBraces) + u"/refreshSeconds"_s;
    const std::chrono::seconds kept(m_settings.value(m_key).toInt());
    m_pause = std::ranges::find(pauses, Milliseconds(kept)) == pauses.end() ? 0ms : Milliseconds(kept);
    m_inventory = inventory;
    connect(inventory, &EndpointInventory::stateChanged, this, &AutoRefresh::look);
    showPause();
    look();
}

void AutoRefresh::close()
{
    if (m_inventory)
        m_inventory->disconnect(this);
    m_inventory = nullptr;
    m_key.clear();
    m_pause = 0ms;
    m_isDue = false;
    m_timer.stop();
    showPause();
}

void AutoRefresh::choose(Milliseconds pause)
{
    m_pause = pause;
    m_isDue = false;
    m_timer.stop();
    if (!m_key.isEmpty())
        m_settings.setValue(m_key, secondsOf(pause));
    showPause();
    look();
}

void AutoRefresh::showPause()
{
    const bool isOn = m_pause > 0ms;
    m_button.setText(isOn ? shortText(m_pause) : tr("Automatic refresh"));
    m_button.setToolButtonStyle(isOn ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_button.setAccessibleName(
        isOn ? tr("Automatic refresh, %1").arg(longText(m_pause)) : tr("Automatic refresh, off"));
}

// The pause begins when a reading has come to its end, so that no two overlap.
void AutoRefresh::look()
{
    const InventoryState state = m_inventory ? m_inventory->state() : InventoryState::Idle;
    const bool isRead = state == InventoryState::Complete || state == InventoryState::Partial;
    if (m_pause == 0ms || !isRead) {
        m_isDue = false;
        m_timer.stop();
    } else if (!m_isDue && !m_timer.isActive()) {
        m_timer.start(m_pause);
    }
    Q_EMIT noteChanged(note());
}

bool AutoRefresh::isPageSeen() const
{
    return m_page.isVisible() && !m_page.window()->isMinimized();
}

void AutoRefresh::readIfDue()
{
    if (m_isDue && isPageSeen()) {
        m_isDue = false;
        m_inventory->refresh();
    }
    Q_EMIT noteChanged(note());
}

QString AutoRefresh::note() const
{
    if (m_pause == 0ms || !m_inventory)
        return {};
    if (m_inventory->state() == InventoryState::Failed)
        return tr("automatic refresh is paused, because the last reading failed");
    if (m_inventory->state() == InventoryState::Cancelled)
        return tr("automatic refresh is paused, because the last reading was cancelled");
    if (m_isDue)
        return tr("automatic refresh is paused while the endpoints are not shown");
    return tr("refreshed %1").arg(longText(m_pause));
}

bool AutoRefresh::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_page && event->type() == QEvent::Show)
        m_page.window()->installEventFilter(this);
    if (event->type() == QEvent::WindowStateChange || event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &AutoRefresh::readIfDue, Qt::QueuedConnection); // once it is visible
    return QObject::eventFilter(watched, event);
}

void AutoRefresh::showMenu()
{
    auto *menu = new QMenu(&m_button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"refreshMenu"_s);
    auto *group = new QActionGroup(menu);
    for (const Milliseconds pause : pauses) {
        QAction *action = menu->addAction(
            pause == 0ms ? tr("Off") : tr("Refresh %1").arg(longText(pause)), this, [this, pause] { choose(pause); });
        action->setObjectName(u"refreshEvery-%1"_s.arg(secondsOf(pause)));
        action->setCheckable(true);
        action->setChecked(pause == m_pause);
        group->addAction(action);
    }
    menu->popup(m_button.mapToGlobal(QPoint(0, m_button.height())));
}

}
