// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/endpoints/rows/referencefleet.h"

#include <algorithm>
#include <optional>

#include "models/endpoints/values/addresses.h"
#include "tests/models/endpoints/reading/shownendpoint.h"

namespace reeve::samples {

using namespace Qt::StringLiterals;

namespace {

std::size_t indexOf(EndpointColumn column)
{
    return static_cast<std::size_t>(column);
}

// What a row is ordered by, byte by byte; none: missing.
using Key = std::optional<std::string>;

std::string small(const std::string &text)
{
    std::string result;
    for (const char c : text)
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return result;
}

std::string bigEndian(quint64 number)
{
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift & 0xff);
    return bytes;
}

// As choices and facets have it.
QString keyIn(const Endpoint &endpoint, EndpointColumn column)
{
    if (column == EndpointColumn::Status)
        return hostStatusName(endpoint.status);
    if (column == EndpointColumn::PolicyStatus)
        return policyStatusName(endpoint.policyStatus);
    return column == EndpointColumn::Isolation ? isolationName(endpoint.isolation) : shownText(endpoint, column);
}

// A run of digits as "0", its length without zeros in front, and its digits; last of all the text as it is.
std::string naturalKey(const std::string &text)
{
    std::string key;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
        if (end == at) {
            key += small(text.substr(at++, 1));
            continue;
        }
        const std::size_t first = std::min(text.find_first_not_of('0', at), end);
        key += '0' + bigEndian(end - first) + text.substr(first, end - first);
        at = end;
    }
    return key + std::string(1, '\0') + text;
}

std::string addressText(const std::string &address)
{
    const AddressKey key = addressKey(address);
    return bigEndian(static_cast<quint64>(key.kind)) + std::string(key.bytes.begin(), key.bytes.end()) + small(address);
}

Key numberKey(std::optional<qint64> number)
{
    return number ? Key(bigEndian(static_cast<quint64>(*number) ^ 1ULL << 63)) : std::nullopt;
}

Key timeKey(const QDateTime &time)
{
    return numberKey(time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt);
}

Key textKey(const QString &text, std::string (*ordered)(const std::string &))
{
    return text.isEmpty() ? std::nullopt : Key(ordered(text.toStdString()));
}

Key orderKey(const Endpoint &endpoint, EndpointColumn column)
{
    switch (column) {
    case EndpointColumn::Status:
        return numberKey(static_cast<qint64>(endpoint.status));
    case EndpointColumn::PolicyStatus:
        return numberKey(static_cast<qint64>(endpoint.policyStatus));
    case EndpointColumn::Isolation:
        return endpoint.isolation == Isolation::Unknown ? std::nullopt
                                                        : numberKey(static_cast<qint64>(endpoint.isolation));
    case EndpointColumn::PolicyRevision:
        return endpoint.policyRevisionApplied < 0 ? std::nullopt : numberKey(endpoint.policyRevisionApplied);
    case EndpointColumn::LastCheckIn:
        return timeKey(endpoint.lastCheckIn);
    case EndpointColumn::Written:
        return timeKey(endpoint.written);
    case EndpointColumn::PrimaryAddress:
        return textKey(endpoint.primaryAddress, addressText);
    case EndpointColumn::Addresses:
        return textKey(endpoint.addresses.value(0), addressText);
    case EndpointColumn::HostName:
    case EndpointColumn::FullName:
    case EndpointColumn::AgentId:
    case EndpointColumn::HostId:
        return textKey(shownText(endpoint, column), small);
    case EndpointColumn::MacAddresses:
        return textKey(endpoint.macs.join(u'\n'), small);
    case EndpointColumn::Capabilities:
        return textKey(endpoint.capabilities.join(u'\n'), naturalKey);
    default: // a text that rows share
        break;
    }
    return textKey(shownText(endpoint, column), naturalKey);
}

}

QString slowlyFolded(const QString &text)
{
    QString folded;
    for (const uint character : text.toUcs4()) {
        const char32_t small = QChar::toCaseFolded(character);
        folded += QString::fromUcs4(&small, 1);
    }
    return folded;
}

ReferenceFleet::ReferenceFleet(const RowStore &store)
{
    for (RowStore::Row row = 0; row < store.size(); ++row) {
        ReferenceRow shown{.endpoint = store.endpoint(row)};
        for (std::size_t i = 0; i < shown.texts.size(); ++i) {
            shown.texts[i] = shownText(shown.endpoint, static_cast<EndpointColumn>(i));
            shown.folded[i] = slowlyFolded(shown.texts[i]);
        }
        m_rows.push_back(shown);
    }
}

bool ReferenceFleet::holds(const ReferenceRow &row, const FilterTerm &term, const QList<EndpointColumn> &columns) const
{
    const QString value = slowlyFolded(term.value);
    if (!term.column)
        return std::ranges::any_of(columns, [&](auto column) { return row.folded[indexOf(column)].contains(value); });
    const QString &text = row.folded[indexOf(*term.column)];
    if (*term.column == EndpointColumn::Isolation) {
        const QString answer = row.endpoint.isolation == Isolation::Yes ? u"yes"_s
            : row.endpoint.isolation == Isolation::No                   ? u"no"_s
                                                                        : QString();
        return text.startsWith(value) || answer.startsWith(value);
    }
    if (*term.column == EndpointColumn::Status || *term.column == EndpointColumn::PolicyStatus)
        return text.startsWith(value);
    if (*term.column == EndpointColumn::MacAddresses && text.contains(QString(value).replace(u':', u'-')))
        return true;
    return text.contains(value);
}

bool ReferenceFleet::holdsAll(
    const ReferenceRow &row, const LocalFilter &filter, const QList<EndpointColumn> &columns) const
{
    return filter.problems.isEmpty() && std::ranges::all_of(filter.terms, [&](const FilterTerm &term) {
        return holds(row, term, columns) != term.isExcluded;
    });
}

bool ReferenceFleet::isChosen(
    const ReferenceRow &row, const QList<FacetChoice> &choices, std::optional<EndpointColumn> butFor) const
{
    return std::ranges::all_of(choices, [&](const FacetChoice &choice) {
        return choice.column == butFor || choice.values.isEmpty()
            || choice.values.contains(keyIn(row.endpoint, choice.column));
    });
}

std::vector<RowStore::Row> ReferenceFleet::matching(
    const LocalFilter &filter, const QList<EndpointColumn> &columns) const
{
    std::vector<RowStore::Row> rows;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (holdsAll(m_rows[i], filter, columns) && isChosen(m_rows[i], filter.choices))
            rows.push_back(static_cast<RowStore::Row>(i));
    }
    return rows;
}

QList<Facet> ReferenceFleet::facets(const LocalFilter &filter, const QList<EndpointColumn> &columns) const
{
    std::vector<const ReferenceRow *> held;
    for (const ReferenceRow &row : m_rows) {
        if (holdsAll(row, filter, columns))
            held.push_back(&row);
    }
    QList<Facet> facets;
    for (const EndpointColumn column : facetColumns()) {
        std::map<QString, FacetValue> values;
        for (const FacetChoice &choice : filter.choices) {
            for (const QString &value : choice.column == column ? choice.values : QStringList())
                values[value] = {value, 0, true};
        }
        for (const ReferenceRow *row : held) {
            if (!isChosen(*row, filter.choices, column))
                continue;
            const QString key = keyIn(row->endpoint, column);
            FacetValue &value = values[key];
            value.value = key;
            ++value.rows;
        }
        Facet facet{.column = column};
        for (const auto &[text, value] : values)
            facet.values += value;
        std::ranges::stable_sort(facet.values, std::ranges::greater(), &FacetValue::rows);
        facets += facet;
    }
    return facets;
}

const std::vector<int> &ReferenceFleet::ranks(EndpointColumn column)
{
    std::vector<int> &ranks = m_ranks[column];
    if (!ranks.empty())
        return ranks;
    std::vector<Key> keys;
    for (const ReferenceRow &row : m_rows)
        keys.push_back(orderKey(row.endpoint, column));
    std::vector<Key> distinct = keys;
    std::ranges::sort(distinct);
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    for (const Key &key : keys)
        ranks.push_back(key ? static_cast<int>(std::ranges::lower_bound(distinct, key) - distinct.begin()) : -1);
    return ranks;
}

void ReferenceFleet::sort(std::vector<RowStore::Row> &rows, const QList<SortKey> &keys)
{
    std::vector<std::pair<const std::vector<int> *, bool>> order;
    for (const SortKey &key : keys)
        order.emplace_back(&ranks(key.column), key.descending);
    std::ranges::stable_sort(rows, [&](RowStore::Row left, RowStore::Row right) {
        for (const auto &[ranks, descending] : order) {
            const int a = (*ranks)[left];
            const int b = (*ranks)[right];
            if (a == b)
                continue;
            if (a < 0 || b < 0)
                return b < 0;
            return descending ? a > b : a < b;
        }
        return false;
    });
}

}
