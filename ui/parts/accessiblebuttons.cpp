// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/accessiblebuttons.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QButtonGroup>
#include <QPushButton>

namespace reeve {

namespace {

// The role is computed with each request, because setCheckable() may be called later than setAccessibleName().
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
        const QString name = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && name.isEmpty() ? button()->text().remove(u'&') : name;
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
        // Queued, because a click may open a dialog, and the request must return.
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

// Called for each class in the object's hierarchy, before Qt's own factory. Buttons with menus do not occur.
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
