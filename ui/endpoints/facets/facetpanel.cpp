// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/facetpanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

#include "models/endpoints/query/olderthan.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/endpoints/facets/facetsection.h"
#include "ui/endpoints/facets/olderthan.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

FacetPanel::FacetPanel(QWidget *parent)
    : QWidget(parent)
    , m_clear(addHeaderButton(u"facetClearAll"_s, tr("Clear everything chosen here")))
    , m_hint(new SecondaryLabel({}, this))
    , m_load(new QPushButton(tr("Load the whole fleet"), this))
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"facetPanel"_s);
    setAccessibleName(tr("Filters"));
    setMinimumWidth(190);
    m_stack->addWidget(buildHint());
    m_stack->addWidget(buildSections());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(buildHeader());
    column->addWidget(buildOlderThan());
    column->addWidget(m_stack, 1);
    showLive();
}

QToolButton *FacetPanel::addHeaderButton(const QString &name, const QString &help)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget *FacetPanel::buildHeader()
{
    auto *title = new QLabel(tr("Filters"), this);
    title->setFont(titleFont(font()));
    m_clear->setText(tr("Clear all"));
    QToolButton *close = addHeaderButton(u"facetClose"_s, tr("Hide filters"));
    close->setIcon(icon(u"x"_s));
    connect(m_clear, &QToolButton::clicked, this, [this, close] {
        close->setFocus(); // this button is hidden then
        Q_EMIT clearRequested();
    });
    connect(close, &QToolButton::clicked, this, &FacetPanel::closeRequested);
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, space::small, space::small, 0);
    row->setSpacing(space::tiny);
    row->addWidget(title);
    row->addStretch(1);
    row->addStrut(m_clear->sizeHint().height()); // the sections do not move when the button appears
    row->addWidget(m_clear);
    row->addWidget(close);
    return header;
}

// These work in Live mode too: Kibana can be asked for them.
QWidget *FacetPanel::buildOlderThan()
{
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const EndpointColumn compared : {EndpointColumn::LastCheckIn, EndpointColumn::AgentVersion}) {
        auto *entry = new OlderThan(compared, inside);
        connect(entry, &OlderThan::chosen, this, &FacetPanel::olderThanChosen);
        column->addWidget(entry);
        m_olderThan += entry;
    }
    return inside;
}

void FacetPanel::showSearchText(const QString &text)
{
    for (OlderThan *entry : std::as_const(m_olderThan))
        entry->showValue(olderThan(text, entry->column()));
}

QWidget *FacetPanel::buildHint()
{
    auto *hint = new QWidget(this);
    m_hint->setObjectName(u"facetHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_load->setObjectName(u"facetLoadFleet"_s);
    m_load->setAutoDefault(false);
    connect(m_load, &QPushButton::clicked, this, &FacetPanel::wholeFleetRequested);
    auto *column = new QVBoxLayout(hint);
    column->setContentsMargins(0, space::small, space::medium, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_hint);
    column->addWidget(m_load, 0, Qt::AlignLeft);
    column->addStretch(1);
    return hint;
}

QWidget *FacetPanel::buildSections()
{
    auto *inside = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, space::small, 0);
    column->setSpacing(space::tiny);
    for (const EndpointColumn facetColumn : facetColumns()) {
        auto *section = new FacetSection(facetColumn, inside);
        connect(section, &FacetSection::chosen, this, &FacetPanel::chosen);
        connect(section, &FacetSection::openChanged, this, &FacetPanel::openSectionsChanged);
        connect(
            section, &FacetSection::scrollRequested, this, [this, inside](const QWidget *widget, const QRect &place) {
                const QPoint middle = widget->mapTo(inside, place.center());
                m_scroll->ensureVisible(middle.x(), middle.y(), 0, place.height());
            });
        column->addWidget(section);
        m_sections += section;
    }
    column->addStretch(1);
    m_scroll->setObjectName(u"facetScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    return m_scroll;
}

void FacetPanel::showFacets(const QList<Facet> &facets)
{
    bool anyChosen = false;
    for (const Facet &facet : facets) {
        const auto section = std::ranges::find(m_sections, facet.column, &FacetSection::column);
        if (section != m_sections.end())
            (*section)->showFacet(facet);
        if (facet.column == EndpointColumn::AgentVersion)
            showVersions(facet);
        anyChosen = anyChosen || std::ranges::any_of(facet.values, &FacetValue::isChosen);
    }
    m_clear->setVisible(anyChosen);
    m_stack->setCurrentIndex(1);
}

void FacetPanel::showVersions(const Facet &facet)
{
    QStringList versions;
    for (const FacetValue &value : facet.values)
        versions += value.value;
    for (OlderThan *entry : std::as_const(m_olderThan)) {
        if (entry->column() == facet.column)
            entry->setVersions(versions);
    }
}

void FacetPanel::showLive()
{
    showHint(tr("Counts by OS, version and policy need the whole fleet."), true);
}

void FacetPanel::showFilterProblem()
{
    showHint(tr("The filter is not understood, so nothing is counted."), false);
}

void FacetPanel::showLoading()
{
    showHint(tr("Counts follow when the fleet is loaded."), false);
}

void FacetPanel::showHint(const QString &text, bool canLoad)
{
    m_clear->hide();
    m_hint->setText(text);
    m_load->setVisible(canLoad);
    m_stack->setCurrentIndex(0);
}

void FacetPanel::reset()
{
    for (FacetSection *section : std::as_const(m_sections))
        section->reset();
    for (OlderThan *entry : std::as_const(m_olderThan)) {
        entry->setVersions({});
        entry->setEnded();
    }
    showLive();
}

QStringList FacetPanel::closedSections() const
{
    QStringList names;
    for (const FacetSection *section : m_sections) {
        if (!section->isOpen())
            names += endpointColumnName(section->column());
    }
    return names;
}

void FacetPanel::setClosedSections(const QStringList &names)
{
    for (FacetSection *section : std::as_const(m_sections))
        section->setOpen(!names.contains(endpointColumnName(section->column())));
}

}
