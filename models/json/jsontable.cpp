// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsontable.h"

#include <algorithm>

#include "models/json/jsonlayout.h"
#include "models/json/jsonpath.h"
#include "models/json/jsonsearch.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestColumn = 12; // levels of nested objects
constexpr qsizetype mostLooked = 20'000; // values looked at for a list

struct Place {
    JsonSpot spot{};
    QStringList path{};
};

bool isListOfObjects(const JsonBytes &json, const JsonSpot &spot)
{
    if (json.kindOf(spot) != JsonKind::Array)
        return false;
    const auto first = json.parts(spot, 0, 1);
    return !first.empty() && json.kindOf(first.front()) == JsonKind::Object;
}

QString stepOf(const JsonBytes &json, const JsonSpot &part, qsizetype position)
{
    return part.name == noOffset ? QString::number(position) : json.nameOf(part);
}

// Level by level, so that a list near the top is preferred to one inside its neighbours.
std::optional<Place> firstList(const JsonBytes &json)
{
    std::vector<Place> level{{json.root(), {}}};
    for (qsizetype looked = 0; !level.empty() && looked < mostLooked;) {
        std::vector<Place> below;
        for (const Place &one : level) {
            if (isListOfObjects(json, one.spot))
                return one;
            const auto parts = json.parts(one.spot, 0, mostLooked - looked);
            looked += std::ssize(parts) + 1;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                if (json.isContainer(parts[i]))
                    below.push_back(
                        {parts[i], one.path + QStringList{stepOf(json, parts[i], static_cast<qsizetype>(i))}});
            }
        }
        level = std::move(below);
    }
    return {};
}

std::optional<Place> listIn(const JsonBytes &json, const std::optional<QString> &pointer)
{
    if (json.isLines())
        return Place{json.root(), {}};
    if (const auto path = pointer ? pathIn(*pointer) : std::nullopt) {
        const auto spot = json.at(*path);
        if (spot && json.kindOf(*spot) == JsonKind::Array && json.countOf(*spot) > 0)
            return Place{*spot, *path};
    }
    return firstList(json);
}

struct SortKey {
    int rank = 2; // 0: a number, 1: a text, 2: nothing
    double number = 0;
    QString text{};
};

SortKey keyOf(const JsonTable &table, const std::optional<JsonSpot> &cell, bool isMasked)
{
    if (!cell || table.json().kindOf(*cell) == JsonKind::Null)
        return {};
    if (table.json().kindOf(*cell) == JsonKind::Number && !(isMasked && table.json().isSecret(*cell)))
        return {.rank = 0, .number = table.json().textOf(*cell).toDouble()};
    return {.rank = 1, .text = table.textOf(cell, isMasked)};
}

// Rows without a value stay last in both directions.
bool isBefore(const SortKey &left, const SortKey &right, bool isDescending)
{
    if (left.rank == 2 || right.rank == 2)
        return left.rank < right.rank;
    if (left.rank != right.rank)
        return (left.rank < right.rank) != isDescending;
    const int compared = left.rank == 0 ? (left.number < right.number ? -1
                                 : left.number > right.number         ? 1
                                                                      : 0)
                                        : left.text.compare(right.text, Qt::CaseInsensitive);
    return isDescending ? compared > 0 : compared < 0;
}

bool hasText(const JsonTable &table, const JsonTable::Cells &cells, const TableOrder &order)
{
    return std::ranges::any_of(cells, [&](const std::optional<JsonSpot> &cell) {
        const bool isHidden = cell && order.isMasked && table.json().isSecret(*cell);
        return cell && !isHidden && table.textOf(cell, order.isMasked).contains(order.filter, Qt::CaseInsensitive);
    });
}

}

JsonTable::JsonTable(JsonBytesPtr json, JsonSpot list, QString place)
    : m_json(std::move(json)), m_place(std::move(place)), m_rows(m_json->parts(list))
{
    readColumns();
}

std::shared_ptr<const JsonTable> JsonTable::read(JsonBytesPtr json, const std::optional<QString> &pointer)
{
    const auto found = json ? listIn(*json, pointer) : std::nullopt;
    if (!found)
        return {};
    return std::shared_ptr<const JsonTable>(new JsonTable(std::move(json), found->spot, pointerText(found->path)));
}

// Calls found(column name, spot) for each cell of the value; the name of a value that is no object is "".
template<typename Found>
void JsonTable::walk(const JsonSpot &spot, const QString &prefix, int depth, const Found &found) const
{
    const bool isNested = m_json->kindOf(spot) == JsonKind::Object && depth < deepestColumn && !m_json->isSecret(spot);
    if (!isNested)
        return found(prefix, spot);
    const auto parts = m_json->parts(spot);
    if (parts.empty() && depth > 0)
        return found(prefix, spot);
    for (const JsonSpot &part : parts) {
        const QString name = m_json->nameOf(part);
        walk(part, prefix.isEmpty() ? name : QString(prefix + u'.' + name), depth + 1, found);
    }
}

void JsonTable::readColumns()
{
    for (const JsonSpot &row : m_rows) {
        walk(row, {}, 0, [this](const QString &name, const JsonSpot &) {
            if (m_columnOf.contains(name))
                return;
            if (m_columns.size() >= mostTableColumns) {
                m_hasMoreColumns = true;
                return;
            }
            m_columnOf.insert(name, static_cast<int>(m_columns.size()));
            m_columns.append(name);
        });
    }
}

JsonTable::Cells JsonTable::cellsOf(std::size_t row) const
{
    Cells cells(static_cast<std::size_t>(m_columns.size()));
    walk(m_rows[row], {}, 0, [&](const QString &name, const JsonSpot &spot) {
        if (const auto column = m_columnOf.constFind(name); column != m_columnOf.constEnd())
            cells[static_cast<std::size_t>(*column)] = spot;
    });
    return cells;
}

QString JsonTable::textOf(const std::optional<JsonSpot> &cell, bool isMasked) const
{
    if (!cell || m_json->kindOf(*cell) == JsonKind::Null)
        return {};
    if (isMasked && m_json->isSecret(*cell))
        return maskedText();
    if (!m_json->isContainer(*cell))
        return m_json->textOf(*cell);
    const auto parts = m_json->parts(*cell);
    const bool isPlain = m_json->kindOf(*cell) == JsonKind::Array
        && std::ranges::none_of(parts, [this](const JsonSpot &part) { return m_json->isContainer(part); });
    if (!isPlain)
        return QString::fromUtf8(jsonOf(*cell, isMasked));
    QStringList texts;
    for (const JsonSpot &part : parts)
        texts += isMasked && m_json->isSecret(part) ? maskedText() : m_json->textOf(part);
    return texts.join(u", "_s);
}

QByteArray JsonTable::jsonOf(const JsonSpot &cell, bool isMasked) const
{
    if (m_json->kindOf(cell) == JsonKind::Line) {
        const QString text = isMasked ? QString::fromUtf8(m_json->maskedOf(cell)) : m_json->textOf(cell);
        return jsonString(text);
    }
    return compactText(isMasked ? m_json->maskedOf(cell) : m_json->rawOf(cell).toByteArray());
}

std::vector<int> orderedRows(const JsonTable &table, const TableOrder &order)
{
    std::vector<int> rows;
    std::vector<SortKey> keys(order.sortColumn >= 0 ? table.rows().size() : 0);
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const bool needsCells = !order.filter.isEmpty() || order.sortColumn >= 0;
        const JsonTable::Cells cells = needsCells ? table.cellsOf(row) : JsonTable::Cells();
        if (!order.filter.isEmpty() && !hasText(table, cells, order))
            continue;
        rows.push_back(static_cast<int>(row));
        if (order.sortColumn >= 0)
            keys[row] = keyOf(table, cells[static_cast<std::size_t>(order.sortColumn)], order.isMasked);
    }
    if (order.sortColumn >= 0) {
        std::ranges::stable_sort(rows, [&](int left, int right) {
            return isBefore(keys[static_cast<std::size_t>(left)], keys[static_cast<std::size_t>(right)],
                order.direction == Qt::DescendingOrder);
        });
    }
    return rows;
}

CellMatches findInTable(const JsonTable &table, const std::vector<int> &order, const QList<int> &columns,
    const QString &text, bool isMasked)
{
    CellMatches matches;
    for (std::size_t position = 0; position < order.size() && !text.isEmpty(); ++position) {
        const JsonTable::Cells cells = table.cellsOf(static_cast<std::size_t>(order[position]));
        for (const int column : columns) {
            const auto &cell = cells[static_cast<std::size_t>(column)];
            if (!cell || (isMasked && table.json().isSecret(*cell))
                || !table.textOf(cell, isMasked).contains(text, Qt::CaseInsensitive))
                continue;
            if (std::ssize(matches.cells) < mostJsonPlaces)
                matches.cells.emplace_back(static_cast<int>(position), column);
            ++matches.count;
        }
    }
    return matches;
}

}
