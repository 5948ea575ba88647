// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the fields of a JSON object one by one and collects a problem, with its path, for each that is not as expected.
// Fields that were not read are unknown keys.

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>

#include "models/base/jsonproblem.h"

namespace reeve {

class JsonFields
{
public:
    enum class Needed { No, Yes };

    // path: prefix of the paths in problems, "tls." or empty. problems outlives this and is added to.
    JsonFields(QJsonObject object, QString path, JsonProblems &problems);

    // Each returns nothing for a missing or wrong value. A wrong value is a problem; a missing one only where the field
    // is needed.
    std::optional<QString> text(const QString &key); // needed, and not blank
    std::optional<QString> optionalText(const QString &key);
    std::optional<int> integer(const QString &key, int minimum, int maximum); // needed
    std::optional<int> optionalInteger(const QString &key, int minimum, int maximum);
    std::optional<bool> optionalBool(const QString &key);
    QStringList texts(const QString &key); // optional; an entry that is not text becomes an empty one
    std::optional<QJsonArray> list(const QString &key); // optional
    std::optional<JsonFields> object(const QString &key, Needed needed);
    // The fields of an object inside this one. entry: its place here, such as "list[2]".
    JsonFields within(const QString &entry, const QJsonObject &object) const;

    void addProblem(const QString &key, const QString &sentence);
    // Adds a problem for each key that was not read. For one that looks like a secret, the problem says that secrets
    // are never in the file.
    void reportUnknownKeys();

private:
    std::optional<QJsonValue> valueOf(const QString &key, Needed needed);

    QJsonObject m_object;
    QString m_path;
    JsonProblems *m_problems;
    QSet<QString> m_read{};
};

// A key as it can be shown: at most 60 characters, all of them printable.
QString shownKey(const QString &key);

}
