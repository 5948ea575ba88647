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
        const bool passesOn = widget && widget->focusProxy(); // a child gets the focus
        if (!state.disabled && ((state.focusable && !passesOn) || isControlRole(item.role())))
            judge(item, path);
        if (QAccessibleTableInterface *table = item.tableInterface()) {
            judgeCells(*table, path);
            // Without a listener Qt does not report removed rows, so that stale ones would remain until the next stop.
            return QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(&item));
        }
        for (int i = 0; i < item.childCount(); ++i) {
            if (QAccessibleInterface *child = item.child(i))
                visit(*child, path);
        }
    }

    AccessibleFindings findings{};

private:
    void addProblem(const QString &problem, const QString &path) { findings.problems += problem + u" at "_s + path; }

    void judgeName(const QString &role, const QString &name, const QString &path)
    {
        ++findings.controls;
        if (name.trimmed().isEmpty())
            addProblem(role + u" without a name"_s, path);
    }

    void judge(const QAccessibleInterface &item, const QString &path)
    {
        const QString name = item.text(QAccessible::Name);
        judgeName(roleName(item.role()), name, path);
        if (name.contains(u'&'))
            addProblem(u"\"%1\" shows how the shortcut is marked"_s.arg(name), path);
        if (item.object() && name == QLatin1StringView(item.object()->metaObject()->className()))
            addProblem(u"named like its class"_s, path);
        // Areas that are scrolled with the arrow keys have no role of their own in Qt.
        const bool isArea = qobject_cast<const QAbstractScrollArea *>(item.object());
        if (!isArea && (item.role() == QAccessible::Client || item.role() == QAccessible::NoRole))
            addProblem(u"\"%1\" takes the focus and has no role"_s.arg(name), path);
    }

    // A screen reader announces a row by its first cell and a column by its header.
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
