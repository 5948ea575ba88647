// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A tab whose content has to be asked for: it is being read, there is none, it failed with a way to try again, or it is
// there.

#include <QWidget>

class QStackedWidget;

namespace reeve {

class EmptyState;
class MessageBar;

class DetailTab : public QWidget
{
    Q_OBJECT
public:
    explicit DetailTab(QWidget *content, QWidget *parent = nullptr); // takes it over

    // Everything is plain text.
    void showReading(const QString &headline);
    void showEmpty(const QString &headline, const QString &text);
    void showFailure(const QString &symptom);
    // problem: what went wrong although there is something to show; empty: nothing.
    void showContent(const QString &problem = {});
    QString stateText() const; // what stands in place of the content; empty: the content does

Q_SIGNALS:
    void retryRequested();

private:
    void retry();

    MessageBar *m_bar;
    QStackedWidget *m_pages;
    EmptyState *m_state;
    QWidget *m_content;
};

}
