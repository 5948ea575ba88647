// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The bar above everything: the connection and its state, and a strip in the connection's colour.

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
    void setState(Tone tone, const QString &iconName, const QString &words); // "Connected"
    void setLock(std::optional<bool> readOnly); // none: this connection is never read-only

Q_SIGNALS:
    void lockPressed();

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
