// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/searchfield.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <utility>

#include "ui/parts/icons.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reeve {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchField::settle);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::settle);
}

void SearchField::setSettledText(const QString &text)
{
    const QSignalBlocker quiet(this);
    setText(text);
    m_pause.stop();
    m_last = text;
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    // Esc with nothing to clear belongs to whoever stands around the field.
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        settle();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::settle()
{
    m_pause.stop();
    if (std::exchange(m_last, text()) != text())
        Q_EMIT settled(text());
}

}
