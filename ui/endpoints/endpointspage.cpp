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
#include "ui/endpoints/facets/healthbar.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/endpoints/table/columnsettings.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/endpoints/table/scrollanchor.h"
#include "ui/endpoints/table/selectionrestorer.h"
#include "ui/endpoints/table/tableactions.h"
#include "ui/parts/notificationarea.h"
#include "ui/parts/sidepane.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {
const auto closedFacetsKey = "endpoints/facetsClosed"_L1;
constexpr int defaultDetailWidth = 360;
constexpr int defaultFacetsWidth = 250;
constexpr int defaultChangesHeight = 230;
constexpr int minimumTableWidth = 400;
constexpr int wideWindow = 1600; // pixels; wide enough for the table and both panes

// Moves the focus of a pane that is about to be hidden to the button that shows it again; otherwise Qt would move it to
// the first widget of the window.
void moveFocus(const QWidget &pane, QWidget &to)
{
    const QWidget *focus = pane.window()->focusWidget();
    if (focus && pane.isAncestorOf(focus))
        to.setFocus();
}

HealthBar *addHealthBar(InventoryArea &area)
{
    auto *bar = new HealthBar(&area);
    area.addAboveTable(*bar);
    return bar;
}

}

EndpointsPage::EndpointsPage(QSettings &settings, const QString &baselineFolder, QWidget *parent)
    : Page(parent)
    , m_settings(settings)
    , m_filter(new FilterBar(this))
    , m_area(new InventoryArea(this))
    , m_health(addHealthBar(*m_area))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_middle(new QSplitter(Qt::Vertical, m_splitter))
    , m_facets(new FacetPanel(m_splitter))
    , m_details(new DetailPane(m_splitter))
    , m_changes(new ChangePanel(m_middle))
    , m_facetPane(new SidePane(settings, *m_facets, u"endpoints/facets"_s, defaultFacetsWidth, this))
    , m_detailPane(new SidePane(settings, *m_details, u"endpoints/detail"_s, defaultDetailWidth, this))
    , m_changePane(new SidePane(settings, *m_changes, u"endpoints/changes"_s, defaultChangesHeight, this))
    , m_facetController(new FacetController(*m_facets, *m_health, this))
    , m_selection(new SelectionDetails(m_area->table(), *m_details, this))
    , m_selectionRestorer(new SelectionRestorer(m_area->table(), this))
    , m_columns(new ColumnSettings(settings, m_area->table(), this))
    , m_scrollAnchor(new ScrollAnchor(m_area->table(), this))
    , m_queryController(new QueryController(*m_filter, *m_area, this))
    , m_refresh(new AutoRefresh(settings, *this, *m_filter->refreshEveryButton(), this))
    , m_views(new ViewsController(settings, *m_filter, *m_area, *m_queryController, *m_columns, this))
    , m_export(new ExportController(settings, *m_area, this))
    , m_changesController(
          new ChangesController(*m_changes, *m_changePane, *m_area, *m_queryController, baselineFolder, this))
    , m_preferred(m_detailPane)
{
    setObjectName(u"endpointsPage"_s);
    setAccessibleName(title());
    buildLayout();
    addShortcuts();
    connectFilter();
    connectQuery();
    connectFacets();
    connectTable();
    setSession(nullptr);
}

EndpointsPage::~EndpointsPage()
{
    closeSession();
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
    m_splitter->setSizes({m_facetPane->savedWidth(), 1000, m_detailPane->savedWidth()});
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
        shortcut->setContext(Qt::WindowShortcut); // wherever the focus is, while the page is visible
        connect(shortcut, &QShortcut::activated, this, done);
    };
    add(QKeySequence::Find, [this] { m_filter->focusSearch(); });
    add(keysOf(TableCommand::ChooseColumns), [this] { Q_EMIT table().columnsRequested(); });
}

void EndpointsPage::connectFilter()
{
    connect(m_filter, &FilterBar::refreshRequested, this, &EndpointsPage::refresh);
    connect(m_filter, &FilterBar::exportRequested, this, &EndpointsPage::exportEndpoints);
    connect(
        m_filter, &FilterBar::columnsRequested, this, [this] { m_columns->openChooser(*m_filter->columnsButton()); });
    connect(m_filter, &FilterBar::detailsToggled, this, &EndpointsPage::showDetails);
    connect(m_refresh, &AutoRefresh::noteChanged, m_area, &InventoryArea::setRefreshNote);
}

void EndpointsPage::connectQuery()
{
    connect(m_facetController, &FacetController::queryRequested, m_queryController, &QueryController::setQuery);
    connect(m_queryController, &QueryController::modeAboutToChange, m_selectionRestorer, &SelectionRestorer::store);
    connect(m_queryController, &QueryController::queryAboutToChange, m_scrollAnchor, &ScrollAnchor::resetOnNextRows);
    connect(m_queryController, &QueryController::queryChanged, m_facetController, &FacetController::scheduleUpdate);
    connect(m_queryController, &QueryController::queryChanged, this, &EndpointsPage::updatePanes);
    connect(m_queryController, &QueryController::queryChanged, m_facets,
        [this](const EndpointQuery &query) { m_facets->showSearchText(query.searchText); });
}

void EndpointsPage::connectFacets()
{
    connect(m_filter, &FilterBar::facetsToggled, m_facetPane, &SidePane::setOpen);
    connect(m_facetPane, &SidePane::openChanged, this, [this](bool open) {
        m_preferred = open ? m_facetPane : m_detailPane;
        updatePanes();
    });
    connect(m_facetController, &FacetController::facetsChanged, m_filter, &FilterBar::showFacets);
    connect(m_facets, &FacetPanel::closeRequested, this, [this] {
        moveFocus(*m_facets, *m_filter->facetsButton());
        m_facetPane->setOpen(false);
    });
    connect(m_facets, &FacetPanel::wholeFleetRequested, m_queryController,
        [this] { m_queryController->setMode(ReadingMode::WholeFleet); });
    connect(m_facets, &FacetPanel::olderThanChosen, m_queryController, &QueryController::setOlderThan);
    connect(m_facets, &FacetPanel::openSectionsChanged, this,
        [this] { m_settings.setValue(closedFacetsKey, m_facets->closedSections()); });
}

void EndpointsPage::connectTable()
{
    connect(&table(), &EndpointTable::detailRequested, this, [this] { showDetails(true); });
    connect(&table(), &EndpointTable::columnsRequested, this, [this] {
        if (m_session)
            m_columns->openChooser(*m_filter->columnsButton());
    });
    connect(m_columns, &ColumnSettings::columnsChosen, this, &EndpointsPage::updateSearchedColumns);
    connect(&table(), &EndpointTable::copyRefused, this, [this](int most) {
        m_area->notifications().showMessage(Tone::Information,
            tr("Up to %1 rows can be copied at once. Export writes any number.").arg(QLocale().toString(most)));
    });
    connect(&table(), &EndpointTable::copyFailed, this,
        [this](const QString &reason) { m_area->notifications().showMessage(Tone::Information, reason); });
    connect(m_scrollAnchor, &ScrollAnchor::selectionDropped, this, [this](int rows) {
        m_area->notifications().showMessage(Tone::Warning,
            tr("%Ln endpoint(s) no longer selected: in this order they lie too far apart. Select them again after "
               "sorting.",
                nullptr, rows));
    });
    connect(m_details, &DetailPane::closeRequested, this, [this] {
        moveFocus(*m_details, *m_filter->detailsButton());
        showDetails(false);
    });
    connect(m_detailPane, &SidePane::openChanged, this, [this](bool open) {
        m_preferred = open ? m_detailPane : m_facetPane;
        updatePanes();
    });
    connect(m_changePane, &SidePane::openChanged, this, &EndpointsPage::updatePanes);
    connect(m_selection, &SelectionDetails::caseRequested, this, &EndpointsPage::caseRequested);
    connect(m_area, &InventoryArea::narrowRequested, m_filter, &FilterBar::focusSearch);
    connect(m_area, &InventoryArea::countsChanged, this, &EndpointsPage::onCountsChanged);
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
    closeSession();
    m_session = session;
    if (session)
        openSession(session);
    m_filter->setConnected(session != nullptr);
}

void EndpointsPage::closeSession()
{
    m_selectionRestorer->clear();
    m_columns->reset();
    m_selection->setInventory(nullptr, nullptr);
    m_facetController->setInventory(nullptr);
    m_area->setInventory(nullptr, nullptr);
    m_queryController->setInventory(nullptr);
    m_scrollAnchor->setInventory(nullptr);
    m_refresh->reset();
    m_views->reset();
    m_changesController->reset();
    m_area->setRefreshNote({});
    m_inventory.reset();
    updatePanes();
    Q_EMIT statusChanged({});
}

void EndpointsPage::openSession(Session *session)
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
    m_columns->setProfile(session->profile());
    updateSearchedColumns();
    m_views->setProfile(session->profile());
    m_changesController->setInventory(session->profile(), *m_inventory);
    table().setOpenAddress(session->profile().address.host());
    connect(&session->client(), &Client::readOnlyChanged, m_inventory.get(), [this] { updateReadOnly(); });
    updateReadOnly();
    m_inventory->refresh();
}

// The search text applies to the visible columns if the whole fleet is loaded. Kibana's search in Live mode does not
// depend on them.
void EndpointsPage::updateSearchedColumns()
{
    if (!m_inventory)
        return;
    QList<EndpointColumn> visible = visibleColumns(table().columnLayout());
    if (visible.contains(EndpointColumn::HostName) && !visible.contains(EndpointColumn::FullName))
        visible += EndpointColumn::FullName; // a host is found by either name
    std::ranges::sort(visible); // only the set matters
    m_inventory->setSearchedColumns(visible);
}

void EndpointsPage::updateReadOnly()
{
    const QString reason = m_session && m_session->client().isReadOnly()
        ? tr("This connection is read-only. Unlock changes in the bar above to create a case.")
        : QString();
    m_details->setCaseRefused(reason);
    table().setCaseRefused(reason);
}

void EndpointsPage::clearFilters()
{
    m_queryController->clearFilters();
}

void EndpointsPage::exportEndpoints()
{
    if (m_inventory)
        m_export->openDialog(*m_inventory);
}

void EndpointsPage::refresh()
{
    if (m_inventory)
        m_inventory->refresh();
}

void EndpointsPage::onCountsChanged()
{
    updatePanes();
    m_facetController->scheduleUpdate();
    if (!m_inventory)
        return;
    if (m_inventory->state() == InventoryState::Complete || m_inventory->state() == InventoryState::Partial)
        m_selectionRestorer->clear(); // the others do not exist any more
    Q_EMIT statusChanged(m_inventory->countsText());
}

void EndpointsPage::showDetails(bool shown)
{
    m_detailPane->setOpen(shown);
}

// If the table would get too narrow between both panes, only the pane that was opened last is shown.
void EndpointsPage::updatePanes()
{
    const bool wholeFleet = m_inventory && m_inventory->mode() == ReadingMode::WholeFleet;
    const bool wereDetailsShown = m_detailPane->isShown();
    m_facetPane->setOpenByDefault(wholeFleet && window()->width() >= wideWindow);
    const bool isOneTooMany = m_facetPane->isOpen() && m_detailPane->isOpen() && !hasRoomForBothPanes();
    m_facetPane->updateVisibility(m_inventory && !(isOneTooMany && m_preferred == m_detailPane));
    m_detailPane->updateVisibility(m_inventory && !(isOneTooMany && m_preferred == m_facetPane));
    m_changePane->updateVisibility(wholeFleet);
    m_changesController->setPaneOpen(wholeFleet && m_changePane->isOpen());
    m_filter->setFacetsShown(m_inventory ? m_facetPane->isShown() : m_facetPane->isOpen());
    m_filter->setDetailsShown(m_inventory ? m_detailPane->isShown() : m_detailPane->isOpen());
    if (m_detailPane->isShown() && !wereDetailsShown)
        m_selection->showSelection();
    else if (!m_detailPane->isShown() && wereDetailsShown)
        m_selection->stopReading();
}

// Computed from the page's width, because the splitter may not be laid out yet.
bool EndpointsPage::hasRoomForBothPanes() const
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - 2 * m_splitter->handleWidth();
    return room >= minimumTableWidth + m_facetPane->savedWidth() + m_detailPane->savedWidth();
}

void EndpointsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    updatePanes();
}

}
