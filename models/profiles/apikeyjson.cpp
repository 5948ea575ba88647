// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/apikeyjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <algorithm>

#include "models/profiles/apikeyparts.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Overwrites the intermediate copies; QJsonObject keeps a copy of its own until it is destroyed.
Secret stringIn(const QJsonObject &object, const QString &key)
{
    QString text = object.value(key).toString();
    QByteArray bytes = text.toUtf8();
    wipe(text);
    return Secret(std::move(bytes));
}

Secret keyIn(const QJsonObject &object)
{
    if (Secret encoded = stringIn(object, u"encoded"_s); !encoded.isEmpty())
        return encoded;
    const Secret id = stringIn(object, u"id"_s);
    for (const QString &name : {u"api_key"_s, u"apiKey"_s, u"key"_s}) {
        Secret key = stringIn(object, name);
        if (isWholeKey(key.reveal()) || idAndKeyIn(key.reveal(), 16))
            return key;
        if (!id.isEmpty() && !key.isEmpty() && name != u"key") {
            QByteArray joined = id.reveal() + ':' + key.reveal();
            return Secret(std::move(joined));
        }
    }
    return {};
}

void collect(const QJsonValue &value, QList<Secret> &keys)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            collect(item, keys);
    }
    const QJsonObject object = value.toObject();
    if (Secret key = keyIn(object); !key.isEmpty()) {
        if (!keys.contains(key))
            keys += std::move(key);
        return;
    }
    for (const QJsonValue &member : object)
        collect(member, keys);
}

// The positions where JSON may begin: the first bracket of each line, so that headers of "curl -i" are passed over.
QList<qsizetype> beginnings(QByteArrayView text)
{
    QList<qsizetype> found;
    bool lineBegins = true;
    for (qsizetype i = 0; i < text.size() && found.size() < 20; ++i) {
        const char c = text[i];
        const bool opens = c == '{' || c == '[';
        if (opens && (lineBegins || found.isEmpty()))
            found += i;
        lineBegins = c == '\n' || (lineBegins && (c == ' ' || c == '\t' || c == '\r'));
    }
    return found;
}

QJsonValue parsed(QByteArrayView text, QJsonParseError &error)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()), &error);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

}

bool holdsJson(QByteArrayView text)
{
    return text.contains('{') || text.contains('[');
}

std::optional<KeyInJson> keyInJson(QByteArrayView text)
{
    QList<Secret> keys;
    bool surrounded = false;
    for (const qsizetype begin : beginnings(text)) {
        QByteArrayView rest = text.sliced(begin);
        QJsonParseError error;
        QJsonValue value = parsed(rest, error);
        if (error.error == QJsonParseError::GarbageAtEnd) { // a prompt, or a next answer
            rest = rest.first(std::min<qsizetype>(error.offset, rest.size()));
            value = parsed(rest, error);
        }
        if (error.error != QJsonParseError::NoError)
            continue;
        const bool first = keys.isEmpty();
        collect(value, keys);
        if (first)
            surrounded = rest.trimmed().size() != text.trimmed().size();
    }
    if (keys.isEmpty())
        return {};
    return KeyInJson{.key = keys.constFirst(), .count = int(keys.size()), .surrounded = surrounded};
}

}
