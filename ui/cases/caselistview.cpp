// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/caselistview.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/cases/caseaddress.h"
#include "ui/cases/casecard.h"
#include "ui/cases/casedelegate.h"
#include "ui/cases/scrollpage.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/searchfield.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

CaseListView::CaseListView(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Search title and description"), this))
    , m_refresh(new QToolButton(this))
    , m_message(new MessageBar(this))
    , m_draft(new MessageBar(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_card(new CaseCard(this))
    , m_stack(new QStackedWidget(this))
{
    m_message->setObjectName(u"casesMessage"_s);
    m_draft->setObjectName(u"casesDraft"_s);
    m_empty->setObjectName(u"casesEmpty"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildTable());
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(space::huge, 0, space::huge, 0);
    bars->setSpacing(space::small);
    bars->addWidget(m_message);
    bars->addWidget(m_draft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(buildHead());
    column->addLayout(bars);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(space::huge, 0, space::huge, space::medium);
    middle->addWidget(m_stack);
    column->addLayout(middle, 1);
    connect(m_draft, &MessageBar::actionTriggered, this, &CaseListView::newCaseRequested);
    connect(&m_model, &CaseListModel::loadingChanged, this, &CaseListView::showState);
    connect(&m_model, &CaseListModel::failed, this, [this](const ApiRequest &request, const ApiError &error) {
        if (m_session)
            m_message->showDiagnosis(m_session->explain(request, error));
    });
    connect(m_message, &MessageBar::explanationRequested, this, &CaseListView::explanationRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, [this](int index) {
        if (m_session && m_model.hasFailed())
            refresh();
        else if (!m_session && index == 0)
            Q_EMIT connectionRequested();
        else
            Q_EMIT newCaseRequested();
    });
    showState();
}

QWidget *CaseListView::buildHead()
{
    auto *head = new QWidget(this);
    auto *title = new QLabel(tr("Cases"), head);
    title->setFont(titleFont(font()));
    m_search->setObjectName(u"casesSearch"_s);
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setMaximumWidth(360);
    m_refresh->setObjectName(u"casesRefresh"_s);
    m_refresh->setIcon(icon(u"refresh-cw"_s));
    m_refresh->setToolTip(tr("Refresh"));
    m_refresh->setAccessibleName(tr("Refresh the list of cases"));
    m_refresh->setFocusPolicy(Qt::StrongFocus);
    auto *create = new QPushButton(icon(u"plus"_s), tr("New case"), head);
    create->setObjectName(u"casesNew"_s);
    create->setDefault(true);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::huge, space::large, space::huge, space::small);
    row->setSpacing(space::medium);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_refresh);
    row->addWidget(create);
    connect(create, &QPushButton::clicked, this, &CaseListView::newCaseRequested);
    connect(m_refresh, &QToolButton::clicked, this, &CaseListView::refresh);
    connect(m_search, &SearchField::settled, &m_model, &CaseListModel::setSearch);
    return head;
}

QWidget *CaseListView::buildTable()
{
    m_table->setObjectName(u"casesTable"_s);
    m_table->setAccessibleName(tr("Cases, newest first"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CaseDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(int(CaseColumn::Title), QHeaderView::Stretch);
    header->setMinimumSectionSize(60);
    const int date = m_table->fontMetrics().horizontalAdvance(
                         QLocale().toString(QDateTime({2026, 12, 30}, {20, 50, 50}), QLocale::ShortFormat))
        + space::large;
    for (const auto &[column, width] : {std::pair{CaseColumn::Status, 112}, {CaseColumn::Severity, 96},
             {CaseColumn::Owner, 124}, {CaseColumn::Assignees, 80}, {CaseColumn::Comments, 84},
             {CaseColumn::Alerts, 56}, {CaseColumn::Created, date}, {CaseColumn::Updated, date}})
        m_table->setColumnWidth(int(column), width);
    m_cardArea = new ScrollPage(m_card, this);
    m_cardArea->setMinimumWidth(340);
    m_cardArea->hide();
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_cardArea);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CaseListView::onCurrentRowChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CaseListView::onCurrentRowChanged);
    return splitter;
}

void CaseListView::setSession(Session *session)
{
    m_session = session;
    m_message->clear();
    m_model.setClient(session ? &session->client() : nullptr);
    showState();
}

void CaseListView::refresh()
{
    m_message->clear();
    m_model.refresh();
}

void CaseListView::showDraft(const QString &title)
{
    const QString message = title.isEmpty() ? tr("You have an unfinished case draft.")
                                            : tr("You have an unfinished case draft: “%1”").arg(title);
    m_draft->showMessage(Tone::Information, message, {tr("Continue writing")});
}

void CaseListView::showUnresolvedCase(const QString &title)
{
    m_draft->showMessage(Tone::Warning,
        tr("The case “%1” was sent, and it is not known whether it was created.").arg(title), {tr("Look at it")});
}

void CaseListView::hideDraft()
{
    m_draft->clear();
}

void CaseListView::showState()
{
    const bool rows = m_model.rowCount() > 0;
    m_stack->setCurrentIndex(rows ? 1 : 0);
    m_search->setEnabled(m_session);
    m_refresh->setEnabled(m_session);
    if (!m_session)
        m_empty->showMessage(u"unplug"_s, tr("No connection is open"),
            tr("Connect to Kibana to see its cases. A new case can be written already and sent later."),
            {tr("Connect to Kibana"), tr("New case")});
    else if (m_model.isLoading() && !rows)
        m_empty->showBusy(tr("Reading cases"));
    else if (m_model.hasFailed())
        m_empty->showMessage(
            u"circle-x"_s, tr("Cases could not be read"), tr("The message above says why."), {tr("Try again")});
    else if (!m_search->text().isEmpty())
        m_empty->showMessage(u"search-x"_s, tr("No case matches"),
            tr("No case has these words in title or description."), {tr("New case")});
    else
        m_empty->showMessage(u"briefcase"_s, tr("No cases yet"),
            tr("This space has no cases, or none that you may see."), {tr("New case")});
    updateCategories();
    Q_EMIT countsChanged(m_model.countsText());
}

void CaseListView::onCurrentRowChanged()
{
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    m_cardArea->setVisible(current.isValid());
    // The card shows these columns too; hiding them leaves space for the titles.
    for (const auto column :
        {CaseColumn::Owner, CaseColumn::Assignees, CaseColumn::Comments, CaseColumn::Alerts, CaseColumn::Updated})
        m_table->setColumnHidden(int(column), current.isValid());
    if (!current.isValid() || !m_session)
        return;
    const CreatedCase chosen = m_model.caseAt(current.row());
    m_card->showCase(chosen, caseAddress(m_session->client().target(), chosen));
}

void CaseListView::updateCategories()
{
    QStringList categories;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const auto category = m_model.caseAt(row).category; category && !categories.contains(*category))
            categories.append(*category);
    categories.sort(Qt::CaseInsensitive);
    Q_EMIT categoriesChanged(categories);
}

}
