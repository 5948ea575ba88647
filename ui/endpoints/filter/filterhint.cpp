// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/filterhint.h"

#include <QHBoxLayout>
#include <algorithm>

#include "models/endpoints/query/serverfilter.h"
#include "ui/parts/iconlabel.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// Only filters with fields, exclusions or phrases can be understood differently by Kibana.
bool isMoreThanWords(const LocalFilter &filter)
{
    return std::ranges::any_of(filter.terms,
        [](const FilterTerm &term) { return term.column || term.isExcluded || term.value.contains(u' '); });
}

}

FilterHint::FilterHint(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(14, this)), m_text(new SecondaryLabel({}, this))
{
    m_icon->setIcon(icon(u"circle-alert"_s, Tone::Bad));
    m_text->setObjectName(u"filterNote"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void FilterHint::explain(const QString &searchText, ReadingMode mode)
{
    const LocalFilter filter = readFilter(searchText);
    QStringList notes;
    bool isLeftOut = false;
    if (!filter.problems.isEmpty()) {
        notes += filter.problems.constFirst().sentence;
    } else if (mode == ReadingMode::Live) {
        const ServerFilter asked = kqlOf(filter, {}, serverColumns());
        isLeftOut = !asked.leftOut.isEmpty();
        if (isLeftOut)
            notes += leftOutText(asked); // matters more than the differences, which the KQL dialog lists
        else if (isMoreThanWords(filter))
            notes += asked.differences;
    }
    m_isProblem = !filter.problems.isEmpty();
    m_icon->setIcon(icon(u"circle-alert"_s, m_isProblem ? Tone::Bad : Tone::Warning));
    m_icon->setVisible(m_isProblem || isLeftOut);
    m_text->setTone(m_isProblem ? Tone::Bad : isLeftOut ? Tone::Warning : Tone::Neutral);
    m_text->setText(notes.join(u' '));
    setVisible(!notes.isEmpty());
}

QString FilterHint::text() const
{
    return m_text->text();
}

}
