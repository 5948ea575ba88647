// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Refreshes the inventory automatically. The interval is chosen in a menu and saved for each connection; it begins when
// loading is complete. A refresh waits while the page is not visible. It pauses after loading failed or was cancelled.

#include <QObject>
#include <QTimer>
#include <chrono>

class QSettings;
class QToolButton;
class QWidget;

namespace reeve {

class EndpointInventory;
struct Profile;

class AutoRefresh : public QObject
{
    Q_OBJECT
public:
    // page: the widget whose visibility counts. button: opens the menu of intervals. All outlive this object.
    AutoRefresh(QSettings &settings, QWidget &page, QToolButton &button, QObject *parent = nullptr);

    void setInventory(const Profile &profile, EndpointInventory *inventory); // inventory outlives this or reset()
    void reset(); // no connection
    void setInterval(std::chrono::milliseconds interval); // saved for the connection; 0: off
    QString note() const; // the present state for the line of counts, translated; empty: off

Q_SIGNALS:
    void noteChanged(const QString &note);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateTimer();
    void refreshIfDue();
    bool isPageVisible() const;
    void showMenu();
    void updateButton();

    QSettings &m_settings;
    QWidget &m_page;
    QToolButton &m_button;
    EndpointInventory *m_inventory = nullptr;
    QString m_key{}; // in the settings; empty: no connection
    std::chrono::milliseconds m_interval{0};
    QTimer m_timer{};
    bool m_isDue = false;
};

}
