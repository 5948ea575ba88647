// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/serverfilter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

#include "models/base/hoststatus.h"
#include "models/endpoints/query/comparisonkql.h"
#include "models/endpoints/query/kql.h"
#include "models/endpoints/query/kqlcolumns.h"
#include "models/profiles/profile.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool hasLetterCase(const QString &text)
{
    return text.toLower() != text.toUpper();
}

bool isAddressColumn(EndpointColumn column)
{
    return column == EndpointColumn::Addresses || column == EndpointColumn::PrimaryAddress;
}

// As it stands in the filter box, but never longer than a line.
QString typed(const FilterTerm &term)
{
    constexpr qsizetype longest = 60;
    const bool isLong = term.value.size() > longest;
    const QString value = isLong ? QString(term.value.first(longest) + u'…') : term.value;
    const bool isQuoted = value.contains(u' ');
    const QString field =
        term.column ? QString(filterFieldName(*term.column) + u':' + comparisonSign(term.comparison)) : QString();
    return (term.isExcluded ? u"-"_s : QString()) + field + (isQuoted ? QString(u'"' + value + u'"') : value);
}

class Translation
{
public:
    Translation(const QStringList &hostStatuses, const QList<EndpointColumn> &columns)
        : m_statuses(hostStatuses), m_columns(columns)
    {
    }

    void add(const FilterTerm &term)
    {
        if (term.column == EndpointColumn::Status)
            return addStatuses([&term](HostStatus status) {
                const bool isNamed = std::ranges::any_of(filterValueTexts(status),
                    [&term](const QString &text) { return text.startsWith(term.value, Qt::CaseInsensitive); });
                return isNamed != term.isExcluded;
            });
        const KqlWord word = term.comparison != Comparison::None ? compared(term)
            : term.column                                        ? fieldWord(*term.column, term.value)
                                                                 : anyColumn(term.value);
        if (word.support == KqlSupport::Inexpressible)
            m_result.leftOut += typed(term);
        else if (word.support == KqlSupport::Expressible)
            m_conditions += term.isExcluded ? kqlNot(word.condition) : word.condition;
        else if (!term.isExcluded)
            m_conditions += kqlNothing();
    }

    void add(const FacetChoice &choice)
    {
        if (choice.values.isEmpty())
            return;
        if (choice.column == EndpointColumn::Status)
            return addStatuses([&choice](HostStatus status) { return choice.values.contains(hostStatusName(status)); });
        QStringList any;
        for (const QString &value : choice.values) {
            if (const auto condition = kqlOfValue(choice.column, value))
                any += *condition;
        }
        if (any.isEmpty()) // of a fixed set of values it is none
            any += kqlNothing();
        m_conditions += kqlAnyOf(any);
    }

    ServerFilter result()
    {
        m_result.kuery = kqlAll({}, m_conditions);
        m_result.hostStatuses = m_statuses;
        return std::move(m_result);
    }

private:
    void note(const char *sentence)
    {
        const QString text = QCoreApplication::translate("ServerFilter", sentence);
        if (!m_result.differences.contains(text))
            m_result.differences += text;
    }

    void noteKeyword(const QString &value)
    {
        if (hasLetterCase(value))
            note(QT_TRANSLATE_NOOP(
                "ServerFilter", "Kibana tells small letters from capitals: the usual spellings of a word are found."));
        if (value.contains(u' '))
            note(QT_TRANSLATE_NOOP("ServerFilter", "Where a word has a space, any text may stand for it."));
    }

    void noteAddress()
    {
        note(QT_TRANSLATE_NOOP(
            "ServerFilter", "Kibana finds whole addresses, networks, and beginnings such as 10.1 of an address."));
    }

    // Narrows the statuses that are asked for to those that matches(status) is true for.
    template<typename Matches> void addStatuses(const Matches &matches)
    {
        const QStringList &names = knownHostStatuses();
        QStringList kept;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const bool isOpen = m_statuses.isEmpty() || m_statuses.contains(names[i]);
            if (isOpen && matches(hostStatusFromName(names[i])))
                kept += names[i];
        }
        // Kibana reports an agent whose status its filter does not know as unhealthy, but finds it by no status.
        if (kept.contains(hostStatusName(HostStatus::Unhealthy)))
            note(QT_TRANSLATE_NOOP("ServerFilter",
                "Uninstalled and orphaned agents show as unhealthy, but Kibana finds them by no status."));
        if (kept.isEmpty())
            m_conditions += kqlNothing();
        else
            m_statuses = kept;
    }

    KqlWord compared(const FilterTerm &term)
    {
        if (term.column == EndpointColumn::Written)
            note(QT_TRANSLATE_NOOP("ServerFilter", "Kibana compares the time stamp of the document."));
        constexpr qint64 minute = 60'000; // so that the pages of one list are asked for with the same KQL
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        return kqlOfComparison(*term.column, term.comparison, term.value, now - now % minute);
    }

    KqlWord fieldWord(EndpointColumn column, const QString &value)
    {
        const KqlWord word = column == EndpointColumn::HostName ? hostWord(value) : kqlOfWord(column, value, true);
        if (isAddressColumn(column) && word.support != KqlSupport::FindsNothing)
            noteAddress();
        else if (word.support == KqlSupport::Expressible && !kqlField(column).isEmpty()
            && column != EndpointColumn::PolicyStatus)
            noteKeyword(value);
        if (column == EndpointColumn::PrimaryAddress && word.support == KqlSupport::Expressible)
            note(QT_TRANSLATE_NOOP(
                "ServerFilter", "Kibana compares all addresses of an endpoint, not only the one that is shown."));
        return word;
    }

    // Either name: fieldColumns().
    static KqlWord hostWord(const QString &value)
    {
        QStringList alternatives;
        for (const EndpointColumn column : fieldColumns(EndpointColumn::HostName)) {
            const KqlWord word = kqlOfWord(column, value, true);
            if (word.support != KqlSupport::Expressible)
                return word;
            alternatives += word.condition;
        }
        return {KqlSupport::Expressible, kqlAnyOf(alternatives)};
    }

    KqlWord anyColumn(const QString &value)
    {
        KqlWord all;
        QStringList alternatives;
        for (const EndpointColumn column : m_columns) {
            const KqlWord word = kqlOfWord(column, value, false);
            if (word.support == KqlSupport::Expressible && !alternatives.contains(word.condition))
                alternatives += word.condition;
            if (word.support != KqlSupport::Inexpressible)
                continue;
            if (isAddressColumn(column))
                noteAddress();
            else if (column == EndpointColumn::Status)
                note(QT_TRANSLATE_NOOP("ServerFilter",
                    "Kibana does not look for words in the status. To ask for one, type status: in front."));
            else
                return word;
        }
        if (alternatives.isEmpty())
            return {};
        noteKeyword(value);
        return {KqlSupport::Expressible, kqlAnyOf(alternatives)};
    }

    QStringList m_statuses;
    QList<EndpointColumn> m_columns;
    QStringList m_conditions{};
    ServerFilter m_result{};
};

}

ServerFilter kqlOf(const LocalFilter &filter, const QStringList &hostStatuses, const QList<EndpointColumn> &columns)
{
    Translation translation(hostStatuses, columns);
    for (const FilterTerm &term : filter.terms)
        translation.add(term);
    for (const FacetChoice &choice : filter.choices)
        translation.add(choice);
    return translation.result();
}

const QList<EndpointColumn> &serverColumns()
{
    static const QList<EndpointColumn> columns{EndpointColumn::HostName, EndpointColumn::FullName, EndpointColumn::Os,
        EndpointColumn::PolicyName, EndpointColumn::AgentId, EndpointColumn::Addresses};
    return columns;
}

QString leftOutText(const ServerFilter &filter)
{
    if (filter.leftOut.isEmpty())
        return {};
    return QCoreApplication::translate("ServerFilter", "Left out, as KQL cannot ask for it: %1.")
        .arg(filter.leftOut.join(u", "_s));
}

}
