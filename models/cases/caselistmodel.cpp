// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/caselistmodel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <array>
#include <utility>

#include "models/cases/casereader.h"
#include "models/cases/caserules.h"
#include "models/cases/casetext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QVariant number(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant(notReportedText());
}

QVariant when(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QVariant assigneeCount(const CreatedCase &each)
{
    return each.assigneeUids ? QVariant(static_cast<int>(each.assigneeUids->size())) : QVariant(notReportedText());
}

struct Column {
    const char *title;
    QVariant (*text)(const CreatedCase &);
};
constexpr std::array<Column, caseColumnCount> columns{{
    {QT_TRANSLATE_NOOP("Cases", "Title"), [](const CreatedCase &c) { return QVariant(c.title); }},
    {QT_TRANSLATE_NOOP("Cases", "Status"), [](const CreatedCase &c) { return QVariant(statusText(c.status)); }},
    {QT_TRANSLATE_NOOP("Cases", "Severity"), [](const CreatedCase &c) { return QVariant(severityText(c.severity)); }},
    {QT_TRANSLATE_NOOP("Cases", "Solution"), [](const CreatedCase &c) { return QVariant(ownerText(c.owner)); }},
    {QT_TRANSLATE_NOOP("Cases", "Assignees"), assigneeCount},
    {QT_TRANSLATE_NOOP("Cases", "Comments"), [](const CreatedCase &c) { return number(c.totalComments); }},
    {QT_TRANSLATE_NOOP("Cases", "Alerts"), [](const CreatedCase &c) { return number(c.totalAlerts); }},
    {QT_TRANSLATE_NOOP("Cases", "Created"), [](const CreatedCase &c) { return when(c.createdAt); }},
    {QT_TRANSLATE_NOOP("Cases", "Updated"), [](const CreatedCase &c) { return when(c.updatedAt); }},
}};
}

bool isCount(CaseColumn column)
{
    return column == CaseColumn::Assignees || column == CaseColumn::Comments || column == CaseColumn::Alerts;
}

CaseListModel::CaseListModel(QObject *parent) : QAbstractTableModel(parent) { }

void CaseListModel::setClient(Client *client)
{
    m_client = client;
    refresh();
}

bool CaseListModel::setQuery(const CaseQuery &query)
{
    if (!problemIn(query.filter).isEmpty())
        return false;
    if (std::exchange(m_query, query) != query)
        refresh();
    return true;
}

void CaseListModel::setSearch(const QString &text)
{
    CaseQuery query = m_query;
    query.search = text;
    setQuery(query);
}

bool CaseListModel::setFilter(const CaseFilter &filter)
{
    CaseQuery query = m_query;
    query.filter = filter;
    return setQuery(query);
}

void CaseListModel::refresh()
{
    m_call.reset();
    beginResetModel();
    m_cases.clear();
    m_nextPage = 1;
    m_unreadable = 0;
    m_total = -1;
    m_statusCounts = {};
    m_exhausted = !m_client;
    m_failed = false;
    endResetModel();
    fetchMore({});
    Q_EMIT loadingChanged();
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int CaseListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : caseColumnCount;
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CreatedCase &each = m_cases[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return columns[static_cast<size_t>(index.column())].text(each);
    case CaseIdRole:
        return each.id;
    case CaseStatusRole:
        return each.status;
    case CaseSeverityRole:
        return each.severity;
    }
    return {};
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= caseColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && isCount(static_cast<CaseColumn>(section)))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QCoreApplication::translate("Cases", columns[static_cast<size_t>(section)].title);
}

bool CaseListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_client && !m_call && !m_exhausted;
}

void CaseListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const ApiRequest request = findCases(m_query, m_nextPage, maxCasesPerPage);
    m_call = ask<CasePage>(
        *m_client, request, casePageIn, [this, request](const Outcome<CasePage> &page) { onPageRead(request, page); });
    Q_EMIT loadingChanged();
}

void CaseListModel::onPageRead(const ApiRequest &request, const Outcome<CasePage> &outcome)
{
    const Call done = std::move(m_call);
    if (outcome) {
        m_total = outcome->total;
        m_statusCounts = outcome->statusCounts;
        m_unreadable += outcome->unreadable;
        const bool empty = outcome->cases.isEmpty() && outcome->unreadable == 0;
        m_exhausted = empty || qint64(m_nextPage) * maxCasesPerPage >= reachableCount();
        ++m_nextPage;
        append(outcome->cases);
    } else {
        // The view calls fetchMore() again and again: after a failure only refresh() reads on.
        m_exhausted = true;
        m_failed = true;
    }
    Q_EMIT loadingChanged();
    if (!outcome)
        Q_EMIT failed(request, outcome.error());
}

qint64 CaseListModel::reachableCount() const
{
    return m_total < 0 ? caseWindow : std::min<qint64>(m_total, caseWindow);
}

// A case created while paging moves others to the next page: those are not shown twice.
void CaseListModel::append(const QList<CreatedCase> &cases)
{
    QSet<QString> shown;
    for (const CreatedCase &each : m_cases)
        shown.insert(each.id);
    QList<CreatedCase> fresh;
    for (const CreatedCase &each : cases)
        if (!shown.contains(each.id))
            fresh.append(each);
    if (fresh.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_cases += fresh;
    endInsertRows();
}

bool CaseListModel::isBlank(CaseColumn column) const
{
    const auto text = columns[static_cast<size_t>(column)].text;
    return !m_cases.isEmpty() && std::ranges::all_of(m_cases, [text](const CreatedCase &each) {
        const QVariant value = text(each);
        return value.toString().isEmpty() || value == QVariant(0);
    });
}

QString CaseListModel::countsText() const
{
    if (m_failed && m_cases.isEmpty())
        return tr("Cases could not be read");
    if (m_total < 0)
        return m_call ? tr("Reading cases") : QString();
    const int total = static_cast<int>(m_total);
    if (m_unreadable > 0)
        return tr("%L1 of %Ln case(s), %L2 unreadable", nullptr, total).arg(m_cases.size()).arg(m_unreadable);
    if (m_failed)
        return tr("%L1 of %Ln case(s), the rest could not be read", nullptr, total).arg(m_cases.size());
    return tr("%L1 of %Ln case(s)", nullptr, total).arg(m_cases.size());
}

}
