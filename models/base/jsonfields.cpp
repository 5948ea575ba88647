// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/base/jsonfields.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ProfileFile)
};

constexpr qsizetype longestShownKey = 60;

bool looksSecret(const QString &key)
{
    static const QRegularExpression words(
        u"pass|secret|token|api.?key|credential|encoded|^key$|^auth"_s, QRegularExpression::CaseInsensitiveOption);
    return words.match(key).hasMatch();
}

}

QString shownKey(const QString &key)
{
    QString text = key.left(longestShownKey);
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u'?';
    }
    return key.size() > longestShownKey ? text + u'\u2026' : text;
}

JsonFields::JsonFields(QJsonObject object, QString path, JsonProblems &problems)
    : m_object(std::move(object)), m_path(std::move(path)), m_problems(&problems)
{
}

std::optional<QJsonValue> JsonFields::valueOf(const QString &key, Needed needed)
{
    m_read.insert(key);
    if (m_object.contains(key))
        return m_object.value(key);
    if (needed == Needed::Yes)
        addProblem(key, Texts::tr("This is missing."));
    return {};
}

std::optional<QString> JsonFields::text(const QString &key)
{
    if (!valueOf(key, Needed::Yes))
        return {};
    const auto found = optionalText(key);
    if (found && found->trimmed().isEmpty()) {
        addProblem(key, Texts::tr("This must not be empty."));
        return {};
    }
    return found;
}

std::optional<QString> JsonFields::optionalText(const QString &key)
{
    const auto value = valueOf(key, Needed::No);
    if (!value)
        return {};
    if (!value->isString()) {
        addProblem(key, Texts::tr("This must be text in quotes."));
        return {};
    }
    return value->toString();
}

std::optional<int> JsonFields::integer(const QString &key, int minimum, int maximum)
{
    return valueOf(key, Needed::Yes) ? optionalInteger(key, minimum, maximum) : std::nullopt;
}

std::optional<int> JsonFields::optionalInteger(const QString &key, int minimum, int maximum)
{
    const auto value = valueOf(key, Needed::No);
    if (!value)
        return {};
    const double number = value->toDouble(std::nan(""));
    if (!(number >= minimum && number <= maximum) || std::floor(number) < number) {
        addProblem(key, Texts::tr("This must be a whole number from %1 to %2.").arg(minimum).arg(maximum));
        return {};
    }
    return static_cast<int>(number);
}

std::optional<bool> JsonFields::optionalBool(const QString &key)
{
    const auto value = valueOf(key, Needed::No);
    if (!value)
        return {};
    if (!value->isBool()) {
        addProblem(key, Texts::tr("This must be true or false."));
        return {};
    }
    return value->toBool();
}

std::optional<QJsonArray> JsonFields::list(const QString &key)
{
    const auto value = valueOf(key, Needed::No);
    if (!value)
        return {};
    if (!value->isArray()) {
        addProblem(key, Texts::tr("This must be a list in square brackets."));
        return {};
    }
    return value->toArray();
}

QStringList JsonFields::texts(const QString &key)
{
    QStringList found;
    for (const auto entries = list(key).value_or(QJsonArray()); const QJsonValue &entry : entries)
        found += entry.toString(); // empty for an entry that is not text; no list allows empty entries
    return found;
}

std::optional<JsonFields> JsonFields::object(const QString &key, Needed needed)
{
    const auto value = valueOf(key, needed);
    if (!value)
        return {};
    if (!value->isObject()) {
        addProblem(key, Texts::tr("This must be an object in braces."));
        return {};
    }
    return within(key, value->toObject());
}

JsonFields JsonFields::within(const QString &entry, const QJsonObject &object) const
{
    return JsonFields(object, m_path + entry + u'.', *m_problems);
}

void JsonFields::addProblem(const QString &key, const QString &sentence)
{
    m_problems->push_back({.where = m_path + key, .sentence = sentence});
}

void JsonFields::reportUnknownKeys()
{
    for (auto field = m_object.constBegin(); field != m_object.constEnd(); ++field) {
        if (m_read.contains(field.key()))
            continue;
        addProblem(shownKey(field.key()),
            looksSecret(field.key())
                ? Texts::tr("Secrets are never in this file. Remove it, and give the secret on standard "
                            "input or in the console.")
                : Texts::tr("This key is not known."));
    }
}

}
