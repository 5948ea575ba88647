// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the fields of a JSON object one by one and notes what is wrong with each, with its path. Whatever nobody
// asked for is an unknown key.

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <optional>

#include "models/base/jsonproblem.h"

namespace reeve {

class JsonFields
{
public:
    enum class Needed { No, Yes };

    // problems outlives this and collects.
    JsonFields(QJsonObject object, QString path, JsonProblems &problems);

    std::optional<QString> text(const QString &key); // needed, and not empty
    std::optional<QString> optionalText(const QString &key);
    std::optional<int> integer(const QString &key, int minimum, int maximum); // needed
    std::optional<int> optionalInteger(const QString &key, int minimum, int maximum);
    std::optional<bool> optionalBool(const QString &key);
    QStringList texts(const QString &key); // optional
    std::optional<QJsonArray> list(const QString &key); // optional
    std::optional<JsonFields> object(const QString &key, Needed needed);
    // Of an object inside this one: entry says where, as "list[2]".
    JsonFields within(const QString &entry, const QJsonObject &object) const;

    void addProblem(const QString &key, const QString &sentence);
    // Names each key not asked for. One that looks like a secret is told that secrets are never in the file.
    void reportUnknownKeys();

private:
    std::optional<QJsonValue> valueOf(const QString &key, Needed needed);

    QJsonObject m_object;
    QString m_path;
    JsonProblems *m_problems;
    QSet<QString> m_asked{};
};

// A key as it can be shown: at most 60 characters, all of them printable.
QString shownKey(const QString &key);

}
