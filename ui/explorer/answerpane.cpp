// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/answerpane.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/json/answerview.h"
#include "ui/parts/badge.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

AnswerPane::AnswerPane(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_status(new Badge(this))
    , m_facts(new SecondaryLabel({}, this))
    , m_message(new MessageBar(this))
    , m_tabs(new QTabWidget(this))
    , m_view(new AnswerView(this))
    , m_headers(new QPlainTextEdit(this))
{
    m_status->setObjectName(u"answerStatus"_s);
    m_facts->setObjectName(u"answerFacts"_s);
    m_message->setObjectName(u"answerMessage"_s);
    m_headers->setObjectName(u"answerHeaders"_s);
    m_headers->setAccessibleName(tr("Headers of the answer"));
    m_headers->setReadOnly(true);
    m_headers->setFont(fixedFont());
    m_tabs->setObjectName(u"answerTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_view, tr("Answer"));
    m_tabs->addTab(m_headers, tr("Headers"));
    auto *page = new QWidget(this);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::medium, space::large, space::large, 0);
    line->setSpacing(space::small);
    line->addWidget(m_status);
    line->addWidget(m_facts, 1);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::medium, 0, space::large, 0);
    bar->addWidget(m_message);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addLayout(line);
    column->addLayout(bar);
    column->addWidget(m_tabs, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(m_empty, &EmptyState::actionTriggered, this, &AnswerPane::cancelRequested);
    connect(m_message, &MessageBar::explanationRequested, this, &AnswerPane::explanationRequested);
    showNothing();
}

void AnswerPane::setSettings(QSettings *settings)
{
    m_view->setSettings(settings);
}

void AnswerPane::showNothing()
{
    m_empty->showMessage(u"code"_s, tr("No answer yet"), tr("The answer of the operation is shown here."));
    m_stack->setCurrentIndex(0);
}

void AnswerPane::showSending(const QString &text)
{
    m_empty->showBusy(tr("Waiting for the answer…"), text, {tr("Cancel")});
    m_stack->setCurrentIndex(0);
}

void AnswerPane::showProgress(qint64 sent, qint64 toSend, qint64 received, qint64 toReceive)
{
    const QLocale locale;
    QString text;
    if (received > 0)
        text = toReceive > 0
            ? tr("%1 of %2 received").arg(locale.formattedDataSize(received), locale.formattedDataSize(toReceive))
            : tr("%1 received").arg(locale.formattedDataSize(received));
    else if (toSend > 0)
        text = tr("%1 of %2 sent").arg(locale.formattedDataSize(sent), locale.formattedDataSize(toSend));
    if (!text.isEmpty())
        m_empty->setText(text); // with the same button, which may be being pressed
}

void AnswerPane::showFacts(Tone tone, const QString &status, const QString &facts)
{
    m_status->setContent(tone, toneIconName(tone), status);
    m_status->setVisible(!status.isEmpty());
    m_facts->setText(facts);
    m_stack->setCurrentIndex(1);
}

void AnswerPane::showReply(const Reply &reply, const Operation &operation)
{
    m_message->clear();
    const QLocale locale;
    const qint64 size = reply.savedBytes >= 0 ? reply.savedBytes : reply.body.size();
    showFacts(Tone::Good, QString::number(reply.status),
        tr("%L1 ms · %2").arg(reply.elapsedMs).arg(locale.formattedDataSize(size)));
    QStringList lines;
    for (const auto &[name, value] : reply.headers)
        lines += QString::fromLatin1(name) + u": "_s + QString::fromUtf8(value);
    m_headers->setPlainText(lines.join(u'\n'));
    m_view->showAnswer(
        {.bytes = reply.body, .contentType = reply.contentType, .list = operation.list, .secrets = operation.secrets});
    if (reply.savedBytes >= 0)
        m_message->showMessage(Tone::Good, tr("The answer was saved to the file."));
    else if (reply.body.isEmpty())
        m_message->showMessage(Tone::Good, tr("Done. The answer has no body."));
}

void AnswerPane::showFailure(const ApiError &error, const Diagnosis &diagnosis)
{
    showFacts(Tone::Bad, error.status > 0 ? QString::number(error.status) : tr("No answer"), {});
    m_message->showDiagnosis(diagnosis);
    m_headers->clear();
    m_view->showAnswer({.bytes = error.serverSays.toUtf8(), .contentType = "text/plain"});
}

void AnswerPane::showCancelled(bool mayHaveActed)
{
    showFacts(Tone::Warning, tr("Cancelled"), {});
    m_headers->clear();
    m_view->clear();
    m_message->showMessage(Tone::Warning,
        mayHaveActed
            ? tr("The request was cancelled on the way. Kibana may have carried it out: look before you send it "
                 "again.")
            : tr("The request was cancelled."));
}

}
