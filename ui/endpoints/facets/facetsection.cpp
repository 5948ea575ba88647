// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/facetsection.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include "models/endpoints/values/endpointcolumn.h"
#include "ui/endpoints/facets/facetlist.h"
#include "ui/endpoints/facets/facetmodel.h"
#include "ui/parts/searchfield.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype searchableCount = 20; // values

void label(QToolButton &button, const QString &text, const QString &spoken)
{
    if (button.text() != text)
        button.setText(text);
    if (button.accessibleName() != spoken)
        button.setAccessibleName(spoken);
}

}

FacetSection::FacetSection(EndpointColumn column, QWidget *parent)
    : QWidget(parent)
    , m_model(new FacetModel(column, this))
    , m_heading(addButton("facetHeading-", endpointColumnTitle(column)))
    , m_clear(addButton("facetClear-", tr("Clear")))
    , m_search(new SearchField(tr("Find a value"), this))
    , m_list(new FacetList(*m_model, this))
    , m_more(addButton("facetMore-", {}))
{
    const QString title = endpointColumnTitle(column);
    setAccessibleName(title);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setFont(headingFont(font()));
    m_clear->setAccessibleName(tr("Clear what is chosen for %1").arg(title));
    m_search->setObjectName(u"facetSearch-"_s + endpointColumnName(column));
    m_search->setAccessibleName(tr("Find a value of %1").arg(title));
    m_list->setObjectName(u"facetList-"_s + endpointColumnName(column));
    m_list->setAccessibleName(title);
    buildLayout();
    connectParts();
    setOpen(true);
}

EndpointColumn FacetSection::column() const
{
    return m_model->column();
}

QToolButton *FacetSection::addButton(const char *name, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name) + endpointColumnName(m_model->column()));
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void FacetSection::buildLayout()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::tiny);
    line->addWidget(m_heading);
    line->addStretch(1);
    line->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::small);
    column->setSpacing(space::tiny);
    column->addLayout(line);
    column->addWidget(m_search);
    column->addWidget(m_list);
    auto *below = new QHBoxLayout;
    below->addSpacing(space::large); // aligned with the names
    below->addWidget(m_more);
    below->addStretch(1);
    column->addLayout(below);
}

void FacetSection::connectParts()
{
    connect(m_heading, &QToolButton::clicked, this, [this] {
        setOpen(!m_isOpen);
        Q_EMIT openChanged(m_isOpen);
    });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_heading->setFocus(); // this button is hidden then
        Q_EMIT chosen(column(), {});
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setSearchText(words);
        showParts();
    });
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        m_model->setShowAll(m_showsAll);
        showParts();
    });
    connect(m_model, &FacetModel::chosenChanged, this, [this](const QStringList &values) {
        showParts();
        Q_EMIT chosen(column(), values);
    });
    connect(m_list, &FacetList::scrollRequested, this,
        [this](const QRect &place) { Q_EMIT scrollRequested(m_list, place); });
}

void FacetSection::showFacet(const Facet &facet)
{
    m_list->showValues(facet.values);
    m_isLong = m_isLong || facet.values.size() > searchableCount;
    showParts();
}

void FacetSection::reset()
{
    m_isLong = m_showsAll = false;
    m_search->setSettledText({});
    m_model->setShowAll(false);
    m_model->setValues({});
    showParts();
}

void FacetSection::setOpen(bool open)
{
    m_isOpen = open;
    m_heading->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s));
    m_heading->setAccessibleDescription(open ? tr("Expanded") : tr("Collapsed"));
    showParts();
}

// Called with each character typed: unchanged texts are not set again, which would cause layout and announcements.
void FacetSection::showParts()
{
    const QString title = endpointColumnTitle(column());
    const qsizetype chosenNow = m_model->chosen().size();
    const QString number = QLocale().toString(chosenNow);
    label(*m_heading, chosenNow == 0 ? title : tr("%1 (%2)").arg(title, number),
        chosenNow == 0 ? title : tr("%1, %2 chosen").arg(title, number));
    m_clear->setVisible(chosenNow > 0);
    m_search->setVisible(m_isOpen && m_isLong);
    m_list->setVisible(m_isOpen && m_model->rowCount() > 0);
    const QString more =
        m_showsAll ? tr("Show fewer") : tr("Show all %1").arg(QLocale().toString(m_model->valueCount()));
    label(*m_more, more, tr("%1: %2").arg(title, more));
    m_more->setVisible(m_isOpen && (m_model->hasHiddenValues() || (m_showsAll && m_search->text().isEmpty())));
}

}
