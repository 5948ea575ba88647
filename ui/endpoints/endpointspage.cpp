// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/endpointspage.h"

#include <QKeyEvent>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "models/connection/session.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/endpoints/changes/changepanel.h"
#include "ui/endpoints/control/autorefresh.h"
#include "ui/endpoints/control/changescontroller.h"
#include "ui/endpoints/control/exportcontroller.h"
#include "ui/endpoints/control/querycontroller.h"
#include "ui/endpoints/control/viewscontroller.h"
#include "ui/endpoints/detail/detailpane.h"
#include "ui/endpoints/detail/selectiondetails.h"
#include "ui/endpoints/facets/facetcontroller.h"
#include "ui/endpoints/facets/facetpanel.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/endpoints/table/columnsettings.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/endpoints/table/scrollanchor.h"
#include "ui/endpoints/table/selectionrestorer.h"
#include "ui/endpoints/table/tableactions.h"
#include "ui/parts/notificationarea.h"
#include "ui/parts/sidepane.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {
const auto closedFacetsKey = "endpoints/facetsClosed"_L1;
constexpr int defaultDetailWidth = 360;
constexpr int defaultFacetsWidth = 250;
constexpr int defaultChangesHeight = 230;
constexpr int leastTableWidth = 400;
constexpr int wideWindow = 1600; // table and both panes have room in it

// Of a pane that goes to what brings it back; left alone it would go to whatever comes first in the window.
void passFocus(const QWidget &pane, QWidget &to)
{
    const QWidget *focus = pane.window()->focusWidget();
    if (focus && pane.isAncestorOf(focus))
        to.setFocus();
}
}

EndpointsPage::EndpointsPage(QSettings &settings, const QString &looksFolder, QWidget *parent)
    : Page(parent)
    , m_settings(settings)
    , m_filter(new FilterBar(this))
    , m_area(new InventoryArea(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_middle(new QSplitter(Qt::Vertical, m_splitter))
    , m_facets(new FacetPanel(m_splitter))
    , m_details(new DetailPane(m_splitter))
    , m_changes(new ChangePanel(m_middle))
    , m_facetPane(new SidePane(settings, *m_facets, u"endpoints/facets"_s, defaultFacetsWidth, this))
    , m_detailPane(new SidePane(settings, *m_details, u"endpoints/detail"_s, defaultDetailWidth, this))
    , m_changePane(new SidePane(settings, *m_changes, u"endpoints/changes"_s, defaultChangesHeight, this))
    , m_facetController(new FacetController(*m_facets, m_area->health(), this))
    , m_selection(new SelectionDetails(m_area->table(), *m_details, this))
    , m_selectionRestorer(new SelectionRestorer(m_area->table(), this))
    , m_columns(new ColumnSettings(settings, m_area->table(), this))
    , m_scrollAnchor(new ScrollAnchor(m_area->table(), this))
    , m_queryController(
          new QueryController(*m_filter, *m_area, *m_facetController, *m_selectionRestorer, *m_scrollAnchor, this))
    , m_refresh(new AutoRefresh(settings, *this, *m_filter->refreshEveryButton(), this))
    , m_views(new ViewsController(settings, *m_filter, *m_area, *m_queryController, *m_columns, this))
    , m_export(new ExportController(settings, *m_area, this))
    , m_changesController(
          new ChangesController(*m_changes, *m_changePane, *m_area, *m_queryController, looksFolder, this))
    , m_preferred(m_detailPane)
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
    m_middle->insertWidget(0, m_area);
    m_middle->setStretchFactor(0, 1);
    m_middle->setStretchFactor(1, 0);
    m_middle->setCollapsible(0, false);
    m_splitter->insertWidget(1, m_middle);
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
    add(keysOf(TableCommand::ChooseColumns), [this] { Q_EMIT table().columnsRequested(); });
}

void EndpointsPage::connectFilter()
{
    connect(m_filter, &FilterBar::refreshRequested, this, &EndpointsPage::refresh);
    connect(m_filter, &FilterBar::exportRequested, this, &EndpointsPage::exportEndpoints);
    connect(m_filter, &FilterBar::columnsRequested, this, [this] { m_columns->choose(*m_filter->columnsButton()); });
    connect(m_filter, &FilterBar::detailsToggled, this, &EndpointsPage::showDetails);
    connect(m_refresh, &AutoRefresh::noteChanged, m_area, &InventoryArea::setRefreshNote);
    connect(m_queryController, &QueryController::asked, this, &EndpointsPage::placePanes);
}

void EndpointsPage::connectFacets()
{
    connect(m_filter, &FilterBar::facetsToggled, m_facetPane, &SidePane::want);
    connect(m_facetPane, &SidePane::wantedChanged, this, [this](bool wanted) {
        m_preferred = wanted ? m_facetPane : m_detailPane;
        placePanes();
    });
    connect(m_facetController, &FacetController::facetsChanged, m_filter, &FilterBar::showFacets);
    connect(m_facets, &FacetPanel::closeRequested, this, [this] {
        passFocus(*m_facets, *m_filter->facetsButton());
        m_facetPane->want(false);
    });
    connect(m_facets, &FacetPanel::wholeFleetRequested, m_queryController,
        [this] { m_queryController->setMode(ReadingMode::WholeFleet); });
    connect(m_facets, &FacetPanel::sectionsFolded, this,
        [this] { m_settings.setValue(closedFacetsKey, m_facets->closedSections()); });
}

void EndpointsPage::connectTable()
{
    connect(&table(), &EndpointTable::detailRequested, this, [this] { showDetails(true); });
    connect(&table(), &EndpointTable::columnsRequested, this, [this] {
        if (m_session)
            m_columns->choose(*m_filter->columnsButton());
    });
    connect(m_columns, &ColumnSettings::columnsChosen, this, &EndpointsPage::searchVisibleColumns);
    connect(&table(), &EndpointTable::copyRefused, this, [this](int most) {
        m_area->remarks().tell(Tone::Information,
            tr("Up to %1 rows can be copied at once. Export writes any number.").arg(QLocale().toString(most)));
    });
    connect(&table(), &EndpointTable::copyFailed, this,
        [this](const QString &reason) { m_area->remarks().tell(Tone::Information, reason); });
    connect(m_scrollAnchor, &ScrollAnchor::selectionDropped, this, [this](int rows) {
        m_area->remarks().tell(Tone::Warning,
            tr("%1 endpoints are not selected any more: in this order they lie too far apart. Select them again after "
               "sorting.")
                .arg(QLocale().toString(rows)));
    });
    connect(m_details, &DetailPane::closeRequested, this, [this] {
        passFocus(*m_details, *m_filter->detailsButton());
        showDetails(false);
    });
    connect(m_detailPane, &SidePane::wantedChanged, this, [this](bool wanted) {
        m_preferred = wanted ? m_detailPane : m_facetPane;
        placePanes();
    });
    connect(m_changePane, &SidePane::wantedChanged, this, &EndpointsPage::placePanes);
    connect(m_selection, &SelectionDetails::caseRequested, this, &EndpointsPage::caseRequested);
    connect(m_area, &InventoryArea::narrowRequested, m_filter, &FilterBar::editWords);
    connect(m_area, &InventoryArea::answered, this, &EndpointsPage::onAnswerReceived);
    connect(m_area, &InventoryArea::explanationRequested, this, &Page::explanationRequested);
    connect(m_area, &InventoryArea::remedyRequested, this, &Page::remedyRequested);
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
    m_selectionRestorer->drop();
    m_columns->close();
    m_selection->setInventory(nullptr, nullptr);
    m_facetController->setInventory(nullptr);
    m_area->setInventory(nullptr, nullptr);
    m_queryController->setInventory(nullptr);
    m_scrollAnchor->setInventory(nullptr);
    m_refresh->close();
    m_views->close();
    m_changesController->close();
    m_area->setRefreshNote({});
    m_inventory.reset();
    placePanes();
    Q_EMIT statusChanged({});
}

void EndpointsPage::open(Session *session)
{
    EndpointQuery query;
    query.hostStatuses = session->profile().hostStatuses;
    m_inventory = std::make_unique<EndpointInventory>(session->client());
    m_inventory->setQuery(query);
    m_area->setInventory(session, m_inventory.get());
    m_queryController->setInventory(m_inventory.get());
    m_scrollAnchor->setInventory(m_inventory.get());
    m_refresh->setInventory(session->profile(), m_inventory.get());
    m_facetController->setInventory(m_inventory.get());
    m_selection->setInventory(session, m_inventory.get());
    m_columns->open(session->profile());
    searchVisibleColumns();
    m_views->setProfile(session->profile());
    m_changesController->setInventory(session->profile(), *m_inventory);
    table().setOpenAddress(session->profile().address.host());
    m_inventory->refresh();
}

// For words where the whole fleet is here; what Kibana searches in Live mode is the same whatever is shown.
void EndpointsPage::searchVisibleColumns()
{
    if (!m_inventory)
        return;
    QList<EndpointColumn> visible = visibleColumns(table().columnLayout());
    std::ranges::sort(visible); // their order does not matter
    m_inventory->setSearchedColumns(visible);
}

void EndpointsPage::clearFilters()
{
    m_queryController->clearFilters();
}

void EndpointsPage::exportEndpoints()
{
    if (m_inventory)
        m_export->open(*m_inventory);
}

void EndpointsPage::refresh()
{
    if (m_inventory)
        m_inventory->refresh();
}

void EndpointsPage::onAnswerReceived()
{
    placePanes();
    m_facetController->scheduleUpdate();
    if (!m_inventory)
        return;
    if (m_inventory->state() == InventoryState::Complete || m_inventory->state() == InventoryState::Partial)
        m_selectionRestorer->drop(); // whoever has not come by now is not there
    Q_EMIT statusChanged(m_inventory->countsText());
}

void EndpointsPage::showDetails(bool shown)
{
    m_detailPane->want(shown);
}

// Where the table would get too narrow between both panes, only the one that was wanted last is there.
void EndpointsPage::placePanes()
{
    const bool wholeFleet = m_inventory && m_inventory->mode() == ReadingMode::WholeFleet;
    const bool wereDetailsShown = m_detailPane->isShown();
    m_facetPane->setDefault(wholeFleet && window()->width() >= wideWindow);
    const bool isOneTooMany = m_facetPane->isWanted() && m_detailPane->isWanted() && !haveBothRoom();
    m_facetPane->place(m_inventory && !(isOneTooMany && m_preferred == m_detailPane));
    m_detailPane->place(m_inventory && !(isOneTooMany && m_preferred == m_facetPane));
    m_changePane->place(wholeFleet);
    m_changesController->showOpen(wholeFleet && m_changePane->isWanted());
    m_filter->setFacetsShown(m_inventory ? m_facetPane->isShown() : m_facetPane->isWanted());
    m_filter->setDetailsShown(m_inventory ? m_detailPane->isShown() : m_detailPane->isWanted());
    if (m_detailPane->isShown() && !wereDetailsShown)
        m_selection->show();
    else if (!m_detailPane->isShown() && wereDetailsShown)
        m_selection->stopReading();
}

// By what the page will give to the splitter, which has not been laid out anew yet.
bool EndpointsPage::haveBothRoom() const
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - 2 * m_splitter->handleWidth();
    return room >= leastTableWidth + m_facetPane->keptWidth() + m_detailPane->keptWidth();
}

void EndpointsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePanes();
}

}
