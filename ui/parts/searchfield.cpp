// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/searchfield.h"

#include <QAction>
#include <QKeyEvent>
#include <utility>

#include "ui/parts/icons.h"

namespace reeve {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void addClearButton(QLineEdit &edit)
{
    edit.setClearButtonEnabled(true);
    for (QAction *action : edit.findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        if (action->text().isEmpty())
            action->setText(SearchField::tr("Clear"));
    }
}

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addClearButton(*this);
    QAction *search = addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    search->setText(tr("Search"));
    connect(search, &QAction::triggered, this, &SearchField::settle);
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchField::settle);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::settle);
}

void SearchField::setPause(std::chrono::milliseconds pause)
{
    m_pause.setInterval(pause);
}

void SearchField::setSettledText(const QString &text)
{
    m_last = text;
    setText(text);
    m_pause.stop();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::settle()
{
    m_pause.stop();
    if (std::exchange(m_last, text()) != text())
        Q_EMIT settled(text());
}

}
