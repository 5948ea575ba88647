// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/control/changescontroller.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QToolButton>
#include <utility>

#include "models/base/plaintext.h"
#include "models/endpoints/inventory/fleetbaseline.h"
#include "models/profiles/profile.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/endpoints/changes/changepanel.h"
#include "ui/endpoints/changes/changetext.h"
#include "ui/endpoints/control/querycontroller.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/notificationarea.h"
#include "ui/parts/sidepane.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reeve {

ChangesController::ChangesController(
    ChangePanel &panel, SidePane &pane, InventoryArea &area, QueryController &desk, QString folder, QObject *parent)
    : QObject(parent)
    , m_panel(panel)
    , m_pane(pane)
    , m_area(area)
    , m_desk(desk)
    , m_folder(std::move(folder))
    , m_button(new QToolButton(&area))
    , m_only(new MessageBar(&area))
{
    m_pane.setDefault(false);
    m_button->setObjectName(u"changesButton"_s);
    m_button->setCheckable(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_only->setObjectName(u"onlyChangedBar"_s);
    area.placeBesideCounts(*m_button);
    area.placeAboveTable(*m_only);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ChangesController::show);
    connect(m_button, &QToolButton::toggled, &pane, &SidePane::want);
    connect(m_only, &MessageBar::actionTriggered, this, [this] { narrow({}); });
    connect(m_only, &MessageBar::dismissed, this, [this] { narrow({}); });
    connect(&desk, &QueryController::asked, this, &ChangesController::showSoon);
    connectPanel();
    show();
}

ChangesController::~ChangesController() = default;

void ChangesController::connectPanel()
{
    connect(&m_panel, &ChangePanel::onlyRequested, this, &ChangesController::narrow);
    connect(&m_panel, &ChangePanel::markRequested, this, &ChangesController::mark);
    connect(&m_panel, &ChangePanel::undoRequested, this, [this] {
        if (m_look)
            m_look->undo();
    });
    connect(&m_panel, &ChangePanel::closeRequested, this, [this] {
        m_button->setFocus(); // what had the keyboard goes
        m_pane.want(false);
    });
    connect(&m_panel, &ChangePanel::chosen, this, &ChangesController::choose);
    connect(&m_panel, &ChangePanel::rowRequested, &m_area, [this] { m_area.table().setFocus(); });
}

void ChangesController::setInventory(const Profile &profile, EndpointInventory &inventory)
{
    const QByteArray key = fleetKey(profile.id, profile.address, profile.space);
    m_inventory = &inventory;
    m_look = std::make_unique<FleetBaseline>(BaselineFile{snapshotPath(m_folder, profile.id, key), key}, inventory);
    connect(&inventory, &EndpointInventory::countsChanged, this, &ChangesController::showSoon);
    connect(m_look.get(), &FleetBaseline::changed, this, &ChangesController::showSoon);
    connect(m_look.get(), &FleetBaseline::remarked, this,
        [this](const QString &sentence) { m_area.remarks().tell(Tone::Warning, sentence); });
    show();
}

void ChangesController::close()
{
    m_look.reset();
    m_inventory = nullptr;
    m_panel.reset();
    m_noted.clear();
    show();
}

void ChangesController::showOpen(bool open)
{
    const QSignalBlocker quiet(m_button);
    m_button->setChecked(open);
    showSoon();
}

// Once for the many times that counts are told while a fleet comes in.
void ChangesController::showSoon()
{
    if (!m_soon.isActive())
        m_soon.start(0ms);
}

void ChangesController::show()
{
    m_soon.stop();
    m_button->setVisible(m_inventory != nullptr);
    if (!m_inventory) {
        m_said.clear();
        return m_only->clear();
    }
    dropStaleNote();
    const QString reason = reasonForNone();
    showButton(reason);
    showMessage(reason);
    m_panel.show(m_inventory->changes(), reason, m_inventory->query().changed);
    m_panel.setMarking(m_look->canMark(), m_look->canUndo());
}

QString ChangesController::reasonForNone() const
{
    if (m_inventory->mode() == ReadingMode::Live)
        return tr("Changes since the last look are told when the whole fleet is loaded: Live mode reads some of it.");
    if (m_inventory->changes())
        return {};
    const EndpointQuery query = m_inventory->query();
    if (!query.kuery.trimmed().isEmpty() || !query.hostStatuses.isEmpty())
        return tr("Changes are not told while Kibana filters: the endpoints that it keeps back would look gone.");
    switch (m_inventory->state()) {
    case InventoryState::Idle:
    case InventoryState::Loading:
        return tr("Changes are told when the whole fleet is loaded.");
    case InventoryState::Complete:
        return tr("The endpoints are being compared with the last look.");
    case InventoryState::Partial:
        return tr("Changes are not told: this reading is not complete, and what it misses would look gone.");
    case InventoryState::Cancelled:
    case InventoryState::Failed:
        break;
    }
    return tr("Changes are not told: the fleet was not read to its end.");
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

// Only what differs from what it says: its buttons may have the keyboard.
void ChangesController::showMessage(const QString &reason)
{
    const ChangeKinds kinds = m_inventory->query().changed;
    const auto changes = m_inventory->changes();
    QString text;
    if (kinds.any())
        text =
            changes ? onlyChangedText(*changes, kinds) : tr("Only changed endpoints are to be shown. %1").arg(reason);
    if (std::exchange(m_said, text) == text)
        return;
    if (text.isEmpty())
        m_only->clear();
    else
        m_only->showMessage(Tone::Information, text, {tr("Show all endpoints")});
}

void ChangesController::narrow(const ChangeKinds &kinds)
{
    if (!m_inventory)
        return;
    EndpointQuery query = m_desk.query();
    query.changed = kinds;
    m_desk.ask(query);
    show();
}

void ChangesController::mark()
{
    if (!m_look)
        return;
    m_look->markAsSeen();
    note({}, {});
    narrow({});
}

void ChangesController::note(const QString &agentId, const QString &note)
{
    m_panel.setNote(note);
    m_noted = agentId;
    m_notedQuery = m_inventory->query();
    m_notedRows = m_inventory->model().store();
}

// The rows may answer a query some time after it is asked.
void ChangesController::dropStaleNote()
{
    const EndpointTableModel &model = m_inventory->model();
    if (!m_noted.isEmpty()
        && (m_inventory->query() != m_notedQuery || model.store() != m_notedRows.lock() || model.rowOf(m_noted) >= 0))
        note({}, {});
}

void ChangesController::choose(ChangeKind kind, const QString &agentId, const QString &host)
{
    if (!m_inventory)
        return;
    EndpointTable &table = m_area.table();
    const int row = m_inventory->model().rowOf(agentId);
    if (row < 0)
        return note(agentId,
            kind == ChangeKind::Gone ? tr("%1 is gone: it has no row.").arg(host)
                                     : tr("%1 is not among the rows shown: the filter keeps it back.").arg(host));
    note({}, {});
    int column = table.currentIndex().column();
    if (column < 0)
        column = table.horizontalHeader()->logicalIndexAt(1);
    table.setCurrentIndex(m_inventory->model().index(row, std::max(0, column)));
}

}
