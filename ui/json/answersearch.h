// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A search field with the number of matches, and buttons for the next and the previous one.

#include <QWidget>

class QToolButton;

namespace reeve {

class SearchField;
class SecondaryLabel;

class AnswerSearch : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerSearch(QWidget *parent = nullptr);

    QString text() const;
    void showBusy(); // a search is under way, or there is no text
    void showMatches(qint64 count, qsizetype steps); // steps: how many can be stepped through; goes to the first

Q_SIGNALS:
    void asked(const QString &text);
    void stepped(qsizetype number); // the match to show, from 0

private:
    QToolButton *addButton(const QString &name, const QString &iconName, const QString &text);
    void step(qsizetype number); // wraps around
    void update();

    SearchField *m_field;
    SecondaryLabel *m_label;
    QToolButton *m_previous;
    QToolButton *m_next;
    qint64 m_count = -1; // -1: none are known
    qsizetype m_steps = 0;
    qsizetype m_at = -1;
};

}
