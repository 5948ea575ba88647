// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/windowsettings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto pageKey = "window/page"_L1;
constexpr auto appearanceKey = "window/appearance"_L1;
constexpr std::array appearanceNames{std::pair(Appearance::System, "system"_L1),
    std::pair(Appearance::Light, "light"_L1), std::pair(Appearance::Dark, "dark"_L1)};

}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

QString WindowSettings::page() const
{
    return m_settings.value(pageKey).toString();
}

void WindowSettings::setPage(const QString &name)
{
    m_settings.setValue(pageKey, name);
}

Appearance WindowSettings::appearance() const
{
    const QString stored = m_settings.value(appearanceKey).toString();
    for (const auto &[appearance, name] : appearanceNames) {
        if (stored == name)
            return appearance;
    }
    return Appearance::System;
}

QRect fitted(const QRect &window, const QRect &available)
{
    QRect rect(window.topLeft(), window.size().boundedTo(available.size()));
    rect.moveRight(std::min(rect.right(), available.right()));
    rect.moveBottom(std::min(rect.bottom(), available.bottom()));
    rect.moveLeft(std::max(rect.left(), available.left()));
    rect.moveTop(std::max(rect.top(), available.top()));
    return rect;
}

void WindowSettings::setAppearance(Appearance appearance)
{
    for (const auto &[candidate, name] : appearanceNames) {
        if (candidate == appearance)
            m_settings.setValue(appearanceKey, QString(name));
    }
}

}
