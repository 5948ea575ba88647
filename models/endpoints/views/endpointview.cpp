// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/views/endpointview.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::EndpointView)
};

QJsonArray choicesJson(const QList<FacetChoice> &choices)
{
    QJsonArray list;
    for (const FacetChoice &choice : choices)
        list += QJsonObject{
            {u"column"_s, endpointColumnName(choice.column)}, {u"values"_s, QJsonArray::fromStringList(choice.values)}};
    return list;
}

QJsonArray sortJson(const EndpointQuery &query)
{
    QJsonArray list{QJsonObject{{u"field"_s, query.sortField}, {u"descending"_s, query.descending}}};
    for (const SortKey &key : query.thenBy)
        list += QJsonObject{{u"field"_s, endpointColumnName(key.column)}, {u"descending"_s, key.descending}};
    return list;
}

QJsonArray columnsJson(const ColumnLayout &columns)
{
    QJsonArray list;
    for (const ColumnPlace &place : columns)
        list += QJsonObject{
            {u"column"_s, endpointColumnName(place.column)}, {u"width"_s, place.width}, {u"visible"_s, place.visible}};
    return list;
}

QJsonObject viewJson(const EndpointView &view)
{
    return {
        {u"name"_s, view.name},
        {u"mode"_s, view.mode == ReadingMode::Live ? u"live"_s : u"whole-fleet"_s},
        {u"words"_s, view.query.searchText},
        {u"kql"_s, view.query.kuery},
        {u"hostStatuses"_s, QJsonArray::fromStringList(view.query.hostStatuses)},
        {u"choices"_s, choicesJson(view.query.choices)},
        {u"sort"_s, sortJson(view.query)},
        {u"columns"_s, columnsJson(view.columns)},
    };
}

}

QString viewNameProblem(const QString &name, const QStringList &taken)
{
    if (name.isEmpty())
        return Texts::tr("A view needs a name.");
    if (name.size() > longestViewName)
        return Texts::tr("A name has at most %1 characters.").arg(longestViewName);
    const auto characters = name.toUcs4();
    if (name != name.trimmed() || !std::ranges::all_of(characters, [](char32_t c) { return QChar::isPrint(c); }))
        return Texts::tr("A name is one line of visible characters.");
    if (taken.contains(name, Qt::CaseInsensitive))
        return Texts::tr("Another view has this name.");
    return {};
}

QByteArray viewsJson(const QList<EndpointView> &views)
{
    QJsonArray list;
    for (const EndpointView &view : views)
        list += viewJson(view);
    return QJsonDocument(QJsonObject{{u"formatVersion"_s, viewFormat}, {u"endpointViews"_s, list}}).toJson();
}

tl::expected<QList<EndpointView>, QString> loadViews(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Texts::tr("The file cannot be opened: %1").arg(file.errorString()));
    const QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile)
        return tl::unexpected(Texts::tr("The file is too large to hold views."));
    return readViews(json);
}

tl::expected<void, QString> saveViews(const QList<EndpointView> &views, const QString &fileName)
{
    QSaveFile file(fileName);
    const QByteArray json = viewsJson(views);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return tl::unexpected(Texts::tr("%1 could not be written: %2").arg(fileName, file.errorString()));
    return {};
}

}
