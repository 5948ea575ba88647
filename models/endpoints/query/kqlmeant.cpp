// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kqlmeant.h"

#include <QRegularExpression>
#include <algorithm>

#include "models/endpoints/query/kql.h"
#include "models/endpoints/query/kqladdress.h"
#include "models/endpoints/query/kqlfields.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct KnownValues {
    const char *field;
    const char *values; // separated by spaces
};

// The values that Elastic Defend and Fleet write into these fields. Other values are possible, in the same case of letters.
constexpr KnownValues knownValues[]{
    {"united.endpoint.host.os.name", "Windows Linux macOS"},
    {"united.endpoint.host.os.Ext.variant", "Ubuntu Debian macOS"},
    {"united.endpoint.host.os.platform", "windows ubuntu debian rhel centos macos"},
    {"united.endpoint.host.os.family", "windows ubuntu debian redhat macos"},
    {"united.endpoint.host.architecture", "x86_64 aarch64"},
    {"united.endpoint.Endpoint.policy.applied.status", "success failure warning unsupported"},
    {"united.endpoint.Endpoint.status", "enrolled"},
    {"united.endpoint.agent.type", "endpoint"},
    {"united.agent.type", "PERMANENT"},
    {"united.agent.local_metadata.os.platform", "windows darwin ubuntu debian rhel centos"},
    {"united.agent.local_metadata.os.family", "windows darwin debian redhat"},
    {"united.agent.last_checkin_status", "online error degraded updating starting disconnected"},
    {"status", "online error degraded offline updating enrolling unenrolling inactive unenrolled uninstalled orphaned"},
};

struct ShownValue {
    const char *field;
    const char *shown; // in small letters
    const char *value;
};

// Kibana's page of endpoints names the agent's status in its own way.
constexpr ShownValue shownValues[]{
    {"status", "healthy", "online"},
    {"status", "unhealthy", "error"},
    {"united.endpoint.host.os.name", "mac", "macOS"},
    {"united.endpoint.host.os.name", "darwin", "macOS"},
    {"united.endpoint.host.os.name", "win", "Windows"},
    {"united.endpoint.host.architecture", "amd64", "x86_64"},
    {"united.endpoint.host.architecture", "x64", "x86_64"},
    {"united.endpoint.Endpoint.policy.applied.status", "failed", "failure"},
};

QRegularExpression patternOf(const QString &value, bool ignoringCase)
{
    QStringList parts = value.split(u'*');
    for (QString &part : parts)
        part = QRegularExpression::escape(part);
    return QRegularExpression(u"\\A"_s + parts.join(u".*"_s) + u"\\z"_s,
        ignoringCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption);
}

// The known value of which value is a spelling in other letters; empty: none, or more than one, or it is right.
QString inKnownCase(const QString &known, const QString &value)
{
    const QRegularExpression pattern = patternOf(value, true);
    const QRegularExpression exact = patternOf(value, false);
    QStringList found;
    for (const QString &one : known.split(u' ')) {
        if (exact.match(one).hasMatch())
            return {};
        if (pattern.match(one).hasMatch())
            found += one;
    }
    return found.size() == 1 ? found.constFirst() : QString();
}

QString fieldOf(const QString &name)
{
    return kqlFieldType(name) ? name : kqlFieldMeant(name);
}

QString patternText(const QString &value)
{
    QString text;
    for (const QString &piece : value.split(u'*')) {
        const auto begun = kqlBeginning(piece);
        if (!begun)
            return {};
        text += *begun; // ends with *
    }
    text.chop(1);
    static const QRegularExpression stars(u"\\*{2,}"_s);
    return text.replace(stars, u"*"_s);
}

QString plainText(const QString &value)
{
    static const QRegularExpression simple(u"\\A[\\w.@/+-]+\\z"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression keyword(u"\\A(?:and|or|not|null)\\z"_s, QRegularExpression::CaseInsensitiveOption);
    return simple.match(value).hasMatch() && !keyword.match(value).hasMatch() ? value : kqlQuoted(value);
}

QString addressText(const QString &value)
{
    const QString address = value.contains(u'*') ? kqlNetworkOfPattern(value) : kqlAddressMeant(value);
    return address.isEmpty() ? address : plainText(address);
}

QString flagText(const QString &value)
{
    static const QStringList yes{u"true"_s, u"yes"_s, u"1"_s, u"on"_s};
    static const QStringList no{u"false"_s, u"no"_s, u"0"_s, u"off"_s};
    return yes.contains(value.toLower()) ? u"true"_s : no.contains(value.toLower()) ? u"false"_s : QString();
}

// As KQL writes it; empty: the field cannot hold the value.
QString valueText(const QString &field, const QString &value)
{
    if (value.isEmpty() || value == u"*"_s)
        return value;
    switch (*kqlFieldType(field)) {
    case KqlFieldType::Address:
        return addressText(value);
    case KqlFieldType::Flag:
        return flagText(value);
    case KqlFieldType::Date:
    case KqlFieldType::Number:
        return value.contains(u'*') ? QString() : plainText(value);
    case KqlFieldType::Keyword:
    case KqlFieldType::Text:
        break;
    }
    const QString meant = kqlValueMeant(field, value);
    const QString text = meant.isEmpty() ? value : meant;
    return text.contains(u'*') ? patternText(text) : plainText(text);
}

}

QString kqlMeant(const QString &name, const QString &value)
{
    const QString field = fieldOf(name);
    if (field.isEmpty())
        return {};
    const QString text = valueText(field, value.trimmed());
    return text.isEmpty() ? text : kqlAny(field, {text});
}

QString kqlMeantAny(const QString &name, const QStringList &values)
{
    const QString field = fieldOf(name);
    if (field.isEmpty())
        return {};
    QStringList texts;
    for (const QString &value : values)
        texts += valueText(field, value.trimmed());
    return texts.contains(QString()) ? QString() : kqlAny(field, texts);
}

QString kqlMeantRange(const QString &name, const QString &sign, const QString &value)
{
    const QString field = fieldOf(name);
    if (field.isEmpty() || value.isEmpty() || value.contains(u'*'))
        return {};
    const QString text = valueText(field, value);
    return text.isEmpty() ? text : u"%1 %2 %3"_s.arg(field, sign, text);
}

QString kqlMeantByWord(const QString &word)
{
    static const QRegularExpression version(u"\\A\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}\\z"_s);
    if (isKqlAddress(word))
        return kqlMeant(u"united.endpoint.host.ip"_s, word);
    if (version.match(word).hasMatch())
        return kqlMeant(u"united.endpoint.agent.version"_s, word);
    for (const QString &name : {u"united.endpoint.host.os.name"_s, u"status"_s}) {
        const auto *known = std::ranges::find_if(
            knownValues, [&](const KnownValues &one) { return name == QLatin1StringView(one.field); });
        const QStringList values = QString::fromLatin1(known->values).split(u' ');
        if (values.contains(word, Qt::CaseInsensitive) || !kqlValueMeant(name, word).isEmpty())
            return kqlMeant(name, word);
    }
    return kqlMeant(u"united.endpoint.host.hostname"_s, u'*' + QString(word).replace(u'?', u'*') + u'*');
}

QString kqlValueMeant(const QString &field, const QString &value)
{
    for (const ShownValue &one : shownValues) {
        if (field == QLatin1StringView(one.field)
            && value.compare(QLatin1StringView(one.shown), Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(one.value);
    }
    if (value.contains(u'*') && QString(value).remove(u'*').isEmpty())
        return {};
    for (const KnownValues &one : knownValues) {
        if (field == QLatin1StringView(one.field))
            return inKnownCase(QString::fromLatin1(one.values), value);
    }
    return {};
}

bool hasOneWordValues(const QString &field)
{
    static const QStringList names{u"united.endpoint.host.hostname"_s, u"united.endpoint.host.name"_s,
        u"united.endpoint.host.id"_s, u"united.endpoint.host.mac"_s, u"united.endpoint.host.ip"_s,
        u"united.endpoint.host.architecture"_s, u"united.endpoint.agent.id"_s, u"united.endpoint.agent.version"_s,
        u"united.endpoint.elastic.agent.id"_s, u"united.agent.agent.id"_s, u"united.agent.agent.version"_s,
        u"united.agent.policy_id"_s, u"agent.id"_s, u"status"_s};
    return names.contains(field);
}

}
