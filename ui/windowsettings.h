// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The main window's entries in the settings file: geometry, current page, appearance.

#include <QByteArray>
#include <QRect>
#include <QSettings>
#include <QString>

#include "ui/style/appearance.h"

namespace reeve {

class WindowSettings
{
public:
    explicit WindowSettings(QSettings &settings) // must outlive this object
        : m_settings(settings)
    {
    }

    QByteArray geometry() const; // as QWidget::saveGeometry() returns it; empty: none stored
    void setGeometry(const QByteArray &geometry);
    QString page() const; // the page's name; empty: none stored
    void setPage(const QString &name);
    Appearance appearance() const; // System if none or an unknown one is stored
    void setAppearance(Appearance appearance);

private:
    QSettings &m_settings;
};

// Returns window shrunk to the size of available and moved into it. Needed as a stored geometry may come from another
// screen.
QRect fitted(const QRect &window, const QRect &available);

}
