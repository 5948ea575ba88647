// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/detailtabs.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTabBar>

#include "ui/endpoints/detail/detailentries.h"
#include "ui/endpoints/detail/detailtab.h"
#include "ui/endpoints/detail/fieldsview.h"
#include "ui/json/documentbrowser.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reeve {

namespace {

// Returns whether there is a value to show; if not, the tab shows why.
template<typename T>
bool showState(DetailTab &tab, const Reading<T> &reading, const QString &busy, const DetailTabs::Explain &explain)
{
    if (reading.value) {
        tab.showContent(reading.failure ? explain(*reading.failure) : QString());
        return true;
    }
    if (reading.failure && !reading.isUnderWay)
        tab.showFailure(explain(*reading.failure));
    else if (!reading.isAbsent || reading.isUnderWay)
        tab.showReading(busy);
    return false;
}

}

DetailTabs::DetailTabs(QWidget *parent) : QTabWidget(parent)
{
    setObjectName(u"detailTabs"_s);
    setDocumentMode(true);
    m_ages.setInterval(30s);
    connect(&m_ages, &QTimer::timeout, this, &DetailTabs::fillFields);
}

void DetailTabs::build()
{
    m_fields = new FieldsView(this);
    m_policy = new EntriesView(this);
    m_actions = new EntriesView(this);
    m_document = new DocumentBrowser(this);
    m_policy->setObjectName(u"policyView"_s);
    m_policy->setAccessibleName(tr("Policy response"));
    m_actions->setObjectName(u"actionsView"_s);
    m_actions->setAccessibleName(tr("Response actions"));
    m_fieldsTab = add(m_fields, u"fieldsTab"_s, tr("Fields"), tr("Fields"));
    m_policyTab = add(m_policy, u"policyTab"_s, tr("Policy"), tr("Policy response"));
    m_actionsTab = add(buildActions(), u"actionsTab"_s, tr("Actions"), tr("Response actions"));
    m_documentTab = add(m_document, u"documentTab"_s, tr("Document"), tr("Document"));
    m_ages.start();
}

// Tabs have short titles, because four whole ones are wider than the pane.
DetailTab *DetailTabs::add(QWidget *content, const QString &name, const QString &title, const QString &wholeTitle)
{
    auto *tab = new DetailTab(content, this);
    tab->setObjectName(name);
    connect(tab, &DetailTab::retryRequested, this, &DetailTabs::retryRequested);
    const int number = addTab(tab, title);
    tabBar()->setAccessibleTabName(number, wholeTitle);
    if (wholeTitle != title)
        setTabToolTip(number, wholeTitle);
    return tab;
}

QWidget *DetailTabs::buildActions()
{
    m_actionCount = new SecondaryLabel({}, this);
    m_actionCount->setObjectName(u"actionCount"_s);
    m_actionCount->setTextFormat(Qt::PlainText);
    m_older = new QPushButton(tr("Show older"), this);
    m_older->setObjectName(u"olderActions"_s);
    m_older->setAutoDefault(false);
    connect(m_older, &QPushButton::clicked, this, &DetailTabs::olderActionsRequested);
    auto *whole = new QWidget(this);
    whole->setFocusProxy(m_actions);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::large, space::small, space::small, space::small);
    line->addWidget(m_actionCount, 1);
    line->addWidget(m_older);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_actions, 1);
    column->addLayout(line);
    return whole;
}

QList<DetailPart> DetailTabs::neededParts() const
{
    if (!m_fieldsTab)
        return {};
    if (currentWidget() == m_policyTab)
        return {DetailPart::PolicyResponse};
    if (currentWidget() == m_actionsTab)
        return {DetailPart::PendingActions, DetailPart::PastActions};
    if (currentWidget() == m_documentTab)
        return {DetailPart::Document};
    return {DetailPart::Document, DetailPart::FleetAgent};
}

QString DetailTabs::asText() const
{
    if (!m_fieldsTab)
        return {};
    if (const QString state = qobject_cast<DetailTab *>(currentWidget())->stateText(); !state.isEmpty())
        return state;
    if (currentWidget() == m_policyTab)
        return entriesAsText(m_policy->groups());
    if (currentWidget() == m_actionsTab)
        return entriesAsText(m_actions->groups());
    if (currentWidget() == m_documentTab)
        return m_document->asText();
    return detailsAsText(detailsOf(m_endpoint, m_json, m_agent));
}

void DetailTabs::showEndpoint(const Endpoint &endpoint)
{
    if (!m_fieldsTab)
        build();
    m_endpoint = endpoint;
    fillFields();
}

void DetailTabs::showAll(const EndpointDetails &details, const Explain &explain)
{
    if (!m_fieldsTab)
        return;
    m_policy->showGroups({}); // resets the scroll position for another endpoint
    m_actions->showGroups({});
    for (const DetailPart part : {DetailPart::Document, DetailPart::PolicyResponse, DetailPart::PastActions})
        showPart(part, details, explain);
}

void DetailTabs::showPart(DetailPart part, const EndpointDetails &details, const Explain &explain)
{
    if (!m_fieldsTab)
        return;
    switch (part) {
    case DetailPart::Document:
        if (showState(*m_documentTab, details.document(), tr("Reading the document"), explain))
            m_document->showDocument(*details.document().value);
        else
            m_document->showDocument({});
        return showFields(details, explain);
    case DetailPart::FleetAgent:
        return showFields(details, explain);
    case DetailPart::PolicyResponse:
        return showPolicy(details.policyResponse(), explain);
    case DetailPart::PendingActions:
    case DetailPart::PastActions:
        return showActions(details, explain);
    }
}

void DetailTabs::showFields(const EndpointDetails &details, const Explain &explain)
{
    const Reading<FleetAgent> &agent = details.fleetAgent();
    const std::optional<FailedCall> &failed = details.document().failure ? details.document().failure : agent.failure;
    m_json = details.document().value.value_or(QJsonObject());
    m_agent = {.agent = agent.value, .isAbsent = agent.isAbsent, .isUnderWay = agent.isUnderWay};
    if (agent.failure)
        m_agent.problem = explain(*agent.failure);
    // A missing Fleet privilege is shown in place of Fleet's status; trying again would not help.
    const bool isWorthRetrying = failed && (details.document().failure || failed->error.fault != Fault::Forbidden);
    m_fieldsTab->showContent(isWorthRetrying ? explain(*failed) : QString());
    fillFields();
}

void DetailTabs::fillFields()
{
    m_fields->showGroups(detailsOf(m_endpoint, m_json, m_agent));
}

void DetailTabs::showPolicy(const Reading<PolicyResponse> &reading, const Explain &explain)
{
    if (showState(*m_policyTab, reading, tr("Reading the policy response"), explain))
        m_policy->showGroups(policyEntries(*reading.value));
    else if (reading.isAbsent)
        m_policyTab->showEmpty(
            tr("No policy response"), tr("This endpoint has not reported yet how it applied its policy."));
}

void DetailTabs::showActions(const EndpointDetails &details, const Explain &explain)
{
    const Reading<ResponseActions> &past = details.pastActions();
    const Reading<QList<PendingAction>> &pending = details.pendingActions();
    if (!past.isAbsent && !showState(*m_actionsTab, past, tr("Reading the response actions"), explain))
        return;
    if (!pending.isSettled() && past.isAbsent)
        return; // still loading
    const bool isNothingPending = !pending.value || pending.value->isEmpty();
    if (past.isAbsent && isNothingPending)
        return m_actionsTab->showEmpty(
            tr("No response actions"), tr("No response action was ever run on this deployment."));
    const ResponseActions actions = past.value.value_or(ResponseActions());
    if (actions.actions.isEmpty() && !actions.hasOlder && pending.value && isNothingPending)
        return m_actionsTab->showEmpty(
            tr("No response actions"), tr("No response action was ever run on this endpoint."));
    if (past.isAbsent || (!past.failure && pending.failure))
        m_actionsTab->showContent(pending.failure ? explain(*pending.failure) : QString());
    m_actions->showGroups(actionEntries({&actions, pending.value ? &*pending.value : nullptr, details.agentId()}));
    const QString shown = QLocale().toString(actions.actions.size());
    m_actionCount->setText(actions.total < 0 ? tr("%1 shown").arg(shown)
                                             : tr("%1 of %2 shown").arg(shown, QLocale().toString(actions.total)));
    if (!actions.hasOlder && m_older->hasFocus())
        m_actions->setFocus();
    m_older->setVisible(actions.hasOlder);
    m_older->setText(
        past.isUnderWay ? tr("Reading") : tr("Show older")); // not disabled, because it would lose the focus
}

}
