// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonpath.h"

#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

QString pointerText(const JsonPath &path)
{
    QString pointer;
    for (const QString &step : path)
        pointer += u"/"_s + QString(step).replace(u"~"_s, u"~0"_s).replace(u"/"_s, u"~1"_s);
    return pointer;
}

namespace {

std::optional<QString> unescaped(QStringView step)
{
    QString result;
    for (qsizetype i = 0; i < step.size(); ++i) {
        if (step[i] != u'~') {
            result += step[i];
            continue;
        }
        const QChar code = ++i < step.size() ? step[i] : QChar();
        if (code != u'0' && code != u'1')
            return {};
        result += code == u'0' ? u'~' : u'/';
    }
    return result;
}

std::optional<size_t> indexIn(QStringView step)
{
    const bool isDigits = !step.isEmpty() && step.size() < 10
        && std::all_of(step.begin(), step.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isDigits || (step.size() > 1 && step[0] == u'0'))
        return {};
    return step.toULongLong();
}

}

std::optional<JsonPath> pathIn(QStringView pointer)
{
    JsonPath path;
    if (pointer.isEmpty())
        return path;
    if (pointer[0] != u'/')
        return {};
    for (const QStringView step : pointer.mid(1).split(u'/')) {
        const auto text = unescaped(step);
        if (!text)
            return {};
        path += *text;
    }
    return path;
}

const JsonValue *valueAt(const JsonValue &root, const JsonPath &path)
{
    const JsonValue *value = &root;
    for (const QString &step : path) {
        if (value->isArray()) {
            const auto index = indexIn(step);
            value = index && *index < value->size() ? &value->at(*index) : nullptr;
        } else {
            value = value->find(step);
        }
        if (!value)
            return nullptr;
    }
    return value;
}

JsonValue *valueAt(JsonValue &root, const JsonPath &path)
{
    return const_cast<JsonValue *>(valueAt(std::as_const(root), path));
}

}
