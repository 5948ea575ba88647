// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMap>
#include <QTimer>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

constexpr int timeoutMs = 3000;

QDBusMessage call(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
}

QDBusMessage callService(const QString &method)
{
    return call(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method);
}

void ask(const QDBusMessage &message, QObject *context, std::function<void(const QDBusPendingCall &)> done)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, timeoutMs), context);
    const auto notify = [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(*watcher);
    };
    // Without a bus the call has ended already, and finished() is not emitted.
    if (watcher->isFinished())
        QTimer::singleShot(0, context, notify);
    else
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, notify);
}

}

void findPresence(const QString &service, const QString &key, QObject *context, std::function<void(Presence)> done)
{
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage search = callService(u"SearchItems"_s);
    search << QVariant::fromValue(Attributes{{u"server"_s, service}, {u"user"_s, key}});
    ask(search, context, [done = std::move(done)](const QDBusPendingCall &answer) {
        const QDBusPendingReply<Paths, Paths> found(answer);
        if (found.isError())
            return done(Presence::Unknown);
        if (!found.argumentAt<1>().isEmpty())
            return done(Presence::Locked);
        done(found.argumentAt<0>().isEmpty() ? Presence::Absent : Presence::Unlocked);
    });
}

void findDefaultLocked(QObject *context, std::function<void(bool)> done)
{
    QDBusMessage alias = callService(u"ReadAlias"_s);
    alias << u"default"_s;
    ask(alias, context, [context, done = std::move(done)](const QDBusPendingCall &answer) {
        const QDBusPendingReply<QDBusObjectPath> path(answer);
        if (path.isError() || path.value().path() == "/"_L1)
            return done(false);
        QDBusMessage get = call(path.value().path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        get << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        ask(get, context, [done](const QDBusPendingCall &property) {
            const QDBusPendingReply<QDBusVariant> locked(property);
            done(!locked.isError() && locked.value().variant().toBool());
        });
    });
}

}
