// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/control/changescontroller.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QToolButton>
#include <utility>

#include "models/base/plaintext.h"
#include "models/endpoints/changes/changetext.h"
#include "models/endpoints/inventory/fleetbaseline.h"
#include "models/profiles/profile.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/endpoints/changes/changepanel.h"
#include "ui/endpoints/control/querycontroller.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/notificationarea.h"
#include "ui/parts/sidepane.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reeve {

ChangesController::ChangesController(ChangePanel &panel, SidePane &pane, InventoryArea &area,
    QueryController &queryController, QString folder, QObject *parent)
    : QObject(parent)
    , m_panel(panel)
    , m_pane(pane)
    , m_area(area)
    , m_queryController(queryController)
    , m_folder(std::move(folder))
    , m_button(new QToolButton(&area))
    , m_message(new MessageBar(&area))
{
    m_pane.setOpenByDefault(false);
    m_button->setObjectName(u"changesButton"_s);
    m_button->setCheckable(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_message->setObjectName(u"onlyChangedBar"_s);
    area.addBesideCounts(*m_button);
    area.addAboveTable(*m_message);
    m_updateTimer.setSingleShot(true);
    connect(&m_updateTimer, &QTimer::timeout, this, &ChangesController::updateWidgets);
    connect(m_button, &QToolButton::toggled, &pane, &SidePane::setOpen);
    connect(m_message, &MessageBar::actionTriggered, this, [this] { setShownKinds({}); });
    connect(m_message, &MessageBar::dismissed, this, [this] { setShownKinds({}); });
    connect(&queryController, &QueryController::queryChanged, this, &ChangesController::scheduleUpdate);
    connectPanel();
    updateWidgets();
}

ChangesController::~ChangesController() = default;

void ChangesController::connectPanel()
{
    connect(&m_panel, &ChangePanel::onlyRequested, this, &ChangesController::setShownKinds);
    connect(&m_panel, &ChangePanel::markRequested, this, &ChangesController::markAsSeen);
    connect(&m_panel, &ChangePanel::undoRequested, this, [this] {
        if (m_baseline)
            m_baseline->undo();
    });
    connect(&m_panel, &ChangePanel::closeRequested, this, [this] {
        m_button->setFocus(); // the focused widget is hidden next
        m_pane.setOpen(false);
    });
    connect(&m_panel, &ChangePanel::chosen, this, &ChangesController::onChangeChosen);
    connect(&m_panel, &ChangePanel::rowRequested, &m_area, [this] { m_area.table().setFocus(); });
}

void ChangesController::setInventory(const Profile &profile, EndpointInventory &inventory)
{
    const QByteArray key = fleetKey(profile.id, profile.address, profile.space);
    m_inventory = &inventory;
    m_baseline = std::make_unique<FleetBaseline>(BaselineFile{snapshotPath(m_folder, profile.id, key), key}, inventory);
    connect(&inventory, &EndpointInventory::countsChanged, this, &ChangesController::scheduleUpdate);
    connect(m_baseline.get(), &FleetBaseline::changed, this, &ChangesController::scheduleUpdate);
    connect(m_baseline.get(), &FleetBaseline::problemFound, this,
        [this](const QString &sentence) { m_area.notifications().showMessage(Tone::Warning, sentence); });
    updateWidgets();
}

void ChangesController::reset()
{
    m_baseline.reset();
    m_inventory = nullptr;
    m_panel.reset();
    m_noteAgentId.clear();
    updateWidgets();
}

void ChangesController::setPaneOpen(bool open)
{
    const QSignalBlocker blocker(m_button);
    m_button->setChecked(open);
    scheduleUpdate();
}

// Combines the many signals that arrive while a fleet is loaded.
void ChangesController::scheduleUpdate()
{
    if (!m_updateTimer.isActive())
        m_updateTimer.start(0ms);
}

void ChangesController::updateWidgets()
{
    m_updateTimer.stop();
    m_button->setVisible(m_inventory != nullptr);
    if (!m_inventory) {
        m_shownMessage.clear();
        return m_message->clear();
    }
    clearStaleNote();
    const QString reason = reasonWithoutChanges();
    showButton(reason);
    showMessage(reason);
    m_panel.setChanges(m_inventory->changes(), reason, m_inventory->query().changed);
    m_panel.setActionsEnabled(m_baseline->canMark(), m_baseline->canUndo());
}

QString ChangesController::reasonWithoutChanges() const
{
    if (m_inventory->mode() == ReadingMode::Live)
        return tr("Changes since the last look need the whole fleet: Live mode loads only a part of it.");
    if (m_inventory->changes())
        return {};
    const EndpointQuery query = m_inventory->query();
    if (!query.kuery.trimmed().isEmpty() || !query.hostStatuses.isEmpty())
        return tr("Changes are not compared while Kibana filters: endpoints that it leaves out would look gone.");
    switch (m_inventory->state()) {
    case InventoryState::Idle:
    case InventoryState::Loading:
        return tr("Changes are compared when the whole fleet is loaded.");
    case InventoryState::Complete:
        return tr("The endpoints are being compared with the last look.");
    case InventoryState::Partial:
        return tr(
            "Changes are not compared: the fleet was not loaded completely, and what is missing would look gone.");
    case InventoryState::Cancelled:
    case InventoryState::Failed:
        break;
    }
    return tr("Changes are not compared: the fleet was not loaded completely.");
}

void ChangesController::showButton(const QString &reason)
{
    const auto changes = m_inventory->changes();
    const QString text = changes ? changesTitle(*changes) : tr("Changes");
    const QString help = changes ? tr("List what changed since the last look, below the table") : reason;
    m_button->setEnabled(changes != nullptr || m_button->isChecked());
    m_button->setText(text);
    m_button->setAccessibleName(text);
    m_button->setAccessibleDescription(help);
    m_button->setToolTip(plainToolTip(help));
}

// Changes the message only if its text changes, because its button may have the focus.
void ChangesController::showMessage(const QString &reason)
{
    const ChangeKinds kinds = m_inventory->query().changed;
    const auto changes = m_inventory->changes();
    QString text;
    if (kinds.any())
        text = changes ? onlyChangedText(*changes, kinds)
                       : tr("The table is restricted to changed endpoints. %1", "%1: a whole sentence").arg(reason);
    if (std::exchange(m_shownMessage, text) == text)
        return;
    if (text.isEmpty())
        m_message->clear();
    else
        m_message->showMessage(Tone::Information, text, {tr("Show all endpoints")});
}

void ChangesController::setShownKinds(const ChangeKinds &kinds)
{
    if (!m_inventory)
        return;
    EndpointQuery query = m_queryController.query();
    query.changed = kinds;
    m_queryController.setQuery(query);
    updateWidgets();
}

void ChangesController::markAsSeen()
{
    if (!m_baseline)
        return;
    m_baseline->markAsSeen();
    setNote({}, {});
    setShownKinds({});
}

void ChangesController::setNote(const QString &agentId, const QString &note)
{
    m_panel.setNote(note);
    m_noteAgentId = agentId;
    m_noteQuery = m_inventory->query();
    m_noteRows = m_inventory->model().store();
}

// Clears a note that is about another query or about rows that have been replaced since.
void ChangesController::clearStaleNote()
{
    const EndpointTableModel &model = m_inventory->model();
    if (!m_noteAgentId.isEmpty()
        && (m_inventory->query() != m_noteQuery || model.store() != m_noteRows.lock()
            || model.rowOf(m_noteAgentId) >= 0))
        setNote({}, {});
}

void ChangesController::onChangeChosen(ChangeKind kind, const QString &agentId, const QString &host)
{
    if (!m_inventory)
        return;
    EndpointTable &table = m_area.table();
    const int row = m_inventory->model().rowOf(agentId);
    if (row < 0)
        return setNote(agentId,
            kind == ChangeKind::Gone ? tr("%1 is gone: it has no row.").arg(host)
                                     : tr("%1 is not among the rows shown: the filter leaves it out.").arg(host));
    setNote({}, {});
    int column = table.currentIndex().column();
    if (column < 0)
        column = table.horizontalHeader()->logicalIndexAt(1);
    table.setCurrentIndex(m_inventory->model().index(row, std::max(0, column)));
}

}
