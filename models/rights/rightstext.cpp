// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/rights/rightstext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace reeve {

namespace {

constexpr qsizetype widestList = 60; // characters; a longer one gets a line for each word

QByteArray written(const QJsonValue &value, int depth);

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray listed(const QByteArrayList &parts, char open, char close, int depth)
{
    const QByteArray inner(2 * depth + 2, ' ');
    return open + ('\n' + inner) + parts.join(",\n" + inner) + ('\n' + QByteArray(2 * depth, ' ')) + close;
}

QByteArray writtenArray(const QJsonArray &array, int depth)
{
    QByteArrayList parts;
    for (const QJsonValue &value : array)
        parts << written(value, depth + 1);
    const QByteArray line = '[' + parts.join(", ") + ']';
    const bool words = std::ranges::all_of(array, [](const QJsonValue &value) { return value.isString(); });
    return words && line.size() <= widestList ? line : listed(parts, '[', ']', depth);
}

QByteArray written(const QJsonValue &value, int depth)
{
    if (value.isArray())
        return writtenArray(value.toArray(), depth);
    if (!value.isObject())
        return quoted(value.toString());
    const QJsonObject object = value.toObject();
    QByteArrayList parts;
    for (auto it = object.begin(); it != object.end(); ++it)
        parts << quoted(it.key()) + ": " + written(it.value(), depth + 1);
    return parts.isEmpty() ? QByteArray("{}") : listed(parts, '{', '}', depth);
}

}

QByteArray handwritten(const QJsonValue &value)
{
    return written(value, 0);
}

}
