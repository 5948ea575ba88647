// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The answer of the last call: status, time and size, headers, body; or why it failed.

#include <QWidget>

#include "models/diagnosis/diagnosis.h"
#include "models/kibana/reply.h"
#include "models/operations/operation.h"
#include "ui/style/tone.h"

class QPlainTextEdit;
class QSettings;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace reeve {

class AnswerView;
class Badge;
class EmptyState;
class MessageBar;
class SecondaryLabel;

class AnswerPane : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerPane(QWidget *parent = nullptr);

    void setSettings(QSettings *settings); // see AnswerView
    void showNothing();
    void showSending(const QString &text); // with a button that cancels
    void showProgress(qint64 sent, qint64 toSend, qint64 received, qint64 toReceive);
    void showReply(const Reply &reply, const Operation &operation);
    void showFailure(const ApiError &error, const Diagnosis &diagnosis);
    void showCancelled(bool mayHaveActed);

Q_SIGNALS:
    void cancelRequested();
    void explanationRequested(const reeve::Diagnosis &diagnosis);

private:
    void showFacts(Tone tone, const QString &status, const QString &facts);

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Badge *m_status;
    SecondaryLabel *m_facts;
    MessageBar *m_message;
    QTabWidget *m_tabs;
    AnswerView *m_view;
    QPlainTextEdit *m_headers;
};

}
