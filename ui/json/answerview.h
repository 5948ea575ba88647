// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The body of an answer: as text exactly as received, as a tree, and as a table where it has a list of objects.

#include <QByteArray>
#include <QStringList>
#include <QWidget>
#include <optional>

class QPlainTextEdit;

namespace reeve {

struct AnswerBody {
    QByteArray bytes{};
    QByteArray contentType{};
    std::optional<QString> list{}; // JSON Pointer to the list of objects; null: not known
    QStringList secrets{}; // JSON Pointers to values that are masked; "*" is any member or item
};

class AnswerView : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerView(QWidget *parent = nullptr);

    void showAnswer(const AnswerBody &answer);
    void clear();

private:
    QPlainTextEdit *m_text;
};

}
