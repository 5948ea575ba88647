// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Views from JSON: strict, because a view that was understood by half would show other endpoints than it says.
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <utility>

#include "models/base/duplicatekey.h"
#include "models/base/hoststatus.h"
#include "models/base/jsonfields.h"
#include "models/endpoints/rows/facets.h"
#include "models/endpoints/values/columndefinition.h"
#include "models/endpoints/views/endpointview.h"
#include "models/profiles/profile.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWords = 10'000; // characters
constexpr qsizetype longestKql = 100'000;
constexpr qsizetype mostValues = 1'000;
constexpr qsizetype shownProblems = 5;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::EndpointView)
};

QString lineOf(JsonFields &fields, const QString &key, qsizetype longest)
{
    const QString text = fields.optionalText(key).value_or(QString());
    if (text.size() > longest)
        fields.addProblem(key, Texts::tr("This has at most %1 characters.").arg(longest));
    else if (text.contains(u'\n') || text.contains(u'\r') || text.contains(QChar::Null))
        fields.addProblem(key, Texts::tr("This must be one line."));
    return text.trimmed();
}

// Calls each with the fields of every object in a list.
template<typename Each> void readObjects(JsonFields &fields, const QString &key, qsizetype most, Each each)
{
    const QJsonArray list = fields.list(key).value_or(QJsonArray());
    if (list.size() > most)
        return fields.addProblem(key, Texts::tr("This list has at most %1 entries.").arg(most));
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString entry = u"%1[%2]"_s.arg(key).arg(i);
        if (!list.at(i).isObject()) {
            fields.addProblem(entry, Texts::tr("This must be an object in braces."));
            continue;
        }
        JsonFields inner = fields.within(entry, list.at(i).toObject());
        each(inner);
        inner.reportUnknownKeys();
    }
}

std::optional<EndpointColumn> readColumn(JsonFields &fields, const QString &key)
{
    const auto name = fields.text(key);
    const auto column = name ? endpointColumnFromName(*name) : std::nullopt;
    if (name && !column)
        fields.addProblem(key, Texts::tr("This column is not known."));
    return column;
}

QStringList readTexts(JsonFields &fields, const QString &key)
{
    const QJsonArray list = fields.list(key).value_or(QJsonArray());
    const auto isText = [](const QJsonValue &value) { return value.isString(); };
    if (list.size() > mostValues || !std::all_of(list.begin(), list.end(), isText)) {
        fields.addProblem(key, Texts::tr("This must be a list of at most %1 texts in quotes.").arg(mostValues));
        return {};
    }
    QStringList texts;
    for (const QJsonValue &value : list)
        texts += value.toString();
    texts.removeDuplicates();
    return texts;
}

void readHostStatuses(JsonFields &fields, EndpointView &view)
{
    const QString key = u"hostStatuses"_s;
    view.query.hostStatuses = readTexts(fields, key);
    const QStringList &known = knownHostStatuses();
    if (!std::ranges::all_of(view.query.hostStatuses, [&](const QString &name) { return known.contains(name); }))
        fields.addProblem(key, Texts::tr("Allowed are: %1.").arg(known.join(u", "_s)));
}

void readChoices(JsonFields &fields, EndpointView &view)
{
    readObjects(fields, u"choices"_s, facetColumns().size(), [&view](JsonFields &choice) {
        const auto column = readColumn(choice, u"column"_s);
        QStringList values = readTexts(choice, u"values"_s);
        if (!column)
            return;
        for (QString &value : values) // as facets have them
            value = value.normalized(QString::NormalizationForm_C);
        const bool isTwice =
            std::ranges::find(view.query.choices, *column, &FacetChoice::column) != view.query.choices.end();
        if (isTwice || !facetColumns().contains(*column))
            choice.addProblem(u"column"_s, Texts::tr("Values of this column cannot be chosen, or stand here twice."));
        else if (!values.isEmpty())
            view.query.choices.append({*column, values});
    });
}

// Format 1 has the English texts of the enumerations' values, which are their keys with a capital letter.
void useKeys(QList<FacetChoice> &choices)
{
    for (FacetChoice &choice : choices) {
        const CellKind kind = columnDefinition(choice.column).cell.kind;
        if (kind != CellKind::HostStatus && kind != CellKind::PolicyStatus && kind != CellKind::Isolation)
            continue;
        for (QString &value : choice.values)
            value = value.toLower();
    }
}

void readSort(JsonFields &fields, EndpointView &view)
{
    bool isFirst = true;
    readObjects(fields, u"sort"_s, endpointColumnCount, [&](JsonFields &key) {
        const QString field = key.text(u"field"_s).value_or(QString());
        const bool descending = key.optionalBool(u"descending"_s).value_or(false);
        const auto column = endpointColumnFromName(field);
        if (!column && !(isFirst && endpointSortFields().contains(field)))
            key.addProblem(u"field"_s, Texts::tr("Rows cannot be sorted by this."));
        else if (!isFirst)
            view.query.thenBy.append({*column, descending});
        if (std::exchange(isFirst, false)) {
            view.query.sortField = field;
            view.query.descending = descending;
        }
    });
}

void readColumns(JsonFields &fields, EndpointView &view)
{
    ColumnLayout columns;
    readObjects(fields, u"columns"_s, endpointColumnCount, [&columns](JsonFields &place) {
        const auto column = readColumn(place, u"column"_s);
        const int width = place.integer(u"width"_s, narrowestColumn, widestColumn).value_or(narrowestColumn);
        const bool visible = place.optionalBool(u"visible"_s).value_or(true);
        if (!column)
            return;
        if (std::ranges::find(columns, *column, &ColumnPlace::column) != columns.end())
            return place.addProblem(u"column"_s, Texts::tr("This column stands here twice."));
        columns.append({*column, width, visible});
    });
    if (!columns.isEmpty() && std::ranges::none_of(columns, &ColumnPlace::visible))
        fields.addProblem(u"columns"_s, Texts::tr("At least one column must be visible."));
    view.columns = completed(columns);
}

EndpointView readView(JsonFields &fields)
{
    EndpointView view;
    view.name = fields.text(u"name"_s).value_or(QString());
    if (const QString problem = viewNameProblem(view.name); !view.name.isEmpty() && !problem.isEmpty())
        fields.addProblem(u"name"_s, problem);
    const QString mode = fields.text(u"mode"_s).value_or(u"live"_s);
    if (mode != "live"_L1 && mode != "whole-fleet"_L1)
        fields.addProblem(u"mode"_s, Texts::tr("Allowed are: live, whole-fleet."));
    view.mode = mode == "live"_L1 ? ReadingMode::Live : ReadingMode::WholeFleet;
    view.query.searchText = lineOf(fields, u"words"_s, longestWords);
    view.query.kuery = lineOf(fields, u"kql"_s, longestKql);
    readHostStatuses(fields, view);
    readChoices(fields, view);
    readSort(fields, view);
    readColumns(fields, view);
    return view;
}

QString inLines(const JsonProblems &problems)
{
    QStringList lines;
    for (const JsonProblem &problem : problems) {
        if (lines.size() == shownProblems) {
            lines += Texts::tr("and %1 more").arg(qsizetype(problems.size()) - shownProblems);
            break;
        }
        lines += problem.where.isEmpty() ? problem.sentence : u"%1: %2"_s.arg(problem.where, problem.sentence);
    }
    return lines.join(u'\n');
}

}

tl::expected<QList<EndpointView>, QString> readViews(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject() && error.error == QJsonParseError::NoError)
        return tl::unexpected(Texts::tr("The file is JSON, but not one object in braces."));
    if (!document.isObject())
        return tl::unexpected(Texts::tr("The file is not JSON, from character %1 on.").arg(error.offset));
    JsonProblems problems;
    if (const auto twice = duplicateKeyIn(json))
        problems.push_back({.where = shownKey(*twice), .sentence = Texts::tr("This key stands here twice. Keep one.")});
    JsonFields fields(document.object(), {}, problems);
    const auto version = fields.integer(u"formatVersion"_s, 1, 1'000'000);
    if (version && *version > viewFormat)
        return tl::unexpected(
            Texts::tr("The file was written by a later version of Reeve: formats up to %1 are understood.")
                .arg(viewFormat));
    const bool hasEnglishTexts = version == 1;
    QList<EndpointView> views;
    readObjects(fields, u"endpointViews"_s, mostViews, [&views, hasEnglishTexts](JsonFields &view) {
        EndpointView read = readView(view);
        if (hasEnglishTexts)
            useKeys(read.query.choices);
        if (std::ranges::find(views, read.name, &EndpointView::name) != views.end())
            view.addProblem(u"name"_s, Texts::tr("Another view has this name."));
        views.append(read);
    });
    fields.reportUnknownKeys();
    if (views.isEmpty() && problems.empty())
        problems.push_back({.where = u"endpointViews"_s, .sentence = Texts::tr("There is no view in this file.")});
    if (!problems.empty())
        return tl::unexpected(inLines(problems));
    return views;
}

}
