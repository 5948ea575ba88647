// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A text of any length in a page that scrolls as a whole: as high as the text, up to some lines, with a button that
// shows the rest. Words longer than a line are broken. The text is selectable and never loads or opens anything.

#include <QWidget>

class QFont;
class QToolButton;

namespace reeve {

class SafeTextBrowser;

class FoldedText : public QWidget
{
    Q_OBJECT
public:
    // lines: how many lines of plain text are shown while it is folded. subject: what the text is, translated, for the
    // names of text and button.
    FoldedText(int lines, const QString &subject, QWidget *parent = nullptr);

    void setName(const QString &name); // objectName of the text; the button's is followed by "More"
    void showMarkdown(const QString &text); // folds
    void showPlain(const QString &text); // folds

    bool isFolded() const { return m_folded; } // true also for a text that is short enough
    void setFolded(bool folded);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    SafeTextBrowser *m_text;
    QToolButton *m_more;
    QString m_subject{};
    int m_lines;
    bool m_folded = true;
};

// Whether a label of that font would be too high for the text, or wider than width (device-independent pixels): a label
// does not break words.
bool needsFolding(const QString &text, const QFont &font, int width);
}
