// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/endpoints/query/hostilerows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

#include "models/endpoints/reading/pagereader.h"
#include "tests/models/endpoints/reading/shownendpoint.h"
#include "tests/models/endpoints/samples.h"

namespace reeve::samples {

using namespace Qt::StringLiterals;

namespace {

// Without half a character at its end.
QString shorter(const QString &text)
{
    return text.left(text.size() - (!text.isEmpty() && text.back().isLowSurrogate() ? 2 : 1));
}

QStringList variants(const QString &value)
{
    return {value, u"a"_s + value + u"z"_s, value.toUpper(), value.toLower(), value + u" "_s + value, shorter(value)};
}

QJsonObject hostileItem(const QString &id, const QString &value, int number)
{
    QJsonObject document = QJsonDocument::fromJson(regularItem()).object();
    QJsonObject metadata = document[u"metadata"_s].toObject();
    metadata[u"agent"_s] = QJsonObject{{u"id"_s, id}, {u"version"_s, value}};
    const QJsonObject os{
        {u"name"_s, value}, {u"version"_s, value}, {u"kernel"_s, value}, {u"family"_s, value}, {u"full"_s, value}};
    const QString address = u"10.%1.%2.7"_s.arg(number % 3).arg(number % 250);
    metadata[u"host"_s] = QJsonObject{{u"hostname"_s, value}, {u"id"_s, value}, {u"architecture"_s, value},
        {u"mac"_s, QJsonArray{value, u"aa-bb-%1"_s.arg(number)}}, {u"os"_s, os},
        {u"ip"_s, QJsonArray{u"fe80::%1"_s.arg(number), address}}};
    const QStringList statuses{u"success"_s, u"warning"_s, u"failure"_s, u"unsupported"_s, u"other"_s};
    QJsonObject applied{{u"name"_s, value}};
    if (number % 7 != 0)
        applied[u"status"_s] = statuses[number % statuses.size()];
    QJsonObject endpoint{{u"policy"_s, QJsonObject{{u"applied"_s, applied}}},
        {u"capabilities"_s, QJsonArray{value, u"isolation"_s}}, {u"status"_s, value}};
    const auto flag = [&](const QString &name, int kind) {
        if (kind != 2)
            endpoint[name] = QJsonObject{{u"isolation"_s, kind == 1}};
    };
    flag(u"state"_s, number % 3);
    flag(u"configuration"_s, number / 3 % 3);
    metadata[u"Endpoint"_s] = endpoint;
    metadata[u"data_stream"_s] = QJsonObject{{u"namespace"_s, value}};
    document[u"metadata"_s] = metadata;
    return document;
}

bool standsIn(const QString &way, const QString &text)
{
    qsizetype from = 0;
    for (const QString &part : way.split(u' ')) {
        from = text.indexOf(part, from);
        if (from < 0)
            return false;
        from += part.size();
    }
    return true;
}

void readShown(HostileFleet &fleet)
{
    for (RowStore::Row row = 0; row < fleet.store.size(); ++row) {
        const Endpoint endpoint = fleet.store.endpoint(row);
        auto &texts = fleet.shown.emplace_back();
        for (std::size_t i = 0; i < texts.size(); ++i)
            texts[i] = {shownText(endpoint, static_cast<EndpointColumn>(i))};
        texts[static_cast<std::size_t>(EndpointColumn::MacAddresses)] = endpoint.macs;
        texts[static_cast<std::size_t>(EndpointColumn::Addresses)] = endpoint.addresses;
        texts[static_cast<std::size_t>(EndpointColumn::Capabilities)] = endpoint.capabilities;
    }
}

}

QStringList hostileValues()
{
    return {u"web-01"_s, u"\"quoted\""_s, u"back\\slash"_s, u"\\"_s, u"C:\\temp\\new"_s, u"\\u0041"_s, u"*"_s, u"w*b"_s,
        u"?"_s, u"and"_s, u"OR"_s, u"not"_s, u"Not"_s, u"cannot open"_s, u"x not"_s, u"a and b"_s, u"a OR not b"_s,
        u"{a: b}"_s, u"(a or b)"_s, u"a) or (b : *"_s, u"<b>x</b>"_s, u"host:web"_s, u"tab\there"_s, u"two\nlines"_s,
        u"null"_s, u"true"_s, u"\u00a0and\u00a0"_s, u"wide\u3000space"_s, u"\u202eevil\u202c"_s,
        u"\u200f\u05d0\u05d1"_s, u"\u0645\u0636\u064a\u0641"_s, u"e\u0301te\u0301"_s, u"\U0001f600\U0001d4d0"_s,
        u"stra\u00dfe"_s, u"\u0130stanbul"_s, u" edge "_s, u"-x"_s, u"~[a-z]+/&&||!^"_s, u"@kuery-wildcard@"_s,
        u"@kuery-cursor@"_s, u"\u0001\u007f"_s, u"%41&kuery=x"_s, QString(300, u'"'), u"\\"_s.repeated(199)};
}

HostileFleet hostileFleet(int every)
{
    HostileFleet fleet;
    QByteArray items;
    QSet<QString> ids;
    const QStringList values = hostileValues();
    for (qsizetype i = 0; i < values.size(); i += every) {
        for (const QString &text : variants(values[i])) {
            const auto number = static_cast<int>(ids.size());
            const QString id = text.isEmpty() || ids.contains(text) ? u"other %1"_s.arg(number) : text;
            ids.insert(id);
            const QJsonObject document = hostileItem(id, text, number);
            items += (items.isEmpty() ? "" : ",") + QJsonDocument(document).toJson(QJsonDocument::Compact);
            fleet.documents.push_back(indexed(document));
        }
    }
    if (auto read = readEndpointPage(page(items, static_cast<int>(ids.size()))))
        fleet.store = read->rows;
    readShown(fleet);
    return fleet;
}

const QStringList &HostileFleet::texts(RowStore::Row row, EndpointColumn column) const
{
    return shown[row][static_cast<std::size_t>(column)];
}

bool HostileFleet::hasWord(RowStore::Row row, EndpointColumn column, const QString &word) const
{
    QStringList ways;
    // Letters with marks have two forms that look the same.
    for (const QString &form :
        {word, word.normalized(QString::NormalizationForm_C), word.normalized(QString::NormalizationForm_D)}) {
        QStringList cases{form, form.toLower(), form.toUpper(), form.left(1).toUpper() + form.mid(1).toLower()};
        cases.removeIf([&](const QString &way) { return way.size() != form.size(); });
        ways += cases;
    }
    if (column == EndpointColumn::MacAddresses)
        ways += QStringList(ways).replaceInStrings(u":"_s, u"-"_s);
    ways.removeDuplicates();
    return std::ranges::any_of(ways, [&](const QString &way) {
        return std::ranges::any_of(texts(row, column), [&](const QString &text) { return standsIn(way, text); });
    });
}

HostileFleet::Rows HostileFleet::rowsWhere(const std::function<bool(RowStore::Row)> &wanted) const
{
    Rows rows;
    for (RowStore::Row row = 0; row < store.size(); ++row) {
        if (wanted(row))
            rows.push_back(row);
    }
    return rows;
}

HostileFleet::Rows HostileFleet::selected(const QString &kuery, bool *isRead) const
{
    const auto matcher = KqlMatcher::of(kuery);
    if (!matcher)
        qWarning("%s\n%s", matcher.error().c_str(), qPrintable(kuery.left(500)));
    if (isRead)
        *isRead = matcher.has_value();
    return matcher ? rowsWhere([&](RowStore::Row row) { return matcher->holds(documents[row]); }) : Rows();
}

}
