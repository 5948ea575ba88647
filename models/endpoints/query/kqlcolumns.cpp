// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kqlcolumns.h"

#include <QRegularExpression>
#include <algorithm>

#include "models/endpoints/query/kql.h"
#include "models/endpoints/query/kqladdress.h"
#include "models/endpoints/query/localfilter.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

KqlFieldKind kindOf(EndpointColumn column)
{
    return columnDefinition(column).kql.kind;
}

bool isPerhapsPartOfAddress(const QString &word)
{
    static const QRegularExpression part(u"^[0-9a-fA-F.:]+$"_s);
    return part.match(word).hasMatch();
}

// Kibana compares keywords exactly; these are the usual spellings of a word. Where a letter becomes
// two it is another word.
QStringList spellings(const QString &word)
{
    QStringList ways{word};
    const QString capitalised = word.left(1).toUpper() + word.mid(1).toLower();
    for (const QString &way : {word.toLower(), word.toUpper(), capitalised}) {
        if (way.size() == word.size())
            ways += way;
    }
    return ways;
}

// Kibana compares characters, and a letter with its mark can be one or two of them: as it is given, composed and
// decomposed.
QStringList forms(const QString &text)
{
    QStringList ways{
        text, text.normalized(QString::NormalizationForm_C), text.normalized(QString::NormalizationForm_D)};
    ways.removeDuplicates();
    return ways;
}

QStringList quotedForms(const QString &text)
{
    QStringList values = forms(text);
    std::ranges::transform(values, values.begin(), kqlQuoted);
    return values;
}

// The conditions of all values that Kibana knows.
QStringList everyPolicyStatusName()
{
    QStringList names;
    for (std::size_t i = 0; i < policyStatusCount; ++i) {
        if (static_cast<PolicyStatus>(i) != PolicyStatus::Unknown)
            names += kqlQuoted(policyStatusName(static_cast<PolicyStatus>(i)));
    }
    return names;
}

QString policyStatusCondition(PolicyStatus status)
{
    const QString field = kqlField(EndpointColumn::PolicyStatus);
    if (status == PolicyStatus::Unknown)
        return kqlNot(kqlAny(field, everyPolicyStatusName()));
    return kqlAny(field, {kqlQuoted(policyStatusName(status))});
}

// As in documents: the state decides; where the configuration differs, isolation is pending.
QString isolationCondition(Isolation isolation)
{
    const QString state = u"united.endpoint.Endpoint.state.isolation : "_s;
    const QString wanted = u"united.endpoint.Endpoint.configuration.isolation : "_s;
    switch (isolation) {
    case Isolation::Yes:
        return state + u"true and not "_s + wanted + u"false"_s;
    case Isolation::No:
        return u"not "_s + state + u"true and not "_s + wanted + u"true and ("_s + state + u"false or "_s + wanted
            + u"false)"_s;
    case Isolation::Pending:
        return state + u"true and "_s + wanted + u"false or "_s + wanted + u"true and not "_s + state + u"true"_s;
    case Isolation::Unknown:
        break;
    }
    return u"not "_s + state + u"* and not "_s + wanted + u'*';
}

// The conditions of an enumeration's values that wanted says yes to.
template<typename Value, std::size_t count, typename Wanted>
QStringList conditionsOf(QString (*condition)(Value), const Wanted &wanted)
{
    QStringList conditions;
    for (std::size_t i = 0; i < count; ++i) {
        if (wanted(static_cast<Value>(i)))
            conditions += condition(static_cast<Value>(i));
    }
    return conditions;
}

KqlWord anyOf(const QStringList &conditions)
{
    if (conditions.isEmpty())
        return {};
    return {KqlSupport::Expressible, kqlAnyOf(conditions)};
}

KqlWord keywordWord(EndpointColumn column, const QString &word, bool asField)
{
    QStringList ways;
    for (const QString &form : forms(word))
        ways += spellings(form);
    if (column == EndpointColumn::MacAddresses && asField && word.contains(u':'))
        ways += spellings(QString(word).replace(u':', u'-'));
    ways.removeDuplicates();
    QStringList values;
    for (const QString &way : std::as_const(ways)) {
        const auto value = kqlContaining(way);
        if (!value)
            return {KqlSupport::Inexpressible};
        values += *value;
    }
    return {KqlSupport::Expressible, kqlAny(kqlField(column), values)};
}

KqlWord addressWord(EndpointColumn column, const QString &word)
{
    const QString address = kqlAddressMeant(word);
    if (!address.isEmpty())
        return {KqlSupport::Expressible, kqlAny(kqlField(column), {kqlQuoted(address)})};
    return {isPerhapsPartOfAddress(word) ? KqlSupport::Inexpressible : KqlSupport::FindsNothing};
}

// text: as the table shows the value.
template<typename Value> bool isMeant(Value value, const QString &text, const QString &word, bool asField)
{
    if (!asField)
        return text.contains(word, Qt::CaseInsensitive);
    return std::ranges::any_of(
        filterValueTexts(value), [&word](const QString &each) { return each.startsWith(word, Qt::CaseInsensitive); });
}

KqlWord statusWord(const QString &word, bool asField)
{
    for (std::size_t i = 0; i < hostStatusCount; ++i) {
        const auto status = static_cast<HostStatus>(i);
        if (isMeant(status, hostStatusText(status), word, asField))
            return {KqlSupport::Inexpressible};
    }
    return {};
}

std::optional<QString> everyEntry(EndpointColumn column, const QStringList &entries)
{
    QStringList values;
    for (const QString &entry : entries) {
        if (kindOf(column) == KqlFieldKind::Address && !isKqlAddress(entry))
            return std::nullopt;
        const QStringList ways = quotedForms(entry);
        values += ways.size() == 1 ? ways.constFirst() : kqlGrouped(ways.join(u" or "_s));
    }
    if (values.isEmpty())
        return kqlOfValue(column, {});
    return kqlEvery(kqlField(column), values);
}

}

QString kqlField(EndpointColumn column)
{
    const QLatin1StringView name(columnDefinition(column).kql.name);
    return name.isEmpty() ? QString() : u"united.endpoint."_s + name;
}

std::optional<QString> kqlOfValue(EndpointColumn column, const QString &key)
{
    QStringList found;
    switch (kindOf(column)) {
    case KqlFieldKind::Keyword:
        if (key.isEmpty() && column == EndpointColumn::FullName)
            return std::nullopt; // mostly there, but no more than the host name
        return key.isEmpty() ? kqlMissing(kqlField(column)) : kqlAny(kqlField(column), quotedForms(key));
    case KqlFieldKind::Address:
        if (key.isEmpty())
            return kqlNot(kqlField(column) + u" : *"_s);
        return isKqlAddress(key) ? std::optional(kqlAny(kqlField(column), {kqlQuoted(key)})) : std::nullopt;
    case KqlFieldKind::PolicyStatus:
        found = conditionsOf<PolicyStatus, policyStatusCount>(
            policyStatusCondition, [&](auto value) { return policyStatusName(value) == key; });
        break;
    case KqlFieldKind::Isolation:
        found = conditionsOf<Isolation, isolationCount>(
            isolationCondition, [&](auto value) { return isolationName(value) == key; });
        break;
    case KqlFieldKind::None:
    case KqlFieldKind::HostStatus:
        break;
    }
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

std::optional<QString> kqlOfCell(const Endpoint &endpoint, EndpointColumn column)
{
    const ColumnDefinition &definition = columnDefinition(column);
    if (definition.kql.kind == KqlFieldKind::PolicyStatus)
        return policyStatusCondition(endpoint.policyStatus);
    if (definition.kql.kind == KqlFieldKind::Isolation)
        return isolationCondition(endpoint.isolation);
    if (definition.cell.listMember)
        return everyEntry(column, endpoint.*definition.cell.listMember);
    return definition.cell.member ? kqlOfValue(column, endpoint.*definition.cell.member) : std::nullopt;
}

KqlWord kqlOfWord(EndpointColumn column, const QString &word, bool asField)
{
    switch (kindOf(column)) {
    case KqlFieldKind::Keyword:
        return keywordWord(column, word, asField);
    case KqlFieldKind::Address:
        return addressWord(column, word);
    case KqlFieldKind::HostStatus:
        return statusWord(word, asField);
    case KqlFieldKind::PolicyStatus:
        return anyOf(conditionsOf<PolicyStatus, policyStatusCount>(
            policyStatusCondition, [&](auto value) { return isMeant(value, policyStatusText(value), word, asField); }));
    case KqlFieldKind::Isolation:
        return anyOf(conditionsOf<Isolation, isolationCount>(
            isolationCondition, [&](auto value) { return isMeant(value, isolationText(value), word, asField); }));
    case KqlFieldKind::None:
        break;
    }
    return {};
}

}
