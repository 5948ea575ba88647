// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The last requests as a table: only failures, filter, copy, clear.

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
    explicit RequestLogView(RequestLog &log, QWidget *parent = nullptr); // log outlives the view

    QString summary() const; // translated: "14 requests, 2 failed"

Q_SIGNALS:
    void summaryChanged();

private:
    void buildTable();
    QWidget *buildBar();
    void updateSummary();
    void copy();

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
