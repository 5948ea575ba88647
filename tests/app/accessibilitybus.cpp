// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/accessibilitybus.h"

#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace reeve::test {

// Found by Qt through the type alone.
QDBusArgument &operator<<(QDBusArgument &argument, const BusObject &object)
{
    argument.beginStructure();
    argument << object.service << object.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, BusObject &object)
{
    argument.beginStructure();
    argument >> object.service >> object.path;
    argument.endStructure();
    return argument;
}

namespace {

constexpr auto accessible = "org.a11y.atspi.Accessible";
constexpr auto properties = "org.freedesktop.DBus.Properties";
constexpr int showing = 25; // ATSPI_STATE_SHOWING, a bit of the first word
const auto busName = u"reeve-accessibility"_s;

QDBusConnection connectToBus()
{
    qDBusRegisterMetaType<BusObject>();
    qDBusRegisterMetaType<QList<BusObject>>();
    qDBusRegisterMetaType<QList<uint>>();
    QDBusInterface launcher(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.freedesktop.DBus.Properties"_s);
    launcher.call(u"Set"_s, u"org.a11y.Status"_s, u"IsEnabled"_s, QVariant::fromValue(QDBusVariant(true)));
    QDBusInterface bus(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s);
    const QDBusReply<QString> address = bus.call(u"GetAddress"_s);
    return QDBusConnection::connectToBus(address.value(), busName);
}

}

AccessibilityBus::AccessibilityBus() : m_bus(connectToBus()) { }

AccessibilityBus::~AccessibilityBus()
{
    QDBusConnection::disconnectFromBus(busName);
}

QVariant AccessibilityBus::call(
    const BusObject &object, const char *interface, const char *method, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        object.service, object.path.path(), QString::fromLatin1(interface), QString::fromLatin1(method));
    message.setArguments(arguments);
    return m_bus.call(message, QDBus::Block, 5'000).arguments().value(0);
}

QVariant AccessibilityBus::property(const BusObject &object, const char *interface, const char *name) const
{
    const QVariant value = call(object, properties, "Get", {QString::fromLatin1(interface), QString::fromLatin1(name)});
    return value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : QVariant();
}

QList<BusObject> AccessibilityBus::childrenOf(const BusObject &object) const
{
    return qdbus_cast<QList<BusObject>>(call(object, accessible, "GetChildren", {}));
}

QString AccessibilityBus::nameOf(const BusObject &object) const
{
    return property(object, accessible, "Name").toString();
}

QString AccessibilityBus::roleOf(const BusObject &object) const
{
    return call(object, accessible, "GetRoleName", {}).toString();
}

bool AccessibilityBus::isShown(const BusObject &object) const
{
    const auto state = qdbus_cast<QList<uint>>(call(object, accessible, "GetState", {}));
    return !state.isEmpty() && (state.first() >> showing & 1u) != 0;
}

std::optional<BusObject> AccessibilityBus::program(const QString &name) const
{
    const BusObject desktop{u"org.a11y.atspi.Registry"_s, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)};
    for (const BusObject &each : childrenOf(desktop)) {
        if (nameOf(each) == name)
            return each;
    }
    return {};
}

bool AccessibilityBus::walk(const BusObject &object, const Visit &visit) const
{
    for (const BusObject &child : childrenOf(object)) {
        if (child.path.path().isEmpty() || !isShown(child)) // destroyed since it was listed
            continue;
        const QString role = roleOf(child);
        if (!visit(child, role, nameOf(child)))
            return false;
        if (role != "table"_L1 && !walk(child, visit))
            return false;
    }
    return true;
}

std::optional<BusObject> AccessibilityBus::find(const QString &program, const QString &role, const QString &name) const
{
    std::optional<BusObject> found;
    const auto root = this->program(program);
    if (root)
        walk(*root, [&](const BusObject &object, const QString &itsRole, const QString &itsName) {
            if (itsRole == role && itsName == name)
                found = object;
            return !found;
        });
    return found;
}

QStringList AccessibilityBus::shown(const QString &program) const
{
    QStringList all;
    const auto root = this->program(program);
    if (root)
        walk(*root, [&all](const BusObject &, const QString &role, const QString &name) {
            if (!name.isEmpty())
                all += role + u": "_s + name;
            return true;
        });
    return all;
}

bool AccessibilityBus::press(const BusObject &object) const
{
    return call(object, "org.a11y.atspi.Action", "DoAction", {0}).toBool();
}

bool AccessibilityBus::setText(const BusObject &object, const QString &text) const
{
    return call(object, "org.a11y.atspi.EditableText", "SetTextContents", {text}).toBool();
}

int AccessibilityBus::rowCount(const BusObject &table) const
{
    bool valid = false;
    const int rows = property(table, "org.a11y.atspi.Table", "NRows").toInt(&valid);
    return valid ? rows : -1;
}

QString AccessibilityBus::cellName(const BusObject &table, int row, int column) const
{
    return nameOf(qdbus_cast<BusObject>(call(table, "org.a11y.atspi.Table", "GetAccessibleAt", {row, column})));
}

}
