// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/endpointtable.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include "ui/endpoints/cellcopy.h"
#include "ui/endpoints/celldelegate.h"
#include "ui/endpoints/endpointheader.h"
#include "ui/endpoints/valuefilter.h"
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

EndpointTable::EndpointTable(QWidget *parent) : QTableView(parent), m_header(new EndpointHeader(this))
{
    setObjectName(u"endpointsTable"_s);
    setAccessibleName(tr("Endpoints"));
    setHorizontalHeader(m_header);
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

QList<int> EndpointTable::selectedRows() const
{
    return selectionModel() ? rowsIn(selectionModel()->selection()) : QList<int>();
}

QString EndpointTable::selectionAsText() const
{
    return selectionModel() ? cellsAsText(selectionModel()->selection(), *m_header) : QString();
}

QString EndpointTable::rowAsText(int row) const
{
    const int last = model()->columnCount() - 1;
    return cellsAsText({QItemSelection(model()->index(row, 0), model()->index(row, last))}, *m_header);
}

void EndpointTable::copySelection()
{
    if (selectedRows().size() > mostCopiedRows) {
        Q_EMIT copyRefused(mostCopiedRows);
        return;
    }
    if (const QString text = selectionAsText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
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
        event->ignore(); // the page clears the search with it
    } else {
        QTableView::keyPressEvent(event);
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

void EndpointTable::fillMenu(QMenu &menu, const QModelIndex &index)
{
    menu.setObjectName(u"endpointsMenu"_s);
    menu.setToolTipsVisible(true);
    const int row = index.row();
    const auto column = static_cast<EndpointColumn>(index.column());
    const auto add = [this, &menu](const QString &name, const QString &iconName, const QString &text, auto done) {
        QAction *action = menu.addAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, this, done);
        action->setObjectName(name);
        return action;
    };
    add(u"copySelection"_s, u"copy"_s, tr("Copy"), [this] { copySelection(); })->setShortcut(QKeySequence::Copy);
    const QString host = textAt(index, EndpointColumn::HostName);
    add(u"copyHostName"_s, {}, tr("Copy host name"), [this, host] { copyText(host, viewport()); });
    const QString id = index.data(AgentIdRole).toString();
    add(u"copyAgentId"_s, {}, tr("Copy agent id"), [this, id] { copyText(id, viewport()); });
    add(u"copyRow"_s, {}, tr("Copy row"), [this, line = rowAsText(row)] { copyText(line, viewport()); });
    menu.addSeparator();
    if (canFilterBy(column))
        add(u"filterToValue"_s, u"funnel"_s, tr("Filter to this value"),
            [this, row, column] { Q_EMIT filterWanted(row, column); });
    add(u"newCase"_s, u"briefcase"_s, tr("New case from selection"), [this] { Q_EMIT caseWanted(); });
    const QString open = m_openAddress.isEmpty() ? tr("Open in Kibana") : tr("Open in Kibana (%1)").arg(m_openAddress);
    add(u"openInKibana"_s, u"external-link"_s, open, [this, row] {
        Q_EMIT openWanted(row);
    })->setEnabled(!m_openAddress.isEmpty());
}

}
