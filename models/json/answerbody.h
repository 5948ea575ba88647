// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The body of an answer, and what it turns out to be.

#include <QByteArray>
#include <QStringList>
#include <optional>

#include "models/json/jsonbytes.h"

namespace reeve {

struct AnswerBody {
    QByteArray bytes{};
    QByteArray contentType{};
    std::optional<QString> list{}; // JSON Pointer to the list of objects; null: not known
    QStringList secrets{}; // JSON Pointers to values that are masked; "*" is any member or item
};

struct ReadAnswer {
    JsonBytesPtr json{}; // null: the answer is text or binary
    bool isBinary = false;
    std::vector<JsonSpan> secrets{}; // in text that is no JSON
    QString problem{}; // why it is no JSON although its type says so; translated
};

ReadAnswer readAnswer(const AnswerBody &answer); // thread-safe

// The bytes with dots in place of secrets; shares answer.bytes when there are none.
QByteArray maskedAnswer(const AnswerBody &answer, const ReadAnswer &read);

}
