// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A tab whose content is loaded on demand. It shows that it is loading, that there is nothing, that loading failed
// (with a button to onRetryClicked), or the content.

#include <QWidget>

class QStackedWidget;

namespace reeve {

class EmptyState;
class MessageBar;

class DetailTab : public QWidget
{
    Q_OBJECT
public:
    explicit DetailTab(QWidget *content, QWidget *parent = nullptr); // takes ownership of content

    // All texts are plain text, translated.
    void showReading(const QString &headline);
    void showEmpty(const QString &headline, const QString &text);
    void showFailure(const QString &symptom);
    // problem: shown above the content, with a button to retry; empty: none.
    void showContent(const QString &problem = {});
    QString stateText() const; // the headline shown in place of the content; empty: the content is shown

Q_SIGNALS:
    void retryRequested();

private:
    void onRetryClicked();

    MessageBar *m_bar;
    QStackedWidget *m_pages;
    EmptyState *m_state;
    QWidget *m_content;
};

}
