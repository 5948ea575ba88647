// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table of the last requests, with a filter, "Failures only", copy and clear.

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace reeve {

class SecondaryLabel;
class RequestLog;
class RequestLogFilter;
class RequestLogModel;
class SearchField;

class RequestLogView : public QWidget
{
    Q_OBJECT
public:
    explicit RequestLogView(RequestLog &log, QWidget *parent = nullptr); // log must outlive the view

    QString summaryText() const; // translated: "14 requests, 2 failed"

Q_SIGNALS:
    void summaryChanged();

private:
    void buildTable();
    QWidget *buildBar();
    void updateSummary();
    void copyRequests();

    RequestLog &m_log;
    RequestLogModel *m_model;
    RequestLogFilter *m_filter;
    QTableView *m_table;
    SearchField *m_search;
    QCheckBox *m_failures;
    SecondaryLabel *m_count;
    QPushButton *m_copy;
    QPushButton *m_clear;
};

}
