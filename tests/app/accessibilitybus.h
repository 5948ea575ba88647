// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A client of the accessibility bus, as a screen reader is: finds a program's controls by role and name, reads and
// operates them. Roles and interfaces: AT-SPI2, org.a11y.atspi.

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QStringList>
#include <functional>
#include <optional>

namespace reeve::test {

struct BusObject {
    QString service{};
    QDBusObjectPath path{};
};

class AccessibilityBus
{
public:
    // Starts this session's accessibility bus and announces a screen reader.
    AccessibilityBus();
    ~AccessibilityBus();
    bool isConnected() const { return m_bus.isConnected(); }

    // Returns the first visible object of that role and name in the program; does not search the rows of tables.
    std::optional<BusObject> find(const QString &program, const QString &role, const QString &name) const;
    // Returns "button: Try the demo" for each visible object with a name.
    QStringList shown(const QString &program) const;

    bool press(const BusObject &object) const; // invokes its first action
    bool setText(const BusObject &object, const QString &text) const;
    int rowCount(const BusObject &table) const; // -1 if it cannot be read
    QString cellName(const BusObject &table, int row, int column) const;

private:
    QVariant call(
        const BusObject &object, const char *interface, const char *method, const QVariantList &arguments) const;
    QVariant property(const BusObject &object, const char *interface, const char *name) const;
    QList<BusObject> childrenOf(const BusObject &object) const;
    QString nameOf(const BusObject &object) const;
    QString roleOf(const BusObject &object) const;
    bool isShown(const BusObject &object) const;
    std::optional<BusObject> program(const QString &name) const;
    // Called for each object; returning false stops the walk.
    using Visit = std::function<bool(const BusObject &, const QString &role, const QString &name)>;
    bool walk(const BusObject &object, const Visit &visit) const;

    QDBusConnection m_bus;
};

}

Q_DECLARE_METATYPE(reeve::test::BusObject)
