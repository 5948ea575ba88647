// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/secretedit.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace reeve {

void replaceSecurely(QLineEdit &edit, const QString &text)
{
    wipeShared(edit.text()); // text() shares the field's own buffer
    edit.setText(text);
}

SecretEdit::SecretEdit(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password); // also disables copying, dragging and the primary selection
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setMaxLength(16 * 1024);
}

SecretEdit::~SecretEdit()
{
    const QSignalBlocker quiet(this);
    clearSecurely();
}

Secret SecretEdit::secret() const
{
    QString copy = text();
    QByteArray bytes = copy.toUtf8();
    wipe(copy);
    return Secret(std::move(bytes));
}

void SecretEdit::setSecret(const Secret &secret)
{
    QString copy = QString::fromUtf8(secret.reveal());
    setText(copy);
    wipe(copy);
}

void SecretEdit::clearSecurely()
{
    replaceSecurely(*this, {});
}

void SecretEdit::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Paste"), this, &QLineEdit::paste);
    menu->addAction(tr("Clear"), this, [this] {
        clearSecurely();
        Q_EMIT textEdited({});
    });
    menu->popup(event->globalPos());
}

}
