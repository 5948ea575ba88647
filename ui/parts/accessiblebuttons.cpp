// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/accessiblebuttons.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QButtonGroup>
#include <QPushButton>

namespace reeve {

namespace {

// What it is can change after the first question: setCheckable() may come later than setAccessibleName().
class AccessibleButton final : public QAccessibleWidget
{
public:
    explicit AccessibleButton(QAbstractButton *button) : QAccessibleWidget(button, QAccessible::Button) { }

    QAccessible::Role role() const override
    {
        if (!button()->isCheckable())
            return QAccessible::Button;
        const QButtonGroup *group = button()->group();
        const bool excludes = group ? group->exclusive() : button()->autoExclusive();
        return excludes ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button()->isCheckable();
        state.checked = button()->isChecked();
        state.pressed = button()->isDown();
        const auto *push = qobject_cast<const QPushButton *>(button());
        state.defaultButton = push && push->isDefault();
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString told = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && told.isEmpty() ? button()->text().remove(u'&') : told;
    }

    QStringList actionNames() const override
    {
        const QStringList own = button()->isEnabled() ? QStringList{actionName()} : QStringList();
        return own + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (name != actionName())
            return QAccessibleWidget::doAction(name);
        // Not within the question: what a click opens may run for as long as it likes.
        QMetaObject::invokeMethod(button(), &QAbstractButton::click, Qt::QueuedConnection);
    }

    QStringList keyBindingsForAction(const QString &name) const override
    {
        const QKeySequence key = button()->shortcut();
        return name == actionName() && !key.isEmpty() ? QStringList{key.toString()} : QStringList();
    }

private:
    QAbstractButton *button() const { return static_cast<QAbstractButton *>(object()); }
    const QString &actionName() const { return button()->isCheckable() ? toggleAction() : pressAction(); }
};

// Asked for each class the object is of, before Qt is. Nothing here has a menu of its own.
QAccessibleInterface *accessibleButton(const QString &, QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    return button ? new AccessibleButton(button) : nullptr;
}

}

void installAccessibleButtons()
{
    QAccessible::installFactory(accessibleButton);
}

}
