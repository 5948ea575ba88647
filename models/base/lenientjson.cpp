// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/base/lenientjson.h"

#include <QJsonArray>

#include "models/base/times.h"

using namespace Qt::StringLiterals;

namespace reeve {

QJsonValue valueAt(const QJsonObject &object, QStringView path)
{
    QJsonValue value = object;
    for (const QStringView step : path.split(u'.'))
        value = value.toObject().value(step);
    return value;
}

QString textOf(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList parts;
    for (const QJsonValue &part : value.toArray())
        parts.append(textOf(part));
    return parts.join(u", "_s);
}

QString textAt(const QJsonObject &object, QStringView path)
{
    return textOf(valueAt(object, path));
}

QDateTime timeAt(const QJsonObject &object, QStringView path)
{
    const QJsonValue value = valueAt(object, path);
    if (value.isDouble() && value.toDouble() > 0 && value.toDouble() < 1e14)
        return timeFromMs(value.toInteger());
    const QByteArray text = value.toString().toUtf8();
    return timeFromMs(timeFromIso({text.constData(), static_cast<std::size_t>(text.size())}));
}

bool flagOf(const QJsonValue &value, bool fallback)
{
    if (value.isBool())
        return value.toBool();
    if (value == "true"_L1)
        return true;
    return value == "false"_L1 ? false : fallback;
}

}
