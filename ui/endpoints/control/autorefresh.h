// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the inventory again every so often, where the person wants that: a pause after each reading, kept for each
// connection. It waits while nobody can see the rows, and stops where a reading failed or was cancelled.

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
    // page: what shows the rows; button: opens the choice of the pause. All outlive it.
    AutoRefresh(QSettings &settings, QWidget &page, QToolButton &button, QObject *parent = nullptr);

    void setInventory(const Profile &profile, EndpointInventory *inventory); // the inventory outlives its stay
    void close();
    void choose(std::chrono::milliseconds pause); // between two readings; 0: off
    QString note() const; // what it does now, for the line of counts, translated; empty: off

Q_SIGNALS:
    void noteChanged(const QString &note);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void readIfDue();
    bool isPageSeen() const;
    void showMenu();
    void showPause();

    QSettings &m_settings;
    QWidget &m_page;
    QToolButton &m_button;
    EndpointInventory *m_inventory = nullptr;
    QString m_key{}; // in the settings
    std::chrono::milliseconds m_pause{0};
    QTimer m_timer{};
    bool m_isDue = false;
};

}
