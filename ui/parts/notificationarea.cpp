// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/notificationarea.h"

#include <QApplication>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/parts/messagebar.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reeve {

namespace {
constexpr auto timeToRead = 20s; // for two lines
}

NotificationArea::NotificationArea(QWidget *parent)
    : QObject(parent), m_note(new MessageBar(parent)), m_message(new MessageBar(parent)), m_timer(new QTimer(this))
{
    m_note->setObjectName(u"notificationNoteBar"_s);
    m_message->setObjectName(u"notificationBar"_s);
    m_timer->setObjectName(u"notificationTimer"_s);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &NotificationArea::onTimeout);
}

void NotificationArea::addTo(QVBoxLayout &column)
{
    column.addWidget(m_note);
    column.addWidget(m_message);
}

void NotificationArea::showMessage(Tone tone, const QString &text)
{
    m_message->showMessage(tone, text);
    m_timer->stop();
    if (tone == Tone::Good || tone == Tone::Information)
        m_timer->start(timeToRead);
}

// A message that the user points at or operates stays.
void NotificationArea::onTimeout()
{
    if (m_message->underMouse() || m_message->isAncestorOf(QApplication::focusWidget()))
        m_timer->start(timeToRead);
    else
        m_message->clear();
}

void NotificationArea::clearMessage()
{
    m_message->clear();
}

void NotificationArea::setNote(const QString &text)
{
    if (text.isEmpty())
        m_note->clear();
    else
        m_note->showMessage(Tone::Information, text);
}

void NotificationArea::clear()
{
    m_note->clear();
    m_message->clear();
}

}
