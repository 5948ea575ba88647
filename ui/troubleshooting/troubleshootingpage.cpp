// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/troubleshootingpage.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <utility>

#include "models/connection/session.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/emptystate.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/troubleshooting/findingdelegate.h"
#include "ui/troubleshooting/findingsmodel.h"
#include "ui/troubleshooting/findingview.h"
#include "ui/troubleshooting/requestlogview.h"
#include "ui/troubleshooting/tickettext.h"

namespace reeve {

using namespace Qt::StringLiterals;

TroubleshootingPage::TroubleshootingPage(RequestLog &log, QWidget *parent)
    : Page(parent)
    , m_findings(new FindingsModel(this))
    , m_list(new QListView(this))
    , m_view(new FindingView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_testView(new ConnectionTestView(log, this))
    , m_log(new RequestLogView(log, this))
    , m_testButton(new QPushButton(icon(u"list-checks"_s), tr("&Test connection"), this))
{
    setObjectName(u"troubleshootingPage"_s);
    m_empty->setObjectName(u"noFindings"_s);
    buildLayout();
    connect(m_testButton, &QPushButton::clicked, this, &TroubleshootingPage::testConnection);
    connect(m_view, &FindingView::remedyRequested, this, &TroubleshootingPage::onRemedyRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, &TroubleshootingPage::testConnection);
    connect(m_log, &RequestLogView::summaryChanged, this, &TroubleshootingPage::updateStatus);
    connect(m_testView, &ConnectionTestView::remedyRequested, this, &TroubleshootingPage::onRemedyRequested);
    connect(m_testView, &ConnectionTestView::passed, this, &TroubleshootingPage::testPassed);
    connect(m_testView, &ConnectionTestView::runningChanged, m_testButton, &QWidget::setDisabled);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TroubleshootingPage::showCurrent);
    updateEmpty();
    updateState();
}

void TroubleshootingPage::buildLayout()
{
    auto *heading = new QLabel(title(), this);
    heading->setFont(titleFont(font()));
    m_testButton->setObjectName(u"testConnection"_s);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::large, space::medium, space::large, 0);
    top->addWidget(heading, 1);
    top->addWidget(m_testButton);

    m_tabs->setObjectName(u"troubleshootingTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildFindings(), icon(u"stethoscope"_s), tr("Findings"));
    m_tabs->addTab(m_testView, icon(u"list-checks"_s), tr("Connection test"));
    m_tabs->addTab(m_log, icon(u"activity"_s), tr("Request log"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_tabs, 1);
}

QWidget *TroubleshootingPage::buildFindings()
{
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(m_findings);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({380, 640});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    return m_stack;
}

QString TroubleshootingPage::title() const
{
    return tr("Troubleshooting");
}

QString TroubleshootingPage::iconName() const
{
    return u"stethoscope"_s;
}

void TroubleshootingPage::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_findings->clear();
    if (session) {
        setProfile(session->profile());
        m_findings->reset(session->findings());
        for (const Diagnosis &diagnosis : session->findings())
            m_findings->settle(diagnosis.family, session->workedAt(diagnosis.family));
        m_findings->markAllSeen();
        connect(session, &Session::found, this, &TroubleshootingPage::addFinding);
        connect(session, &Session::settled, this, &TroubleshootingPage::onSettled);
    }
    select(0);
    updateEmpty();
    updateState();
    updateUnseenCount();
}

void TroubleshootingPage::setSecretSource(SecretSource source)
{
    m_testView->setSecretSource(std::move(source));
}

void TroubleshootingPage::setProfile(const std::optional<Profile> &profile)
{
    m_profile = profile;
    m_testView->setProfile(profile);
    updateEmpty();
}

void TroubleshootingPage::explain(const Diagnosis &diagnosis)
{
    if (m_findings->rowOf(diagnosis) < 0)
        m_findings->add(diagnosis);
    m_tabs->setCurrentWidget(m_stack);
    select(m_findings->rowOf(diagnosis));
    updateState();
}

void TroubleshootingPage::testConnection()
{
    m_tabs->setCurrentWidget(m_testView);
    m_testView->start();
}

void TroubleshootingPage::showRequestLog()
{
    m_tabs->setCurrentWidget(m_log);
}

// While the page is visible, the selected finding stays selected; otherwise the newest one is selected.
void TroubleshootingPage::addFinding(const Diagnosis &diagnosis)
{
    m_findings->add(diagnosis);
    if (!isVisible() || !m_list->currentIndex().isValid())
        select(0);
    else
        showCurrent();
    updateState();
    updateUnseenCount();
}

void TroubleshootingPage::onSettled(const QString &family)
{
    m_findings->settle(family, m_session->workedAt(family));
    showCurrent();
    updateUnseenCount();
}

void TroubleshootingPage::updateUnseenCount()
{
    if (isVisible())
        m_findings->markAllSeen();
    if (const int unseenCount = m_findings->unseenCount(); std::exchange(m_unseen, unseenCount) != unseenCount)
        Q_EMIT unseenChanged(unseenCount);
}

void TroubleshootingPage::select(int row)
{
    m_list->setCurrentIndex(m_findings->index(row));
    m_list->scrollTo(m_list->currentIndex());
    showCurrent();
}

void TroubleshootingPage::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        m_view->setFinding(current.data(DiagnosisRole).value<Diagnosis>(), current.data(RepeatedRole).toInt(),
            current.data(WorkedAtRole).toDateTime());
}

void TroubleshootingPage::onRemedyRequested(Remedy remedy)
{
    if (remedy == Remedy::TestConnection)
        testConnection();
    else if (remedy == Remedy::ShowRequestLog)
        showRequestLog();
    else if (remedy == Remedy::SeePrivileges)
        m_testView->showPrivileges();
    else if (remedy == Remedy::CopyDetails)
        copyText(ticketText(m_view->finding(), m_profile ? &*m_profile : nullptr), m_view);
    else
        Q_EMIT remedyRequested(remedy);
}

void TroubleshootingPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    updateUnseenCount();
}

void TroubleshootingPage::updateState()
{
    const int count = m_findings->rowCount();
    m_stack->setCurrentIndex(count > 0 ? 1 : 0);
    m_tabs->setTabText(0, count > 0 ? tr("Findings (%L1)").arg(count) : tr("Findings"));
    updateStatus();
}

void TroubleshootingPage::updateEmpty()
{
    m_testButton->setEnabled(m_profile.has_value());
    if (m_session || m_profile)
        m_empty->showMessage(u"shield-check"_s, tr("Nothing has failed on this connection"),
            tr("A request that fails appears here with its cause and what to do now."), {tr("Test connection")});
    else
        m_empty->showMessage(u"plug"_s, tr("Not connected"), tr("Failures of a connection are explained here."));
}

void TroubleshootingPage::updateStatus()
{
    const int count = m_findings->rowCount();
    const QString findings = tr("%Ln finding(s)", nullptr, count);
    Q_EMIT statusChanged(u"%1 · %2"_s.arg(findings, m_log->summaryText()));
}

}
