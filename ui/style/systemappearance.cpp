// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/systemappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <utility>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto group = "org.freedesktop.appearance"_L1;
constexpr auto key = "color-scheme"_L1;

// Portal: Read, unlike the newer ReadOne, wraps its reply in a variant of a variant.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

}

SystemAppearance::SystemAppearance(bool platformIsDark, QObject *parent)
    : QObject(parent), m_platformIsDark(platformIsDark), m_dark(platformIsDark)
{
}

bool SystemAppearance::darkFor(uint colourScheme, bool platformIsDark)
{
    return colourScheme == 1 || (colourScheme != 2 && platformIsDark);
}

void SystemAppearance::setFollowing(bool following)
{
    m_following = following;
    if (following && !std::exchange(m_asked, true))
        ask();
}

void SystemAppearance::ask()
{
    // Registers the type: otherwise connect() rejects the slot, depending on the timing of Qt D-Bus's thread (Qt 6.4).
    QDBusMetaType::typeToSignature(QMetaType::fromType<QDBusVariant>());
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, {group, key}, u"ssv"_s, this,
        SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    auto question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << group << key;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            onColorSchemeRead(reply.value().variant());
    });
}

void SystemAppearance::onSettingChanged(
    const QString &changedGroup, const QString &changedKey, const QDBusVariant &value)
{
    if (changedGroup == group && changedKey == key)
        onColorSchemeRead(value.variant());
}

void SystemAppearance::onColorSchemeRead(const QVariant &value)
{
    const bool dark = darkFor(unwrapped(value).toUInt(), m_platformIsDark);
    if (std::exchange(m_dark, dark) != dark && m_following)
        Q_EMIT changed(dark);
}

}
