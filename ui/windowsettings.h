// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the window remembers: where it stood, the page last seen, the appearance. Nothing about connections.

#include <QByteArray>
#include <QRect>
#include <QSettings>
#include <QString>

#include "ui/style/appearance.h"

namespace reeve {

class WindowSettings
{
public:
    explicit WindowSettings(QSettings &settings) // outlives this
        : m_settings(settings)
    {
    }

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    QString page() const; // the page's name; empty: none yet
    void setPage(const QString &name);
    Appearance appearance() const; // an unknown word is System
    void setAppearance(Appearance appearance);

private:
    QSettings &m_settings;
};

// window, no larger than available and moved into it: a remembered place may be of a larger or another screen.
QRect fitted(const QRect &window, const QRect &available);

}
