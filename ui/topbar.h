// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The bar at the top of the window: connection switcher, environment, read-only lock, connection state, and a line in
// the connection's colour.

#include <QWidget>
#include <optional>

#include "models/profiles/profile.h"
#include "ui/style/theme.h"

namespace reeve {

class Badge;
class LockButton;
class ConnectionSwitcher;

class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    ConnectionSwitcher &switcher() const { return *m_switcher; }
    void setProfile(const std::optional<Profile> &profile);
    void setState(Tone tone, const QString &iconName, const QString &text); // text: translated, for example "Connected"
    void setLock(std::optional<bool> readOnly); // nullopt hides the lock: the connection never opens read-only

Q_SIGNALS:
    void lockToggleRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<QColor> m_colour{};
    ConnectionSwitcher *m_switcher;
    Badge *m_environment;
    LockButton *m_lock;
    Badge *m_state;
};

}
