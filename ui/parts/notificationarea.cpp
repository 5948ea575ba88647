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
constexpr auto timeToRead = 20s; // two lines, slowly
}

NotificationArea::NotificationArea(QWidget *parent)
    : QObject(parent), m_note(new MessageBar(parent)), m_remark(new MessageBar(parent)), m_time(new QTimer(this))
{
    m_note->setObjectName(u"noteBar"_s);
    m_remark->setObjectName(u"remarkBar"_s);
    m_time->setObjectName(u"remarkTime"_s);
    m_time->setSingleShot(true);
    connect(m_time, &QTimer::timeout, this, &NotificationArea::pass);
}

void NotificationArea::addTo(QVBoxLayout &column)
{
    column.addWidget(m_note);
    column.addWidget(m_remark);
}

void NotificationArea::tell(Tone tone, const QString &text)
{
    m_remark->showMessage(tone, text);
    m_time->stop();
    if (tone == Tone::Good || tone == Tone::Information)
        m_time->start(timeToRead);
}

// Not while somebody reads it or goes for its button.
void NotificationArea::pass()
{
    if (m_remark->underMouse() || m_remark->isAncestorOf(QApplication::focusWidget()))
        m_time->start(timeToRead);
    else
        m_remark->clear();
}

void NotificationArea::drop()
{
    m_remark->clear();
}

void NotificationArea::note(const QString &text)
{
    if (text.isEmpty())
        m_note->clear();
    else
        m_note->showMessage(Tone::Information, text);
}

void NotificationArea::clear()
{
    m_note->clear();
    m_remark->clear();
}

}
