// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The desktop's colour scheme, light or dark, read asynchronously from the XDG settings portal over D-Bus.

#include <QDBusVariant>
#include <QObject>

namespace reeve {

class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    // platformIsDark: the value until the portal has answered, and without a portal.
    explicit SystemAppearance(bool platformIsDark, QObject *parent = nullptr);

    bool isDark() const { return m_dark; }
    // Emits changed() only while following. The first call with true asks the portal.
    void setFollowing(bool following);

    // Portal: the value of org.freedesktop.appearance color-scheme is 0 (no preference), 1 (dark) or 2 (light).
    static bool darkFor(uint colourScheme, bool platformIsDark);

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void onColorSchemeRead(const QVariant &value);

    bool m_platformIsDark;
    bool m_dark;
    bool m_asked = false;
    bool m_following = false;
};

}
