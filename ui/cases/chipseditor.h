// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Editor for a list of short texts, shown as chips: Return or a comma adds the typed text, Backspace in the empty input
// removes the last chip.

#include <QList>
#include <QSet>
#include <QStringList>
#include <QWidget>

class QLineEdit;
class QStringListModel;

namespace reeve {

class ValueChip;
class FlowLayout;

class ChipsEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ChipsEditor(const QString &placeholder = {}, QWidget *parent = nullptr);

    void setTexts(const QStringList &texts); // does not emit edited()
    const QStringList &texts() const { return m_texts; }
    void setInvalid(const QSet<int> &indexes); // marks the chips at these indexes as rejected
    // Completions of the input. filtered: offers those that contain the typed text; else all, as the caller filtered.
    void setSuggestions(const QStringList &suggestions, bool filtered);
    void setCommitsOnFocusOut(bool commits) { m_commitsOnFocusOut = commits; } // default: true
    void commitPending(); // adds the typed text as a chip
    QLineEdit *input() const { return m_input; }

Q_SIGNALS:
    void edited(); // chips were added or removed by the user
    void added(const QString &text); // emitted before edited()
    void textTyped(const QString &text); // the input's text, not added yet

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void addAll(const QString &text);
    void add(const QString &text);
    void removeAt(int index);
    void rebuild();

    QStringList m_texts{};
    QSet<int> m_invalid{};
    bool m_commitsOnFocusOut = true;
    QList<ValueChip *> m_chips{};
    FlowLayout *m_flow;
    QLineEdit *m_input;
    QStringListModel *m_suggestions;
};

}
