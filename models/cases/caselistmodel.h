// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The cases of a space as a table model, newest first. Pages are fetched on demand through fetchMore(); after an error
// only refresh() reads on.

#include <QAbstractTableModel>
#include <QPointer>

#include "models/cases/caserequests.h"
#include "models/cases/createdcase.h"
#include "models/kibana/client.h"

namespace reeve {

enum class CaseColumn { Title, Status, Severity, Owner, Assignees, Comments, Alerts, Created, Updated };
inline constexpr int caseColumnCount = 9;
bool isCount(CaseColumn column); // whether its values are numbers, which are aligned right

enum CaseRole {
    CaseIdRole = Qt::UserRole + 1, // QString, any column
    CaseStatusRole, // QString as the server sent it, any column
    CaseSeverityRole, // QString as the server sent it, any column
};

class CaseListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit CaseListModel(QObject *parent = nullptr);

    void setClient(Client *client); // empties the table and reads anew; null: stays empty. client outlives its use here
    void refresh(); // empties the table and reads from the first page
    // Reads anew where the query differs. False: Kibana would refuse its filter (see problemIn()); nothing changes.
    bool setQuery(const CaseQuery &query);
    void setSearch(const QString &text); // as typed, see caseSearchFor()
    bool setFilter(const CaseFilter &filter); // as setQuery()
    const CaseQuery &query() const { return m_query; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    CreatedCase caseAt(int row) const { return m_cases.value(row); }
    bool isLoading() const { return m_call != nullptr; }
    bool hasFailed() const { return m_failed; }
    CaseStatusCounts statusCounts() const { return m_statusCounts; } // of the last page read
    // Whether the column says the same nothing, 0 or no time, for every row that was read; false without rows.
    bool isBlank(CaseColumn column) const;
    QString countsText() const; // translated: "100 of 1,234 cases"; empty while nothing is known

Q_SIGNALS:
    void loadingChanged();
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);

private:
    void onPageRead(const ApiRequest &request, const Outcome<CasePage> &outcome);
    void append(const QList<CreatedCase> &cases);
    qint64 reachableCount() const; // at most caseWindow

    QPointer<Client> m_client{};
    CaseQuery m_query{};
    QList<CreatedCase> m_cases{};
    CaseStatusCounts m_statusCounts{};
    int m_nextPage = 1;
    int m_unreadable = 0;
    qint64 m_total = -1; // -1: not reported yet
    bool m_exhausted = true; // no further page to fetch
    bool m_failed = false;
    Call m_call{};
};

}
