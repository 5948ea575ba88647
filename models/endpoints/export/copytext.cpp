// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/copytext.h"

#include <QSet>

#include "models/endpoints/export/exportwriter.h"
#include "models/endpoints/query/kql.h"
#include "models/endpoints/query/kqlcolumns.h"
#include "models/endpoints/rows/columncells.h"
#include "models/endpoints/rows/rowstore.h"
#include "models/export/formulaguard.h"

namespace reeve {

using namespace Qt::StringLiterals;

QString asCopied(QString text)
{
    text = withoutFormula(text);
    for (QChar &c : text) {
        if (c < u' ' || c == QChar(0x2028) || c == QChar(0x2029))
            c = u' ';
    }
    return text;
}

namespace {

// By place among the order's rows.
ColumnSet cellsOf(const CopyOrder &order, std::size_t place)
{
    return order.cells.empty() ? everyColumn : order.cells[place];
}

QString plainText(const CopyOrder &order)
{
    QStringList lines;
    lines.reserve(static_cast<qsizetype>(order.rows.rows.size()));
    for (std::size_t i = 0; i < order.rows.rows.size(); ++i) {
        const ColumnSet copied = cellsOf(order, i);
        QStringList cells;
        for (const EndpointColumn column : order.columns)
            cells +=
                holds(copied, column) ? asCopied(cellText(*order.rows.store, order.rows.rows[i], column)) : QString();
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString written(const CopyOrder &order, ExportFormat format)
{
    ExportWriter writer(format, order.columns);
    std::string bytes;
    writer.begin(bytes);
    for (std::size_t i = 0; i < order.rows.rows.size(); ++i)
        writer.row(*order.rows.store, order.rows.rows[i], i == 0, bytes, cellsOf(order, i));
    writer.end(bytes);
    return QString::fromStdString(bytes);
}

// "field : value" of one column once for each value; empty: not all of them can be asked for.
QString values(const CopyOrder &order, EndpointColumn column)
{
    QStringList conditions;
    QSet<QString> seen;
    for (const RowStore::Row row : order.rows.rows) {
        const auto condition = kqlOfCell(order.rows.store->endpoint(row), column);
        if (!condition)
            return {};
        if (!seen.contains(*condition))
            conditions += *condition;
        seen.insert(*condition);
    }
    return kqlAnyOf(conditions);
}

// Texts of one field are shorter as a list.
QString listedValues(const CopyOrder &order, EndpointColumn column)
{
    const CellKind kind = columnDefinition(column).cell.kind;
    if (kind != CellKind::OwnText && kind != CellKind::SharedText)
        return values(order, column);
    QStringList texts;
    for (const RowStore::Row row : order.rows.rows)
        texts += cellText(*order.rows.store, row, column);
    texts.removeDuplicates();
    const bool isMissing = texts.removeAll(QString()) > 0;
    QStringList conditions;
    for (QString &text : texts)
        text = kqlQuoted(text);
    if (!texts.isEmpty())
        conditions += kqlAny(kqlField(column), texts);
    if (isMissing) {
        const auto missing = kqlOfValue(column, {});
        if (!missing)
            return {};
        conditions += *missing;
    }
    return kqlAnyOf(conditions);
}

// Documents without an id cannot be asked for by it.
QString agentIds(const CopyOrder &order)
{
    QStringList ids;
    for (const RowStore::Row row : order.rows.rows) {
        if (const std::string_view id = order.rows.store->text(row, RowText::AgentId); !id.empty())
            ids += kqlQuoted(qtText(id));
    }
    return ids.isEmpty() ? QString() : kqlAny(kqlField(EndpointColumn::AgentId), ids);
}

QString kqlText(const CopyOrder &order)
{
    const QString ofColumn = order.columns.size() == 1 ? listedValues(order, order.columns.constFirst()) : QString();
    return ofColumn.isEmpty() ? agentIds(order) : ofColumn;
}

}

QString copiedText(const CopyOrder &order, CopyFormat format)
{
    if (order.rows.rows.empty() || order.columns.isEmpty())
        return {};
    switch (format) {
    case CopyFormat::Text:
        return plainText(order);
    case CopyFormat::Csv:
        return written(order, ExportFormat::Csv);
    case CopyFormat::Json:
        return written(order, ExportFormat::Json);
    case CopyFormat::Markdown:
        return written(order, ExportFormat::Markdown);
    case CopyFormat::Kql:
        break;
    }
    return kqlText(order);
}

}
