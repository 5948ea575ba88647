// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Editor for a Markdown text, with a preview in a second tab.

#include <QTabWidget>

class QPlainTextEdit;

namespace reeve {

class SafeTextBrowser;

class DescriptionEditor : public QTabWidget
{
    Q_OBJECT
public:
    explicit DescriptionEditor(QWidget *parent = nullptr);

    void setText(const QString &text); // does not emit edited()
    QString text() const; // unchanged characters, no-break spaces too; lines end in \n

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
