// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/searchfield.h"

#include <QAction>
#include <QKeyEvent>
#include <utility>

#include "ui/style/icons.h"

namespace reeve {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QAction *addClearButton(QLineEdit &edit)
{
    QAction *clear = edit.addAction(icon(u"x"_s), QLineEdit::TrailingPosition);
    clear->setText(SearchField::tr("Clear"));
    clear->setVisible(!edit.text().isEmpty());
    QObject::connect(clear, &QAction::triggered, &edit, &QLineEdit::clear);
    QObject::connect(
        &edit, &QLineEdit::textChanged, clear, [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
    return clear;
}

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent), m_clear(addClearButton(*this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
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
    m_clear->setVisible(!text.isEmpty()); // also if signals are blocked
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
