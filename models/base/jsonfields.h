// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the fields of a JSON object one by one and collects a problem, with its path, for each field that is missing or
// has a wrong value. Keys that no function has read are unknown keys, see reportUnknownKeys().

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

    // path: prefix of the paths in problems, such as "tls."; empty for the outermost object. Problems are appended to
    // problems, which must outlive this object and every one that object() or within() returns.
    JsonFields(QJsonObject object, QString path, JsonProblems &problems);

    // Each returns nullopt, or an empty list, for a missing or wrong value. A wrong value adds a problem; a missing one
    // does so only if the field is needed. JSON null is a wrong value. Numbers must be whole; minimum and maximum are
    // allowed values.
    std::optional<QString> text(const QString &key); // needed; blank text is wrong; returned untrimmed
    std::optional<QString> optionalText(const QString &key);
    std::optional<int> integer(const QString &key, int minimum, int maximum); // needed
    std::optional<int> optionalInteger(const QString &key, int minimum, int maximum);
    std::optional<bool> optionalBool(const QString &key);
    // Optional. An entry that is not text becomes an empty string and adds no problem.
    QStringList texts(const QString &key);
    std::optional<QJsonArray> list(const QString &key); // optional
    std::optional<JsonFields> object(const QString &key, Needed needed);
    // Returns the fields of an object inside this one. entry: its path relative to this object, such as "list[2]".
    JsonFields within(const QString &entry, const QJsonObject &object) const;

    void addProblem(const QString &key, const QString &sentence); // sentence: translated
    // Adds a problem for each key of this object that was not read; keys of inner objects are not checked. If the key
    // looks like a secret, the problem says that secrets are never in the file.
    void reportUnknownKeys();

private:
    std::optional<QJsonValue> valueOf(const QString &key, Needed needed);

    QJsonObject m_object;
    QString m_path;
    JsonProblems *m_problems;
    QSet<QString> m_read{};
};

// Returns the key for display: characters that are not printable become "?", and after 60 characters it is cut and ends
// with an ellipsis.
QString shownKey(const QString &key);

}
