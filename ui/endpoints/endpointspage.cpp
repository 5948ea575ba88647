// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/endpointspage.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "models/connection/session.h"
#include "models/endpoints/endpointtablemodel.h"
#include "ui/endpoints/columnkeeper.h"
#include "ui/endpoints/detailpane.h"
#include "ui/endpoints/endpointheader.h"
#include "ui/endpoints/endpointtable.h"
#include "ui/endpoints/exportdialog.h"
#include "ui/endpoints/facetdisplay.h"
#include "ui/endpoints/facetpanel.h"
#include "ui/endpoints/filterbar.h"
#include "ui/endpoints/inventoryarea.h"
#include "ui/endpoints/modequery.h"
#include "ui/endpoints/selectiondetails.h"
#include "ui/endpoints/selectionkeeper.h"
#include "ui/endpoints/sidepane.h"
#include "ui/endpoints/valuefilter.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {
const auto exportFolderKey = "endpoints/exportFolder"_L1;
const auto closedFacetsKey = "endpoints/facetsClosed"_L1;
constexpr int defaultDetailWidth = 360;
constexpr int defaultFacetsWidth = 250;
constexpr int wideWindow = 1600; // table and both panes have room in it
}

EndpointsPage::EndpointsPage(QSettings &settings, QWidget *parent)
    : Page(parent)
    , m_settings(settings)
    , m_filter(new FilterBar(this))
    , m_area(new InventoryArea(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_facets(new FacetPanel(m_splitter))
    , m_details(new DetailPane(m_splitter))
    , m_facetPane(new SidePane(settings, *m_facets, u"endpoints/facets"_s, defaultFacetsWidth, this))
    , m_detailPane(new SidePane(settings, *m_details, u"endpoints/detail"_s, defaultDetailWidth, this))
    , m_display(new FacetDisplay(*m_facets, m_area->health(), *m_filter, this))
    , m_selection(new SelectionDetails(m_area->table(), *m_details, this))
    , m_keeper(new SelectionKeeper(m_area->table(), this))
    , m_columns(new ColumnKeeper(settings, m_area->table(), this))
{
    setObjectName(u"endpointsPage"_s);
    setAccessibleName(title());
    buildLayout();
    addShortcuts();
    connectFilter();
    connectFacets();
    connectTable();
    setSession(nullptr);
}

EndpointsPage::~EndpointsPage()
{
    close();
}

QString EndpointsPage::title() const
{
    return tr("Endpoints");
}

QString EndpointsPage::iconName() const
{
    return u"monitor"_s;
}

void EndpointsPage::buildLayout()
{
    m_splitter->setObjectName(u"endpointsSplitter"_s);
    m_splitter->insertWidget(1, m_area);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setCollapsible(1, false);
    m_splitter->setSizes({m_facetPane->keptWidth(), 1000, m_detailPane->keptWidth()});
    m_facets->setClosedSections(m_settings.value(closedFacetsKey).toStringList());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(m_filter);
    column->addWidget(m_splitter, 1);
}

void EndpointsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto done) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut); // while the page is shown, wherever the focus is
        connect(shortcut, &QShortcut::activated, this, done);
    };
    add(QKeySequence::Find, [this] { m_filter->editWords(); });
}

void EndpointsPage::connectFilter()
{
    connect(m_filter, &FilterBar::wordsEdited, this, &EndpointsPage::takeWords);
    connect(m_filter, &FilterBar::filterSettled, this, &EndpointsPage::takeFilter);
    connect(m_filter, &FilterBar::modeChosen, this, &EndpointsPage::takeMode);
    connect(m_filter, &FilterBar::refreshWanted, this, &EndpointsPage::refresh);
    connect(m_filter, &FilterBar::exportWanted, this, &EndpointsPage::exportEndpoints);
    connect(m_filter, &FilterBar::columnsWanted, this, [this] { m_columns->choose(*m_filter->columnsButton()); });
    connect(m_filter, &FilterBar::detailsToggled, this, &EndpointsPage::showDetails);
}

void EndpointsPage::connectFacets()
{
    connect(m_filter, &FilterBar::facetsToggled, m_facetPane, &SidePane::want);
    connect(m_facetPane, &SidePane::wantedChanged, this, &EndpointsPage::placePanes);
    connect(m_facets, &FacetPanel::closeWanted, this, [this] { m_facetPane->want(false); });
    connect(m_facets, &FacetPanel::wholeFleetWanted, this, [this] { takeMode(ReadingMode::WholeFleet); });
    connect(m_facets, &FacetPanel::sectionsFolded, this,
        [this] { m_settings.setValue(closedFacetsKey, m_facets->closedSections()); });
    connect(m_display, &FacetDisplay::queryWanted, this, &EndpointsPage::ask);
}

void EndpointsPage::connectTable()
{
    connect(&table(), &EndpointTable::detailWanted, this, [this] { showDetails(true); });
    connect(m_columns, &ColumnKeeper::columnsChosen, this, &EndpointsPage::searchVisibleColumns);
    connect(&table(), &EndpointTable::filterWanted, this, &EndpointsPage::narrowTo);
    connect(&table(), &EndpointTable::copyRefused, this, [this](int most) {
        m_area->tell(Tone::Information,
            tr("Up to %1 rows can be copied at once. Export writes any number.").arg(QLocale().toString(most)));
    });
    connect(&table().header(), &EndpointHeader::sortWanted, this, &EndpointsPage::takeSort);
    connect(m_details, &DetailPane::closeWanted, this, [this] { showDetails(false); });
    connect(m_detailPane, &SidePane::wantedChanged, this, [this](bool wanted) {
        placePanes();
        if (wanted)
            m_selection->show();
        else
            m_selection->stopReading();
    });
    connect(m_selection, &SelectionDetails::caseWanted, this, &EndpointsPage::caseWanted);
    connect(m_area, &InventoryArea::clearFiltersWanted, this, &EndpointsPage::clearFilters);
    connect(m_area, &InventoryArea::narrowWanted, m_filter, &FilterBar::editWords);
    connect(m_area, &InventoryArea::wholeFleetWanted, this, [this] { takeMode(ReadingMode::WholeFleet); });
    connect(m_area, &InventoryArea::answered, this, &EndpointsPage::takeAnswer);
    connect(m_area, &InventoryArea::refused, this, &EndpointsPage::takeRefusal);
    connect(m_area, &InventoryArea::explanationWanted, this, &Page::explanationWanted);
    connect(m_area, &InventoryArea::remedyWanted, this, &Page::remedyWanted);
}

QList<Endpoint> EndpointsPage::selectedEndpoints() const
{
    return m_selection->selected();
}

EndpointTable &EndpointsPage::table() const
{
    return m_area->table();
}

void EndpointsPage::setSession(Session *session)
{
    close();
    m_session = session;
    if (session)
        open(session);
    m_filter->setConnected(session != nullptr);
}

void EndpointsPage::close()
{
    m_keeper->drop();
    m_columns->close();
    m_selection->follow(nullptr, nullptr);
    m_display->follow(nullptr);
    m_leftOut.clear();
    m_area->follow(nullptr, nullptr);
    m_inventory.reset();
    placePanes();
    m_filter->setMode(ReadingMode::Live);
    m_filter->showQuery({});
    m_filter->setKqlProblem({});
    Q_EMIT statusChanged({});
}

void EndpointsPage::open(Session *session)
{
    EndpointQuery query;
    query.hostStatuses = session->profile().hostStatuses;
    m_filter->showQuery(query);
    m_inventory = std::make_unique<EndpointInventory>(session->client());
    m_inventory->setQuery(query);
    m_area->follow(session, m_inventory.get());
    m_display->follow(m_inventory.get());
    m_selection->follow(session, m_inventory.get());
    m_columns->open(session->profile());
    searchVisibleColumns();
    table().setOpenAddress(session->profile().address.host());
    table().header().setMode(ReadingMode::Live);
    table().header().showSort(query.sortField, query.descending, query.thenBy);
    m_inventory->refresh();
}

void EndpointsPage::ask(const EndpointQuery &query)
{
    if (!m_inventory || query == m_inventory->query())
        return;
    m_filter->setKqlProblem({});
    m_filter->showChosen(query);
    m_display->show();
    table().header().showSort(query.sortField, query.descending, query.thenBy);
    m_inventory->setQuery(query);
}

void EndpointsPage::takeWords()
{
    // Words are answered here once the fleet is loaded: no need to wait until the typing rests.
    if (m_inventory && m_inventory->mode() == ReadingMode::WholeFleet)
        takeFilter();
}

void EndpointsPage::takeFilter()
{
    if (m_inventory)
        ask(m_filter->applyTo(m_inventory->query()));
}

void EndpointsPage::takeMode(ReadingMode mode)
{
    if (!m_inventory || m_inventory->mode() == mode)
        return;
    EndpointQuery query = m_inventory->query();
    query.choices += m_leftOut; // of those Live mode has none itself
    const ModeQuery next = queryFor(mode, query);
    m_filter->setMode(mode);
    m_filter->setKqlProblem({});
    m_filter->showChosen(next.query);
    table().header().setMode(mode);
    table().header().showSort(next.query.sortField, next.query.descending, next.query.thenBy);
    m_keeper->keep();
    m_inventory->setMode(mode, next.query);
    if (!std::exchange(m_leftOut, next.leftOut).isEmpty())
        m_area->dropRemark();
    if (!m_leftOut.isEmpty())
        m_area->tell(Tone::Information, leftOutText(m_leftOut));
    m_display->show();
    placePanes();
}

void EndpointsPage::takeSort(const QString &field, bool descending, const QList<SortKey> &thenBy)
{
    if (!m_inventory)
        return;
    EndpointQuery query = m_inventory->query();
    query.sortField = field;
    query.descending = descending;
    query.thenBy = thenBy;
    ask(query);
}

// For words where the whole fleet is here; what Kibana searches in Live mode is the same whatever is shown.
void EndpointsPage::searchVisibleColumns()
{
    if (!m_inventory)
        return;
    QList<EndpointColumn> visible;
    for (const ColumnPlace &place : table().columnLayout()) {
        if (place.visible)
            visible.append(place.column);
    }
    std::ranges::sort(visible); // their order does not matter
    m_inventory->setSearchedColumns(visible);
}

void EndpointsPage::narrowTo(int row, EndpointColumn column)
{
    const EndpointQuery query = narrowedTo(*m_inventory, row, column);
    m_filter->showQuery(query);
    ask(query);
}

void EndpointsPage::clearFilters()
{
    m_filter->showQuery({});
    if (!m_inventory)
        return;
    EndpointQuery query = m_filter->applyTo(m_inventory->query());
    query.choices.clear();
    if (!m_leftOut.isEmpty())
        m_area->dropRemark();
    m_leftOut.clear();
    ask(query);
}

void EndpointsPage::refresh()
{
    if (m_inventory)
        m_inventory->refresh();
}

void EndpointsPage::takeAnswer()
{
    placePanes();
    m_display->show();
    if (!m_inventory)
        return;
    if (m_inventory->state() == InventoryState::Complete || m_inventory->state() == InventoryState::Partial)
        m_keeper->drop(); // whoever has not come by now is not there
    Q_EMIT statusChanged(m_inventory->countsText());
}

void EndpointsPage::takeRefusal(const ApiError &error, const Diagnosis &diagnosis)
{
    const QString kuery = m_inventory->query().kuery.trimmed();
    if (kuery.isEmpty())
        return;
    if (diagnosis.id == "filter-too-long"_L1)
        return m_filter->setKqlProblem(tr("The server refused KQL of this length (%1). Shorten it.").arg(error.status));
    // Kibana answers KQL that it cannot read with a plain server error and no reason.
    const bool perhapsKql = error.fault == Fault::ServerFault || error.fault == Fault::BadRequest;
    if (perhapsKql)
        m_filter->setKqlProblem(tr("Kibana answered with an error (%1), as it does for KQL that it cannot read or "
                                   "that has too many conditions.")
                                    .arg(error.status));
}

void EndpointsPage::exportEndpoints()
{
    if (!m_inventory)
        return;
    const InventoryCounts counts = m_inventory->counts();
    ExportMaterial material{.shown = m_inventory->snapshot(),
        .selected = table().selectedRows(),
        .folder = m_settings.value(exportFolderKey, QDir::homePath()).toString()};
    for (const ColumnPlace &place : table().columnLayout()) {
        if (place.visible)
            material.visibleColumns.append(place.column);
    }
    if (counts.matching > counts.loaded)
        material.remark = tr("%1 of %2 endpoints are loaded. Load the whole fleet to export them all.")
                              .arg(QLocale().toString(counts.loaded), QLocale().toString(counts.matching));
    auto *dialog = new ExportDialog(std::move(material), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const Exported &exported) {
        m_settings.setValue(exportFolderKey, QFileInfo(exported.path).path());
        m_area->tell(Tone::Good,
            tr("%1 endpoints written to %2")
                .arg(QLocale().toString(exported.rows), QDir::toNativeSeparators(exported.path)));
    });
    dialog->open();
}

void EndpointsPage::showDetails(bool shown)
{
    m_detailPane->want(shown);
}

void EndpointsPage::placePanes()
{
    const bool rows = m_inventory && m_inventory->model().rowCount() > 0;
    const bool wholeFleet = m_inventory && m_inventory->mode() == ReadingMode::WholeFleet;
    m_facetPane->setDefault(wholeFleet && window()->width() >= wideWindow);
    m_facetPane->place(m_inventory != nullptr);
    m_detailPane->place(rows);
    m_filter->setFacetsShown(m_facetPane->isWanted());
    m_filter->setDetailsShown(m_detailPane->isWanted());
}

void EndpointsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePanes();
}

void EndpointsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_filter->clearWords())
        return;
    Page::keyPressEvent(event);
}

}
