// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether the desktop wants dark: asked of the XDG settings portal without waiting, and followed while it changes.

#include <QDBusVariant>
#include <QObject>

namespace reeve {

class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    // platformIsDark: what holds until the portal has answered, and where there is none.
    explicit SystemAppearance(bool platformIsDark, QObject *parent = nullptr);

    bool isDark() const { return m_dark; }
    void setFollowing(bool following); // the portal is asked when first followed; changed() comes only while following

    // Portal: org.freedesktop.appearance color-scheme is 0 no preference, 1 dark, 2 light.
    static bool darkFor(uint colourScheme, bool platformIsDark);

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void onColorSchemeRead(const QVariant &value);

    bool m_platformIsDark;
    bool m_dark;
    bool m_asked = false;
    bool m_following = false;
};

}
