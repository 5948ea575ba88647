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

constexpr std::array<Milliseconds, 5> intervals{0s, 30s, 1min, 5min, 15min};

qint64 secondsOf(Milliseconds interval)
{
    return std::chrono::duration_cast<std::chrono::seconds>(interval).count();
}

QString shortText(Milliseconds interval)
{
    const qint64 seconds = secondsOf(interval);
    return seconds < 60 ? AutoRefresh::tr("%1 s").arg(seconds) : AutoRefresh::tr("%1 min").arg(seconds / 60);
}

// "30 seconds", "5 minutes".
QString longText(Milliseconds interval)
{
    const int seconds = static_cast<int>(secondsOf(interval));
    return seconds < 60 ? AutoRefresh::tr("%Ln second(s)", nullptr, seconds)
                        : AutoRefresh::tr("%Ln minute(s)", nullptr, seconds / 60);
}

}

AutoRefresh::AutoRefresh(QSettings &settings, QWidget &page, QToolButton &button, QObject *parent)
    : QObject(parent), m_settings(settings), m_page(page), m_button(button)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isDue = true;
        refreshIfDue();
    });
    connect(&button, &QToolButton::clicked, this, &AutoRefresh::showMenu);
    page.installEventFilter(this);
    updateButton();
}

void AutoRefresh::setInventory(const Profile &profile, EndpointInventory *inventory)
{
    reset();
    m_key = u"endpoints/"_s + profile.id.toString(QUuid::WithoutBraces) + u"/refreshSeconds"_s;
    const std::chrono::seconds kept(m_settings.value(m_key).toInt());
    m_interval = std::ranges::find(intervals, Milliseconds(kept)) == intervals.end() ? 0ms : Milliseconds(kept);
    m_inventory = inventory;
    connect(inventory, &EndpointInventory::stateChanged, this, &AutoRefresh::updateTimer);
    updateButton();
    updateTimer();
}

void AutoRefresh::reset()
{
    if (m_inventory)
        m_inventory->disconnect(this);
    m_inventory = nullptr;
    m_key.clear();
    m_interval = 0ms;
    m_isDue = false;
    m_timer.stop();
    updateButton();
}

void AutoRefresh::setInterval(Milliseconds interval)
{
    m_interval = interval;
    m_isDue = false;
    m_timer.stop();
    if (!m_key.isEmpty())
        m_settings.setValue(m_key, secondsOf(interval));
    updateButton();
    updateTimer();
}

void AutoRefresh::updateButton()
{
    const bool isOn = m_interval > 0ms;
    m_button.setText(isOn ? shortText(m_interval) : tr("Automatic refresh"));
    m_button.setToolButtonStyle(isOn ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_button.setAccessibleName(
        isOn ? tr("Automatic refresh every %1").arg(longText(m_interval)) : tr("Automatic refresh, off"));
}

// The interval begins when loading is complete, so that no two refreshes overlap.
void AutoRefresh::updateTimer()
{
    const InventoryState state = m_inventory ? m_inventory->state() : InventoryState::Idle;
    const bool isRead = state == InventoryState::Complete || state == InventoryState::Partial;
    if (m_interval == 0ms || !isRead) {
        m_isDue = false;
        m_timer.stop();
    } else if (!m_isDue && !m_timer.isActive()) {
        m_timer.start(m_interval);
    }
    Q_EMIT noteChanged(note());
}

bool AutoRefresh::isPageVisible() const
{
    return m_page.isVisible() && !m_page.window()->isMinimized();
}

void AutoRefresh::refreshIfDue()
{
    if (m_isDue && isPageVisible()) {
        m_isDue = false;
        m_inventory->refresh();
    }
    Q_EMIT noteChanged(note());
}

QString AutoRefresh::note() const
{
    if (m_interval == 0ms || !m_inventory)
        return {};
    if (m_inventory->state() == InventoryState::Failed)
        return tr("automatic refresh is paused, because the last reading failed");
    if (m_inventory->state() == InventoryState::Cancelled)
        return tr("automatic refresh is paused, because the last reading was cancelled");
    if (m_isDue)
        return tr("automatic refresh is paused while the endpoints are not shown");
    return tr("refreshed every %1").arg(longText(m_interval));
}

bool AutoRefresh::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_page && event->type() == QEvent::Show)
        m_page.window()->installEventFilter(this);
    if (event->type() == QEvent::WindowStateChange || event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &AutoRefresh::refreshIfDue, Qt::QueuedConnection); // once it is visible
    return QObject::eventFilter(watched, event);
}

void AutoRefresh::showMenu()
{
    auto *menu = new QMenu(&m_button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"refreshMenu"_s);
    auto *group = new QActionGroup(menu);
    for (const Milliseconds interval : intervals) {
        QAction *action = menu->addAction(interval == 0ms ? tr("Off") : tr("Refresh every %1").arg(longText(interval)),
            this, [this, interval] { setInterval(interval); });
        action->setObjectName(u"refreshEvery-%1"_s.arg(secondsOf(interval)));
        action->setCheckable(true);
        action->setChecked(interval == m_interval);
        group->addAction(action);
    }
    menu->popup(m_button.mapToGlobal(QPoint(0, m_button.height())));
}

}
