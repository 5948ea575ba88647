// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/caselistview.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/base/plaintext.h"
#include "models/cases/caseaddress.h"
#include "ui/cases/casecard.h"
#include "ui/cases/casedelegate.h"
#include "ui/cases/scrollpage.h"
#include "ui/cases/statusfilter.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/searchfield.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

CaseListView::CaseListView(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Search titles and descriptions, or an id"), this))
    , m_statuses(new StatusFilter(this))
    , m_refresh(new QToolButton(this))
    , m_create(new QPushButton(icon(u"plus"_s), tr("New case"), this))
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
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(space::huge, 0, space::huge, 0);
    filters->addWidget(m_statuses);
    column->addLayout(filters);
    column->addLayout(bars);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(space::huge, 0, space::huge, space::medium);
    middle->addWidget(m_stack);
    column->addLayout(middle, 1);
    connect(m_draft, &MessageBar::actionTriggered, this, &CaseListView::newCaseRequested);
    connect(m_message, &MessageBar::explanationRequested, this, &CaseListView::explanationRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, [this](int index) {
        const auto run = m_emptyActions.at(static_cast<size_t>(index)).run;
        run();
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    connectModel();
    showState();
}

void CaseListView::connectModel()
{
    connect(&m_model, &CaseListModel::loadingChanged, this, &CaseListView::showState);
    connect(&m_model, &CaseListModel::failed, this, [this](const ApiRequest &request, const ApiError &error) {
        if (m_session)
            m_message->showDiagnosis(m_session->explain(request, error));
    });
    connect(m_search, &SearchField::settled, this, [this](const QString &text) {
        m_message->clear();
        m_model.setSearch(text);
    });
    connect(m_statuses, &StatusFilter::changed, this, [this] {
        m_message->clear();
        m_model.setFilter({.statuses = m_statuses->statuses()});
    });
}

QWidget *CaseListView::buildHead()
{
    auto *head = new QWidget(this);
    auto *title = new QLabel(tr("Cases"), head);
    title->setFont(titleFont(font()));
    m_search->setObjectName(u"casesSearch"_s);
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setMaximumWidth(360);
    m_search->setToolTip(
        plainToolTip(tr("Titles and descriptions are searched for whole words, the last word as a beginning. All words "
                        "have to occur. A case id, or the address of a case in Kibana, finds that case.")));
    m_refresh->setObjectName(u"casesRefresh"_s);
    m_refresh->setIcon(icon(u"refresh-cw"_s));
    m_refresh->setToolTip(tr("Refresh"));
    m_refresh->setAccessibleName(tr("Refresh the list of cases"));
    m_refresh->setFocusPolicy(Qt::StrongFocus);
    m_create->setObjectName(u"casesNew"_s);
    m_create->setDefault(true);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::huge, space::large, space::huge, space::small);
    row->setSpacing(space::medium);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_refresh);
    row->addWidget(m_create);
    connect(m_create, &QPushButton::clicked, this, &CaseListView::newCaseRequested);
    connect(m_refresh, &QToolButton::clicked, this, &CaseListView::refresh);
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
    if (session)
        connect(&session->client(), &Client::readOnlyChanged, this, &CaseListView::showReadOnly);
    showReadOnly();
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

void CaseListView::showReadOnly()
{
    const bool locked = m_session && m_session->client().isReadOnly();
    const QString reason = locked
        ? tr("This connection is read-only. A case can be written, and created once changes are unlocked.")
        : QString();
    m_create->setIcon(icon(locked ? u"lock"_s : u"plus"_s));
    m_create->setToolTip(plainToolTip(reason));
    m_create->setAccessibleDescription(reason);
}

void CaseListView::showState()
{
    const bool rows = m_model.rowCount() > 0;
    m_stack->setCurrentIndex(rows ? 1 : 0);
    m_search->setEnabled(m_session);
    m_refresh->setEnabled(m_session);
    m_statuses->setEnabled(m_session);
    if (!m_model.isLoading() || rows) // while reading anew, the former counts stay: the buttons do not move
        m_statuses->setCounts(m_model.statusCounts());
    showEmptyState();
    hideColumns();
    updateCategories();
    Q_EMIT countsChanged(m_model.countsText());
}

void CaseListView::onCurrentRowChanged()
{
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    m_cardArea->setVisible(current.isValid());
    hideColumns();
    if (!current.isValid() || !m_session)
        return;
    const CreatedCase chosen = m_model.caseAt(current.row());
    m_card->showCase(chosen, caseAddress(m_session->client().target(), chosen));
}

// Columns that say nothing, and those that the card shows too, leave their space to the titles.
void CaseListView::hideColumns()
{
    const bool card = m_table->selectionModel()->currentIndex().isValid();
    m_table->setColumnHidden(int(CaseColumn::Owner), card);
    for (const auto column : {CaseColumn::Assignees, CaseColumn::Comments, CaseColumn::Alerts, CaseColumn::Updated})
        m_table->setColumnHidden(int(column), card || m_model.isBlank(column));
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
