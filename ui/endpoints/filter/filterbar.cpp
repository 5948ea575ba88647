// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/filterbar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

#include "models/base/hoststatus.h"
#include "models/endpoints/query/choices.h"
#include "models/profiles/profile.h"
#include "ui/endpoints/filter/filterhint.h"
#include "ui/endpoints/filter/kqlfield.h"
#include "ui/endpoints/filter/readingmodeswitch.h"
#include "ui/endpoints/filter/statuschips.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/formfield.h"
#include "ui/parts/searchfield.h"
#include "ui/style/icons.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// Keeps the button as wide as with this text, so that nothing moves under the mouse when a number comes or goes.
void reserveForNumber(QToolButton &button, const QString &widest)
{
    const QString text = button.text();
    button.setText(widest);
    button.setMinimumWidth(button.sizeHint().width());
    button.setText(text);
}

}

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField({}, this))
    , m_hint(new FilterHint(this))
    , m_facets(addButton(
          u"facetsToggle"_s, u"funnel"_s, tr("Filters"), tr("Show values to filter by beside the table, with counts")))
    , m_kqlToggle(addButton(u"kqlToggle"_s, u"code"_s, tr("KQL"), tr("Filter with Kibana's query language")))
    , m_sendKql(addButton(u"sendAsKql"_s, u"upload"_s, tr("Send as KQL"),
          tr("Show the whole filter as KQL, and let Kibana filter by it")))
    , m_kql(new KqlField(this))
    , m_chips(new StatusChips(this))
    , m_mode(new ReadingModeSwitch(this))
    , m_refresh(addButton(u"refreshButton"_s, u"refresh-cw"_s, tr("Refresh"), tr("Read again from Kibana (F5)")))
    , m_refreshEvery(addButton(u"refreshEvery"_s, u"chevron-down"_s, tr("Automatic refresh"),
          tr("Choose how often the endpoints are read again by themselves")))
    , m_views(addButton(u"viewsButton"_s, u"layers"_s, tr("Views"), tr("Filter, order and columns under a name")))
    , m_columns(addButton(
          u"columnsButton"_s, u"columns-3"_s, tr("Columns"), tr("Choose columns and their order (Ctrl+Shift+L)")))
    , m_export(addButton(u"exportButton"_s, u"download"_s, tr("Export"), tr("Write endpoints to a file")))
    , m_details(
          addButton(u"detailsToggle"_s, u"panel-right"_s, tr("Details"), tr("Show details beside the table (Enter)")))
{
    buildSearch();
    buildLayout();
    m_facets->setCheckable(true);
    reserveForNumber(*m_facets, tr("Filters (%1)").arg(QLocale().toString(88)));
    m_kqlToggle->setCheckable(true);
    m_details->setCheckable(true);
    m_details->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_refreshEvery->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_kql->hide();
    connect(m_facets, &QToolButton::toggled, this, &FilterBar::facetsToggled);
    connect(m_kqlToggle, &QToolButton::toggled, this, &FilterBar::onKqlToggled);
    connect(m_sendKql, &QToolButton::clicked, this, &FilterBar::kqlRequested);
    connect(m_kql, &KqlField::kueryApplied, this, &FilterBar::filterSettled);
    connect(m_chips, &StatusChips::selectionChanged, this, &FilterBar::filterSettled);
    connect(m_mode, &ReadingModeSwitch::modeChosen, this, [this](ReadingMode mode) {
        updateSearchHelp();
        Q_EMIT modeChosen(mode);
    });
    connect(m_refresh, &QToolButton::clicked, this, &FilterBar::refreshRequested);
    connect(m_columns, &QToolButton::clicked, this, &FilterBar::columnsRequested);
    connect(m_export, &QToolButton::clicked, this, &FilterBar::exportRequested);
    connect(m_details, &QToolButton::toggled, this, &FilterBar::detailsToggled);
    updateSearchHelp();
}

void FilterBar::buildSearch()
{
    m_search->setObjectName(u"searchField"_s);
    m_search->setAccessibleName(tr("Search endpoints"));
    m_search->setMinimumWidth(200);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::updateSearchHelp);
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::searchTextEdited);
    connect(m_search, &SearchField::settled, this, &FilterBar::filterSettled);
}

QToolButton *FilterBar::addButton(
    const QString &name, const QString &iconName, const QString &text, const QString &help)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setAccessibleDescription(help);
    button->setToolTip(help);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget *FilterBar::buildCommands()
{
    auto *commands = new QWidget(this);
    auto *row = new QHBoxLayout(commands);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    row->addWidget(m_refresh);
    row->addWidget(m_refreshEvery);
    row->addWidget(m_views);
    row->addWidget(m_columns);
    row->addWidget(m_export);
    row->addWidget(m_details);
    commands->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return commands;
}

void FilterBar::buildLayout()
{
    m_mode->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *flow = new FlowLayout;
    flow->addWidget(m_search);
    flow->addWidget(m_facets);
    flow->addWidget(m_kqlToggle);
    flow->addWidget(m_sendKql);
    flow->addWidget(m_chips);
    flow->addWidget(m_mode);
    flow->addWidget(buildCommands());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addLayout(flow);
    column->addWidget(m_hint);
    column->addWidget(m_kql);
}

EndpointQuery FilterBar::applyTo(EndpointQuery base) const
{
    base.searchText = m_search->text().trimmed();
    base.kuery = m_kql->applied();
    if (mode() == ReadingMode::Live) {
        base.hostStatuses = m_chips->selected();
        return base;
    }
    QStringList statuses = chosenIn(base.choices, EndpointColumn::Status); // one without a chip stays as it is
    for (const QString &name : knownHostStatuses())
        statuses.removeAll(name);
    statuses += m_chips->selected();
    base.choices = withChosen(base.choices, EndpointColumn::Status, statuses);
    return base;
}

void FilterBar::showQuery(const EndpointQuery &query)
{
    const QSignalBlocker blocker(m_search); // the KQL field still has the old text
    m_search->setSettledText(query.searchText);
    m_kql->setApplied(query.kuery);
    showChoices(query);
    if (!query.kuery.isEmpty())
        m_kqlToggle->setChecked(true);
    updateSearchHelp();
}

void FilterBar::showChoices(const EndpointQuery &query)
{
    m_chips->setSelected(query.hostStatuses + chosenIn(query.choices, EndpointColumn::Status));
    const qsizetype chosen = chosenCount(query.choices);
    const QString text = chosen == 0 ? tr("Filters") : tr("Filters (%1)").arg(QLocale().toString(chosen));
    if (m_facets->text() == text)
        return;
    m_facets->setText(text);
    m_facets->setAccessibleName(chosen == 0 ? text : tr("Filters, %1 chosen").arg(QLocale().toString(chosen)));
}

void FilterBar::showFacets(const QList<Facet> &facets)
{
    const auto found = std::ranges::find(facets, EndpointColumn::Status, &Facet::column);
    if (found == facets.end())
        m_chips->hideCounts();
    else
        m_chips->showCounts(found->values);
}

bool FilterBar::isFiltering() const
{
    const EndpointQuery query = applyTo({});
    return !query.searchText.isEmpty() || !query.kuery.isEmpty() || !query.hostStatuses.isEmpty()
        || !query.choices.isEmpty();
}

ReadingMode FilterBar::mode() const
{
    return m_mode->mode();
}

void FilterBar::setMode(ReadingMode mode)
{
    m_mode->setMode(mode);
    updateSearchHelp();
}

// Explains what the field searches and what is wrong with its text.
void FilterBar::updateSearchHelp()
{
    const bool isLive = mode() == ReadingMode::Live;
    m_search->setPlaceholderText(isLive ? tr("Search: words, host:web, -os:linux")
                                        : tr("Search the visible columns: words, host:web, -os:linux"));
    const QString searched = isLive
        ? tr("Kibana searches host names, addresses, OS, policies and agent ids, or the field that is named.")
        : tr("Searches the visible columns, or the field that is named.");
    m_search->setToolTip(
        tr("%1\nWords, \"several words\", field:value, and - in front for what must not be "
           "(Ctrl+F)\nFields: %2\n<, <=, > and >= compare: version:<8.17, checkin:>3d (longer ago than "
           "three days), version:older than 8.17\nCompared: %3")
            .arg(searched, filterFields().join(u", "_s), comparedFields().join(u", "_s)));
    m_hint->explain(m_search->text(), mode());
    setHasProblem(m_search, m_hint->isProblem());
    m_search->setAccessibleDescription(m_hint->text().isEmpty() ? m_search->placeholderText() : m_hint->text());
}

void FilterBar::setKqlProblem(const QString &problem)
{
    m_kql->setProblem(problem);
}

void FilterBar::setConnected(bool connected)
{
    setEnabled(connected);
}

void FilterBar::setDetailsShown(bool shown)
{
    const QSignalBlocker blocker(m_details);
    m_details->setChecked(shown);
}

void FilterBar::setFacetsShown(bool shown)
{
    const QSignalBlocker blocker(m_facets);
    m_facets->setChecked(shown);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::onKqlToggled(bool on)
{
    if (!on && m_kql->isAncestorOf(focusWidget()))
        m_kqlToggle->setFocus();
    m_kql->setVisible(on);
    if (on)
        return m_kql->edit();
    if (m_kql->applied().isEmpty())
        return;
    m_kql->setApplied({});
    Q_EMIT filterSettled();
}

}
