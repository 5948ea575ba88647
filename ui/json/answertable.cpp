// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/answertable.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

#include "models/base/plaintext.h"
#include "models/json/jsontablemodel.h"
#include "models/json/tableexport.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/searchfield.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype columnsAtFirst = 20;
constexpr int columnWidth = 140; // pixels

class PlainCell : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QString displayText(const QVariant &value, const QLocale &) const override { return oneLine(value.toString()); }
};

}

AnswerTable::AnswerTable(QWidget *parent)
    : QWidget(parent)
    , m_model(new JsonTableModel(this))
    , m_filter(new SearchField(tr("Filter rows"), this))
    , m_count(new SecondaryLabel({}, this))
    , m_columns(addButton(u"answerColumns"_s, u"columns-3"_s, tr("Columns")))
    , m_export(addButton(u"answerExport"_s, u"download"_s, tr("Export the rows…")))
    , m_columnMenu(new QMenu(this))
    , m_message(new MessageBar(this))
    , m_view(new QTableView(this))
{
    m_filter->setObjectName(u"answerRowFilter"_s);
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_count->setObjectName(u"answerRowCount"_s);
    m_columns->setMenu(m_columnMenu);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_view->setObjectName(u"answerTable"_s);
    m_view->setAccessibleName(tr("Answer as a table"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PlainCell(m_view));
    m_view->setWordWrap(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 2 * space::tiny);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setSectionsClickable(true);
    m_view->horizontalHeader()->setDefaultSectionSize(columnWidth);
    setFocusFrame(*m_view);
    addActions();
    buildLayout();
    connect(m_filter, &SearchField::settled, this, [this](const QString &text) {
        m_order.filter = text;
        applyOrder();
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, &AnswerTable::onHeaderClicked);
    connect(m_export, &QToolButton::clicked, this, &AnswerTable::askForFile);
}

QToolButton *AnswerTable::addButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void AnswerTable::addRowAction(const QString &name, const QString &text, void (AnswerTable::*done)())
{
    auto *action = new QAction(text, m_view);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, done);
    m_view->addAction(action);
}

void AnswerTable::addActions()
{
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    addRowAction(u"answerCopyValue"_s, tr("Copy value"), &AnswerTable::copyValue);
    m_view->actions().constLast()->setShortcut(QKeySequence::Copy);
    addRowAction(u"answerCopyPath"_s, tr("Copy path"), &AnswerTable::copyPath);
    m_view->actions().constLast()->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    addRowAction(u"answerCopyRow"_s, tr("Copy row as JSON"), &AnswerTable::copyRow);
    addRowAction(u"answerCopyRows"_s, tr("Copy selected rows as CSV"), &AnswerTable::copyRows);
}

void AnswerTable::buildLayout()
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::small, space::tiny, space::small, space::tiny);
    line->setSpacing(space::tiny);
    line->addWidget(m_filter, 1);
    line->addWidget(m_count);
    line->addWidget(m_columns);
    line->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
}

const JsonTablePtr &AnswerTable::table() const
{
    return m_model->table();
}

void AnswerTable::showTable(JsonTablePtr table)
{
    m_ordering.reset();
    m_message->clear();
    m_filter->setSettledText({});
    m_order = {.isMasked = m_order.isMasked};
    m_view->horizontalHeader()->setSortIndicatorShown(false);
    m_model->setTable(std::move(table));
    fillColumns();
    updateCount();
}

void AnswerTable::setMasked(bool isMasked)
{
    m_order.isMasked = isMasked;
    m_model->setMasked(isMasked);
    if (!m_order.filter.isEmpty() || m_order.sortColumn >= 0)
        applyOrder();
}

void AnswerTable::fillColumns()
{
    m_columnMenu->clear();
    const QStringList names = table() ? table()->columns() : QStringList();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const int column = static_cast<int>(i);
        m_view->setColumnHidden(column, i >= columnsAtFirst);
        QAction *action = m_columnMenu->addAction(
            oneLine(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(i < columnsAtFirst);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_view->setColumnHidden(column, !on);
            updateCount();
            Q_EMIT orderChanged();
        });
    }
}

void AnswerTable::updateCount()
{
    if (!table())
        return m_count->setText({});
    const QLocale locale;
    const auto all = static_cast<int>(table()->rows().size());
    const int shown = m_model->rowCount();
    m_count->setText(shown == all ? tr("%Ln row(s)", nullptr, all)
                                  : tr("%1 of %Ln row(s)", nullptr, all).arg(locale.toString(shown)));
    const qsizetype columns = shownColumns().size();
    QString text = tr("Columns (%L1 of %L2)").arg(columns).arg(table()->columns().size());
    if (table()->hasMoreColumns())
        text += u'\n'
            + tr("The list has more than %L1 members; the others are in the tree and in the text.")
                  .arg(mostTableColumns);
    m_columns->setToolTip(text);
    m_columns->setAccessibleName(text);
}

void AnswerTable::onHeaderClicked(int column)
{
    QHeaderView &header = *m_view->horizontalHeader();
    const bool isSame = m_order.sortColumn == column;
    if (isSame && m_order.direction == Qt::DescendingOrder) { // the third click: as received
        m_order.sortColumn = -1;
        header.setSortIndicatorShown(false);
    } else {
        m_order.direction = isSame ? Qt::DescendingOrder : Qt::AscendingOrder;
        m_order.sortColumn = column;
        header.setSortIndicatorShown(true);
        header.setSortIndicator(column, m_order.direction);
    }
    applyOrder();
}

void AnswerTable::applyOrder()
{
    m_ordering.reset();
    if (!table())
        return;
    m_ordering = offThread<std::vector<int>>([table = table(), order = m_order] { return orderedRows(*table, order); },
        [this](std::vector<int> rows) { onOrdered(std::move(rows)); });
}

void AnswerTable::onOrdered(std::vector<int> rows)
{
    const OffThread done = std::move(m_ordering);
    m_model->setOrder(std::move(rows));
    updateCount();
    Q_EMIT orderChanged();
}

QList<int> AnswerTable::shownColumns() const
{
    QList<int> columns;
    const QHeaderView &header = *m_view->horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        if (!header.isSectionHidden(header.logicalIndex(visual)))
            columns.append(header.logicalIndex(visual));
    }
    return columns;
}

std::function<CellMatches()> AnswerTable::search(const QString &text) const
{
    return [table = table(), rows = m_model->order(), columns = shownColumns(), text, isMasked = m_order.isMasked] {
        return table ? findInTable(*table, rows, columns, text, isMasked) : CellMatches();
    };
}

void AnswerTable::showCell(int position, int column)
{
    const QModelIndex index = m_model->index(position, column);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

QList<int> AnswerTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

void AnswerTable::copyValue()
{
    if (m_view->currentIndex().isValid())
        copyText(m_view->currentIndex().data(TableTextRole).toString(), m_view);
}

void AnswerTable::copyPath()
{
    if (m_view->currentIndex().isValid())
        copyText(m_view->currentIndex().data(TablePathRole).toString(), m_view);
}

void AnswerTable::copyRow()
{
    if (m_view->currentIndex().isValid())
        copyText(m_model->rowText(m_view->currentIndex().row()), m_view);
}

void AnswerTable::copyRows()
{
    TableExport order{.table = table(), .columns = shownColumns(), .isMasked = m_order.isMasked};
    for (const int row : selectedRows())
        order.rows.push_back(m_model->order()[static_cast<std::size_t>(row)]);
    if (!order.rows.empty())
        copyText(tableText(order, ExportFormat::Csv), m_view);
}

void AnswerTable::askForFile()
{
    auto *files = new QFileDialog(this, tr("Export the rows"), QDir::homePath());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setNameFilters({tr("CSV (*.csv)"), tr("JSON (*.json)"), tr("NDJSON (*.ndjson)"), tr("Markdown (*.md)")});
    files->setDefaultSuffix(u"csv"_s);
    connect(files, &QFileDialog::filterSelected, files,
        [files](const QString &filter) { files->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1)); });
    connect(files, &QFileDialog::fileSelected, this, &AnswerTable::exportTo);
    files->open();
}

void AnswerTable::exportTo(const QString &path)
{
    if (!table())
        return;
    const TableExport order{.path = path,
        .table = table(),
        .rows = m_model->order(),
        .columns = shownColumns(),
        .isMasked = m_order.isMasked};
    using Outcome = tl::expected<qint64, ExportProblem>;
    m_writing = offThread<Outcome>([order] { return exportTable(order); },
        [this, path](const Outcome &outcome) {
            const OffThread done = std::move(m_writing);
            if (outcome)
                m_message->showMessage(Tone::Good,
                    tr("%Ln row(s) were written to %1.", nullptr, static_cast<int>(*outcome))
                        .arg(QDir::toNativeSeparators(path)));
            else
                m_message->showMessage(Tone::Bad, outcome.error().sentence);
        });
}

}
