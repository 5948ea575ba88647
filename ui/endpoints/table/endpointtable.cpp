// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/endpointtable.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include "models/endpoints/endpointtablemodel.h"
#include "models/endpoints/rows/rowstore.h"
#include "ui/endpoints/filter/valuefilter.h"
#include "ui/endpoints/table/cellcopy.h"
#include "ui/endpoints/table/celldelegate.h"
#include "ui/endpoints/table/copymenu.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/icons.h"
#include "ui/parts/plaintext.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reeve {

namespace {
constexpr int mostCopiedRows = 20'000; // more would hold the window up

QString textAt(const QModelIndex &index, EndpointColumn column)
{
    return index.siblingAtColumn(static_cast<int>(column)).data(Qt::DisplayRole).toString();
}
}

EndpointTable::EndpointTable(QWidget *parent)
    : FrozenTable(new EndpointHeader, parent), m_header(static_cast<EndpointHeader *>(horizontalHeader()))
{
    setObjectName(u"endpointsTable"_s);
    setAccessibleName(tr("Endpoints"));
    // A click on a title sorts. The base class would also select the column, and with it every endpoint.
    disconnect(m_header, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(m_header, &QHeaderView::sectionEntered, this, nullptr);
    setItemDelegate(new CellDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    tuneForSpeed();
    m_settle.setSingleShot(true);
    m_settle.setInterval(0);
    m_minute.start(30s);
    connect(&m_minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(&m_settle, &QTimer::timeout, this, &EndpointTable::selectionSettled);
    connect(this, &QTableView::doubleClicked, this, &EndpointTable::detailWanted);
    connect(m_header, &EndpointHeader::menuWanted, this, &EndpointTable::showHeaderMenu);
    connect(m_header, &QHeaderView::sectionMoved, this, &EndpointTable::columnLayoutChanged);
    connect(m_header, &QHeaderView::sectionResized, this, &EndpointTable::columnLayoutChanged);
}

void EndpointTable::tuneForSpeed()
{
    setWordWrap(false);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *rows = verticalHeader();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(std::max(30, fontMetrics().height() + space::medium));
    rows->hide();
}

void EndpointTable::setEndpoints(QAbstractItemModel *model)
{
    if (this->model())
        this->model()->disconnect(this);
    if (m_header->count() > 0)
        m_layout = columnLayoutOf(*m_header);
    QItemSelectionModel *old = selectionModel();
    setModel(model);
    delete old;
    setColumnLayout(m_layout);
    m_settle.start();
    if (!model)
        return;
    const auto settle = [this] { m_settle.start(); };
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, settle);
    // The other cells of a row show that it is touched: repaint more than the changed cells.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { viewport()->update(); });
    connect(model, &QAbstractItemModel::modelReset, this, settle);
    connect(model, &QAbstractItemModel::dataChanged, this, settle);
}

ColumnLayout EndpointTable::columnLayout() const
{
    return m_header->count() > 0 ? columnLayoutOf(*m_header) : m_layout;
}

void EndpointTable::setColumnLayout(const ColumnLayout &layout)
{
    m_layout = layout;
    const QSignalBlocker quiet(this);
    applyColumnLayout(*m_header, layout);
}

void EndpointTable::layOutNow()
{
    executeDelayedItemsLayout();
    updateGeometries();
}

QList<int> EndpointTable::selectedRows() const
{
    return selectionModel() ? rowsIn(selectionModel()->selection()) : QList<int>();
}

QString EndpointTable::selectionAsText() const
{
    return selectionModel() ? cellsAsText(selectionModel()->selection(), *m_header) : QString();
}

CopyOrder EndpointTable::copyOrder(CopyPart part, int column) const
{
    const auto *endpoints = qobject_cast<const EndpointTableModel *>(model());
    if (!endpoints)
        return {};
    CopyOrder order{.rows = endpoints->shown()};
    if (part == CopyPart::Column) {
        order.columns = {static_cast<EndpointColumn>(column)};
        return order;
    }
    const QItemSelection all(model()->index(0, 0), model()->index(0, model()->columnCount() - 1));
    for (const int one : columnsIn(part == CopyPart::Rows ? all : selectionModel()->selection(), *m_header))
        order.columns += static_cast<EndpointColumn>(one);
    std::vector<RowStore::Row> rows;
    for (const int row : selectedRows())
        rows.push_back(order.rows.rows[static_cast<std::size_t>(row)]);
    order.rows.rows = std::move(rows);
    return order;
}

bool EndpointTable::isTooMuch(qint64 rows)
{
    if (rows > mostCopiedRows)
        Q_EMIT copyRefused(mostCopiedRows);
    return rows > mostCopiedRows;
}

void EndpointTable::copySelection()
{
    if (isTooMuch(selectedRows().size()))
        return;
    if (const QString text = selectionAsText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void EndpointTable::copyAs(CopyPart part, int column, CopyFormat format)
{
    if (!model() || isTooMuch(part == CopyPart::Column ? model()->rowCount() : selectedRows().size()))
        return;
    if (const QString text = copiedText(copyOrder(part, column), format); !text.isEmpty())
        return copyText(text, viewport());
    if (format == CopyFormat::Kql)
        Q_EMIT copyFailed(tr("Nothing was copied: these endpoints have no agent ID that KQL could ask for."));
}

void EndpointTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT detailWanted();
        event->accept();
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore(); // takes nothing away; a dialog closes with it
    } else {
        FrozenTable::keyPressEvent(event);
    }
}

void EndpointTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint where = byKey ? visualRect(index).bottomLeft() : event->pos();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, index);
    menu->popup(viewport()->mapToGlobal(where));
}

void EndpointTable::addCopyActions(QMenu &menu, const QModelIndex &index)
{
    const auto add = [this, &menu](const QString &name, const QString &text, auto done) {
        QAction *action = menu.addAction(text, this, done);
        action->setObjectName(name);
        return action;
    };
    QAction *copy = add(u"copySelection"_s, tr("Copy"), [this] { copySelection(); });
    copy->setIcon(icon(u"copy"_s));
    copy->setShortcut(QKeySequence::Copy);
    if (qobject_cast<const EndpointTableModel *>(model())) {
        addCopyMenu(menu, u"copyAs"_s, tr("Copy as"), everyCopyFormat().sliced(1), this,
            [this](CopyFormat format) { copyAs(CopyPart::Selection, -1, format); });
        addCopyMenu(menu, u"copyRowsAs"_s, tr("Copy whole rows as"), everyCopyFormat(), this,
            [this](CopyFormat format) { copyAs(CopyPart::Rows, -1, format); });
        addColumnCopy(menu, index.column());
    }
    const QString host = textAt(index, EndpointColumn::HostName);
    add(u"copyHostName"_s, tr("Copy host name"), [this, host] { copyText(host, viewport()); });
    const QString id = index.data(AgentIdRole).toString();
    add(u"copyAgentId"_s, tr("Copy agent id"), [this, id] { copyText(id, viewport()); });
}

void EndpointTable::addColumnCopy(QMenu &menu, int column)
{
    addCopyMenu(menu, u"copyColumnAs"_s, tr("Copy whole column as"), everyCopyFormat(), this,
        [this, column](CopyFormat format) { copyAs(CopyPart::Column, column, format); });
}

void EndpointTable::showHeaderMenu(int column, const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"columnMenu"_s);
    if (qobject_cast<const EndpointTableModel *>(model())) {
        QAction *copy = menu->addAction(icon(u"copy"_s), tr("Copy column"), this,
            [this, column] { copyAs(CopyPart::Column, column, CopyFormat::Text); });
        copy->setObjectName(u"copyColumn"_s);
        addColumnCopy(*menu, column);
        menu->addSeparator();
    }
    QAction *freeze = menu->addAction(tr("Freeze first column"), this, &EndpointTable::setFirstFrozen);
    freeze->setObjectName(u"freezeFirst"_s);
    freeze->setCheckable(true);
    freeze->setChecked(isFirstFrozen());
    menu->popup(global);
}

void EndpointTable::fillMenu(QMenu &menu, const QModelIndex &index)
{
    menu.setObjectName(u"endpointsMenu"_s);
    menu.setToolTipsVisible(true);
    // Rows may be read anew while the menu is open.
    const QPersistentModelIndex cell(index);
    const auto column = static_cast<EndpointColumn>(index.column());
    const auto add = [this, &menu](const QString &name, const QString &iconName, const QString &text, auto done) {
        QAction *action = menu.addAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, this, done);
        action->setObjectName(name);
        return action;
    };
    addCopyActions(menu, index);
    menu.addSeparator();
    if (canFilterBy(column))
        add(u"filterToValue"_s, u"funnel"_s, tr("Filter to this value"), [this, cell, column] {
            if (cell.isValid())
                Q_EMIT filterWanted(cell.row(), column);
        });
    add(u"newCase"_s, u"briefcase"_s, tr("New case from selection"), [this] { Q_EMIT caseWanted(); });
    const QString open = m_openAddress.isEmpty() ? tr("Open in Kibana") : tr("Open in Kibana (%1)").arg(m_openAddress);
    add(u"openInKibana"_s, u"external-link"_s, open, [this, cell] {
        if (cell.isValid())
            Q_EMIT openWanted(cell.row());
    })->setEnabled(!m_openAddress.isEmpty());
}

}
