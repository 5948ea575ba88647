// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A list of short texts edited as chips: Return or a comma adds what is typed, Backspace takes the last one out.

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

    void setTexts(const QStringList &texts); // without edited()
    const QStringList &texts() const { return m_texts; }
    void setBad(const QSet<int> &indexes); // these are not accepted
    // Offered while one types. filtered: only those holding what is typed; else all, as somebody chose them already.
    void setSuggestions(const QStringList &suggestions, bool filtered);
    void setCommitsOnLeaving(bool commits) { m_commitsOnLeaving = commits; } // true unless set
    void commitPending(); // what is typed and not added yet becomes a chip
    QLineEdit *input() const { return m_input; }

Q_SIGNALS:
    void edited();
    void added(const QString &text); // before edited()
    void typed(const QString &text); // not added yet

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
    QSet<int> m_bad{};
    bool m_commitsOnLeaving = true;
    QList<ValueChip *> m_chips{};
    FlowLayout *m_flow;
    QLineEdit *m_input;
    QStringListModel *m_suggestions;
};

}
