// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/requestlogview.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <algorithm>

#include "models/kibana/requestlogmodel.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/searchfield.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/troubleshooting/requestlogfilter.h"

namespace reeve {

using namespace Qt::StringLiterals;

RequestLogView::RequestLogView(RequestLog &log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_model(new RequestLogModel(log, this))
    , m_filter(new RequestLogFilter(this))
    , m_table(new QTableView(this))
    , m_search(new SearchField(tr("Filter requests"), this))
    , m_failures(new QCheckBox(tr("&Failures only"), this))
    , m_count(new SecondaryLabel({}, this))
    , m_copy(new QPushButton(icon(u"copy"_s), tr("C&opy"), this))
    , m_clear(new QPushButton(icon(u"trash-2"_s), tr("C&lear"), this))
{
    m_filter->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->addWidget(buildBar());
    column->addWidget(m_table, 1);
    buildTable();
    connect(m_search, &SearchField::settled, m_filter, &RequestLogFilter::setText);
    connect(m_failures, &QCheckBox::toggled, m_filter, &RequestLogFilter::setFailuresOnly);
    connect(m_copy, &QPushButton::clicked, this, &RequestLogView::copyRequests);
    connect(m_clear, &QPushButton::clicked, &log, &RequestLog::clear);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &RequestLogView::updateSummary);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &RequestLogView::updateSummary);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RequestLogView::updateSummary);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &RequestLogView::updateSummary);
    updateSummary();
}

QWidget *RequestLogView::buildBar()
{
    m_search->setObjectName(u"requestFilter"_s);
    m_search->setMaximumWidth(320);
    m_failures->setObjectName(u"failuresOnly"_s);
    m_copy->setObjectName(u"copyRequests"_s);
    m_copy->setToolTip(tr("Copies the selected requests, or all shown ones"));
    m_clear->setObjectName(u"clearRequests"_s);
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(m_search, 1);
    row->addWidget(m_failures);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_clear);
    return bar;
}

void RequestLogView::buildTable()
{
    m_table->setObjectName(u"requestLog"_s);
    m_table->setAccessibleName(tr("Request log"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::medium);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(int(RequestLogColumn::Path), QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] :
        {std::pair(RequestLogColumn::Time, 16), {RequestLogColumn::Method, 10}, {RequestLogColumn::Status, 9},
            {RequestLogColumn::Result, 20}, {RequestLogColumn::Duration, 12}, {RequestLogColumn::Size, 13}})
        header->resizeSection(int(column), letter * letters);
}

QString RequestLogView::summaryText() const
{
    const auto failed = std::ranges::count_if(m_log.entries(), &LoggedRequest::failed);
    const int all = int(m_log.entries().size());
    return failed ? tr("%Ln request(s), %L1 failed", nullptr, all).arg(failed) : tr("%Ln request(s)", nullptr, all);
}

void RequestLogView::updateSummary()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_count->setText(shown == all ? QString() : tr("%L1 of %L2 shown").arg(shown).arg(all));
    m_copy->setEnabled(shown > 0);
    m_clear->setEnabled(all > 0);
    Q_EMIT summaryChanged();
}

void RequestLogView::copyRequests()
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows << index.row();
    std::ranges::sort(rows);
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows << row;
    }
    QString text;
    for (const int row : std::as_const(rows))
        text += requestLogLine(m_model->entry(m_filter->mapToSource(m_filter->index(row, 0)).row())) + u'\n';
    copyText(text, m_copy);
}

}
