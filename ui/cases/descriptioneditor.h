// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A Markdown text with its preview behind a second tab.

#include <QTabWidget>

class QPlainTextEdit;

namespace reeve {

class SafeTextBrowser;

class DescriptionEditor : public QTabWidget
{
    Q_OBJECT
public:
    explicit DescriptionEditor(QWidget *parent = nullptr);

    void setText(const QString &text); // without edited()
    QString text() const; // every character as typed; lines end in \n

Q_SIGNALS:
    void edited();

protected:
    bool event(QEvent *event) override;

private:
    void showTab(int index);

    QPlainTextEdit *m_write;
    SafeTextBrowser *m_preview;
};

}
