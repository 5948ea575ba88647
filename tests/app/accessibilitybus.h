// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The accessibility bus as a screen reader uses it: finds what a program shows by role and name, and works it. Roles
// and interfaces: AT-SPI2, org.a11y.atspi.

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
    // Starts the bus of this session and says that somebody listens, as a screen reader does.
    AccessibilityBus();
    ~AccessibilityBus();
    bool isConnected() const { return m_bus.isConnected(); }

    // The first object of that role and name that is shown by the program of that name. Rows of tables are left out.
    std::optional<BusObject> find(const QString &program, const QString &role, const QString &name) const;
    // "button: Try the demo", one for each that is shown and has a name.
    QStringList shown(const QString &program) const;

    bool press(const BusObject &object) const; // its first action
    bool setText(const BusObject &object, const QString &text) const;
    int rowCount(const BusObject &table) const; // -1 when it cannot be told
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
    // Until told to stop, with false.
    using Visit = std::function<bool(const BusObject &, const QString &role, const QString &name)>;
    bool walk(const BusObject &object, const Visit &visit) const;

    QDBusConnection m_bus;
};

}

Q_DECLARE_METATYPE(reeve::test::BusObject)
