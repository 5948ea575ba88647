// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/accessibletree.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QMetaEnum>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace reeve::test {

namespace {

constexpr int rowsLookedAt = 20; // of a table; the others are built by the same code

QString roleName(QAccessible::Role role)
{
    const char *key = QMetaEnum::fromType<QAccessible::Role>().valueToKey(role);
    return key ? QString::fromLatin1(key) : QString::number(role);
}

bool isControlRole(QAccessible::Role role)
{
    switch (int(role)) { // the enumeration has two names for some values
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::PageTab:
    case QAccessible::Link:
    case QAccessible::MenuItem:
    case QAccessible::Dialog:
    case QAccessible::Window:
        return true;
    default:
        return false;
    }
}

QString pathStep(const QAccessibleInterface &item)
{
    const QObject *object = item.object();
    if (!object)
        return roleName(item.role());
    const QString name = object->objectName();
    return QString::fromLatin1(object->metaObject()->className()) + (name.isEmpty() ? QString() : u'#' + name);
}

class Look
{
public:
    void visit(QAccessibleInterface &item, const QString &above)
    {
        const QAccessible::State state = item.state();
        if (state.invisible)
            return;
        const QString path = above + u'/' + pathStep(item);
        const auto *widget = qobject_cast<const QWidget *>(item.object());
        const bool passesOn = widget && widget->focusProxy(); // the focus goes to what stands in it
        if (!state.disabled && ((state.focusable && !passesOn) || isControlRole(item.role())))
            judge(item, path);
        if (QAccessibleTableInterface *table = item.tableInterface()) {
            judgeCells(*table, path);
            // While nothing listens, Qt does not tell it of rows that go, and it would keep them to the next stop.
            return QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(&item));
        }
        for (int i = 0; i < item.childCount(); ++i) {
            if (QAccessibleInterface *child = item.child(i))
                visit(*child, path);
        }
    }

    AccessibleFindings findings{};

private:
    void complain(const QString &problem, const QString &path) { findings.problems += problem + u" at "_s + path; }

    void judgeName(const QString &role, const QString &name, const QString &path)
    {
        ++findings.controls;
        if (name.trimmed().isEmpty())
            complain(role + u" without a name"_s, path);
    }

    void judge(const QAccessibleInterface &item, const QString &path)
    {
        const QString name = item.text(QAccessible::Name);
        judgeName(roleName(item.role()), name, path);
        if (name.contains(u'&'))
            complain(u"\"%1\" shows how the shortcut is marked"_s.arg(name), path);
        if (item.object() && name == QLatin1StringView(item.object()->metaObject()->className()))
            complain(u"named like its class"_s, path);
        // Areas that are scrolled with the arrow keys have no role of their own in Qt.
        const bool isArea = qobject_cast<const QAbstractScrollArea *>(item.object());
        if (!isArea && (item.role() == QAccessible::Client || item.role() == QAccessible::NoRole))
            complain(u"\"%1\" takes the focus and has no role"_s.arg(name), path);
    }

    // Each row is told by its first cell, each column by its heading.
    void judgeCells(QAccessibleTableInterface &table, const QString &path)
    {
        for (int row = 0; row < std::min(table.rowCount(), rowsLookedAt); ++row) {
            if (const QAccessibleInterface *cell = table.cellAt(row, 0))
                judgeName(u"row"_s, cell->text(QAccessible::Name), path);
        }
        for (int column = 0; table.columnCount() > 1 && column < table.columnCount(); ++column)
            judgeName(u"column"_s, table.columnDescription(column), path);
    }
};

}

AccessibleFindings lookThrough(QWidget &window)
{
    Look look;
    if (QAccessibleInterface *root = QAccessible::queryAccessibleInterface(&window))
        look.visit(*root, {});
    return look.findings;
}

}
