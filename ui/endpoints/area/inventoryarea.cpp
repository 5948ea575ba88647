// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/area/inventoryarea.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <utility>

#include "models/base/plaintext.h"
#include "models/connection/session.h"
#include "models/endpoints/changes/changetext.h"
#include "models/endpoints/query/kqlwarnings.h"
#include "models/endpoints/values/columndefinition.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/endpoints/empty/emptyinvestigation.h"
#include "ui/endpoints/empty/emptyscreen.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/notificationarea.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reeve {

InventoryArea::InventoryArea(QWidget *parent)
    : QWidget(parent)
    , m_table(new EndpointTable(this))
    , m_empty(new EmptyScreen(this))
    , m_investigation(new EmptyInvestigation(this))
    , m_failure(new MessageBar(this))
    , m_notice(new MessageBar(this))
    , m_sortNotice(new MessageBar(this))
    , m_notifications(new NotificationArea(this))
    , m_counts(new ElidedLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_middle(new QStackedWidget(this))
{
    m_failure->setObjectName(u"failureBar"_s);
    m_notice->setObjectName(u"windowNotice"_s);
    m_sortNotice->setObjectName(u"sortNotice"_s);
    m_counts->setObjectName(u"countsText"_s);
    m_counts->setSecondary(true);
    m_progress->setObjectName(u"fleetProgress"_s);
    m_progress->setAccessibleName(tr("Endpoints loaded"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(220);
    m_cancel->setObjectName(u"cancelLoading"_s);
    m_cancel->setAccessibleDescription(tr("Stop loading; what has arrived stays"));
    m_cancel->setAutoDefault(false);
    buildLayout();
    connectMessages();
    setInventory(nullptr, nullptr);
}

void InventoryArea::buildLayout()
{
    auto *line = new QHBoxLayout;
    m_countsLine = line;
    line->setSpacing(space::small);
    line->addWidget(m_counts, 1);
    line->addStrut(m_cancel->sizeHint().height()); // the table does not move when the button is hidden
    line->addWidget(m_progress);
    line->addWidget(m_cancel);
    m_middle->addWidget(m_table);
    m_middle->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_failure);
    column->addWidget(m_notice);
    column->addWidget(m_sortNotice);
    m_notifications->addTo(*column);
    column->addLayout(line);
    column->addWidget(m_middle, 1);
}

void InventoryArea::addBesideCounts(QWidget &widget)
{
    m_countsLine->insertWidget(m_countsLine->indexOf(m_counts) + 1, &widget);
}

void InventoryArea::addAboveTable(QWidget &widget)
{
    auto *column = qobject_cast<QBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_middle), &widget);
}

void InventoryArea::connectMessages()
{
    connect(&m_minuteTimer, &QTimer::timeout, this, &InventoryArea::showCounts);
    m_minuteTimer.start(60s);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_inventory)
            m_inventory->cancel();
    });
    connect(m_failure, &MessageBar::actionTriggered, this, [this](int index) {
        if (index == 0)
            Q_EMIT explanationRequested(m_lastFailure);
        else
            retry();
    });
    connect(m_notice, &MessageBar::actionTriggered, this, [this](int index) {
        if (index == 0)
            Q_EMIT narrowRequested();
        else
            Q_EMIT wholeFleetRequested();
    });
    connect(m_notice, &MessageBar::dismissed, this, [this] { m_noticeDismissed = true; });
    connect(m_sortNotice, &MessageBar::actionTriggered, this, &InventoryArea::wholeFleetRequested);
    connect(m_sortNotice, &MessageBar::dismissed, this, [this] { m_sortNoticeDismissed = true; });
    connect(m_empty, &EmptyScreen::remedyChosen, this, &InventoryArea::onRemedyChosen);
    connect(m_empty, &EmptyScreen::explanationRequested, this, &InventoryArea::explanationRequested);
    connect(m_investigation, &EmptyInvestigation::concluded, this, &InventoryArea::onCauseFound);
}

void InventoryArea::setInventory(Session *session, EndpointInventory *inventory)
{
    if (m_inventory)
        m_inventory->disconnect(this);
    m_investigation->cancel();
    m_failure->clear();
    m_notice->clear();
    m_notifications->clear();
    m_noticeDismissed = false;
    m_sortNotice->clear();
    m_sortNoticeDismissed = false;
    m_reasonKnown = false;
    m_filterProblem.clear();
    m_session = session;
    m_inventory = inventory;
    if (inventory) {
        m_table->setEndpoints(&inventory->model());
        connect(inventory, &EndpointInventory::stateChanged, this, &InventoryArea::onStateChanged);
        connect(inventory, &EndpointInventory::countsChanged, this, &InventoryArea::onCountsChanged);
        connect(inventory, &EndpointInventory::failed, this, &InventoryArea::onFailed);
    } else {
        m_table->setEndpoints(nullptr);
    }
    onCountsChanged();
}

void InventoryArea::setRefreshNote(const QString &note)
{
    m_refreshNote = note;
    showCounts();
}

void InventoryArea::showCounts()
{
    const QString counts = m_inventory ? m_inventory->countsText() : QString();
    m_counts->setText(counts.isEmpty() || m_refreshNote.isEmpty() ? counts : tr("%1; %2").arg(counts, m_refreshNote));
    QStringList more;
    if (m_inventory)
        more = {m_inventory->fleetChangeNote(), m_inventory->completenessWarning()};
    more.removeAll(QString());
    m_counts->setToolTip(plainToolTip(more.join(u'\n')));
    m_counts->setAccessibleDescription(more.join(u' '));
    announceLateRows();
}

void InventoryArea::announceLateRows()
{
    const bool isLate = m_inventory && m_inventory->isLate();
    if (!std::exchange(m_isLateAnnounced, isLate) && isLate) {
        QAccessibleEvent event(m_counts, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void InventoryArea::onStateChanged(InventoryState state)
{
    if (state != InventoryState::Failed)
        m_failure->clear();
    if (state == InventoryState::Loading) {
        m_reasonKnown = false;
        m_investigation->cancel();
    }
    onCountsChanged();
}

void InventoryArea::onCountsChanged()
{
    showCounts();
    showProgress();
    showNotice();
    showSortNotice();
    showMiddle();
    Q_EMIT countsChanged();
}

void InventoryArea::onFailed(const ApiRequest &request, const ApiError &error)
{
    m_lastFailure = m_session->explain(request, error);
    if (!isFiltered())
        m_lastFailure.remedies.removeAll(Remedy::ClearFilters); // there is nothing to clear
    if (m_inventory->model().rowCount() > 0) // without rows the empty screen shows it, with the same buttons
        m_failure->showMessage(toneOf(m_lastFailure.severity), m_lastFailure.symptom, {tr("Explain"), tr("Try again")});
    showMiddle();
    Q_EMIT queryFailed(error, m_lastFailure);
}

void InventoryArea::showProgress()
{
    const bool loading = m_inventory && m_inventory->mode() == ReadingMode::WholeFleet
        && m_inventory->state() == InventoryState::Loading;
    m_progress->setVisible(loading);
    m_cancel->setVisible(loading);
    if (!loading)
        return;
    const InventoryProgress progress = m_inventory->progress();
    // In thousandths, so that any fleet fits into an int; indeterminate while the total is not known.
    m_progress->setRange(0, progress.total > 0 ? 1000 : 0);
    if (progress.total > 0)
        m_progress->setValue(static_cast<int>(std::min<qint64>(1000, progress.read * 1000 / progress.total)));
}

void InventoryArea::showNotice()
{
    if (!m_inventory || m_inventory->mode() != ReadingMode::Live || !m_inventory->counts().windowReached)
        return m_notice->clear();
    if (!m_noticeDismissed && m_notice->isHidden())
        m_notice->showMessage(Tone::Information, tr("Kibana returns at most 10,000 rows per query."),
            {tr("Narrow the filter"), tr("Load the whole fleet")});
}

// Kibana: versions are keywords, so that 8.9 comes after 8.18.
void InventoryArea::showSortNotice()
{
    const auto column = m_inventory && m_inventory->mode() == ReadingMode::Live
        ? columnSortedBy(m_inventory->query().sortField)
        : std::nullopt;
    if (!column || columnDefinition(*column).comparable != Comparable::Version) {
        m_sortNoticeDismissed = false;
        return m_sortNotice->clear();
    }
    if (!m_sortNoticeDismissed && m_sortNotice->isHidden())
        m_sortNotice->showMessage(Tone::Information,
            tr("Kibana sorts versions as text: 8.9 stands after 8.18. The whole fleet is sorted by their numbers."),
            {tr("Load the whole fleet")});
}

void InventoryArea::showMiddle()
{
    const bool rows = m_inventory && m_inventory->model().rowCount() > 0;
    m_middle->setCurrentIndex(rows ? 0 : 1);
    if (rows) {
        m_reasonKnown = false;
        m_filterProblem.clear();
        m_session->settle(emptyInventoryFamily);
        return;
    }
    if (!m_inventory)
        return m_empty->showNoConnection();
    if (const QString problem = m_inventory->filterProblem(); !problem.isEmpty())
        return showFilterProblem(problem);
    m_filterProblem.clear();
    switch (m_inventory->state()) {
    case InventoryState::Idle:
    case InventoryState::Loading:
        return m_empty->showReading(m_session->profile().address.toDisplayString());
    case InventoryState::Cancelled:
        return m_empty->showCancelled();
    case InventoryState::Failed:
        return m_empty->showDiagnosis(m_lastFailure);
    case InventoryState::Complete:
    case InventoryState::Partial:
        return investigate();
    }
}

bool InventoryArea::isFiltered() const
{
    const EndpointQuery query = m_inventory->query();
    return !query.searchText.isEmpty() || !query.kuery.isEmpty() || !askedStatuses(query.hostStatuses).isEmpty()
        || !query.choices.isEmpty() || query.changed.any();
}

// No request was sent, so there is no cause to ask the server for. Shown once per problem, so that the button keeps the
// focus.
void InventoryArea::showFilterProblem(const QString &problem)
{
    m_investigation->cancel();
    m_reasonKnown = false;
    if (std::exchange(m_filterProblem, problem) != problem)
        m_empty->showFilterProblem(problem);
}

// Returns whether the restriction to changes leaves no rows; then the server is not asked for a cause.
bool InventoryArea::showNoneChanged()
{
    const ChangeKinds kinds = m_inventory->query().changed;
    if (kinds.none() || m_inventory->mode() == ReadingMode::Live)
        return false;
    const QString reason = noneChangedText(m_inventory->changes().get(), kinds);
    if (reason.isEmpty())
        return false;
    m_investigation->cancel();
    m_reasonKnown = false;
    m_empty->showNoneChanged(reason);
    return true;
}

void InventoryArea::investigate()
{
    if (showNoneChanged())
        return;
    if (m_reasonKnown || m_investigation->isRunning())
        return;
    const EndpointQuery query = m_inventory->query();
    EmptyInventoryFacts facts{.filtered = isFiltered(),
        .space = m_session->profile().space,
        .filterReasons = kqlEmptyReasons(query.kuery)};
    if (!facts.filtered)
        facts.totalUnfiltered = 0;
    else if (m_inventory->mode() == ReadingMode::WholeFleet && query.kuery.isEmpty() && query.hostStatuses.isEmpty())
        facts.totalUnfiltered = m_inventory->counts().loaded;
    if (facts.filtered && facts.totalUnfiltered > 0)
        return onCauseFound(facts); // the search text or the choices alone leave no rows
    m_empty->showAskingWhy();
    m_investigation->start(m_session->client(), facts);
}

void InventoryArea::onCauseFound(const EmptyInventoryFacts &facts)
{
    m_reasonKnown = true;
    if (facts.totalUnfiltered >= 0)
        m_inventory->setTotal(facts.totalUnfiltered);
    const Diagnosis diagnosis = diagnoseEmptyInventory(facts);
    if (!diagnosis.remedies.contains(Remedy::ClearFilters)) // a filter without matches is no failure
        m_session->report(diagnosis);
    m_empty->showDiagnosis(diagnosis);
}

void InventoryArea::onRemedyChosen(Remedy remedy)
{
    if (remedy == Remedy::ClearFilters)
        Q_EMIT clearFiltersRequested();
    else if (remedy == Remedy::Retry)
        retry();
    else
        Q_EMIT remedyRequested(remedy);
}

void InventoryArea::retry()
{
    if (!m_inventory)
        return;
    if (m_inventory->state() == InventoryState::Failed)
        m_inventory->resume();
    else
        m_inventory->refresh();
}

}
