// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filternote.h"

#include <QHBoxLayout>
#include <algorithm>

#include "models/endpoints/localfilter.h"
#include "ui/parts/iconlabel.h"
#include "ui/parts/icons.h"
#include "ui/parts/quietlabel.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

bool isMoreThanWords(const LocalFilter &filter)
{
    return !filter.problems.isEmpty()
        || std::ranges::any_of(filter.terms, [](const FilterTerm &term) { return term.column || term.isExcluded; });
}

}

FilterNote::FilterNote(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(14, this)), m_text(new QuietLabel({}, this))
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

void FilterNote::explain(const QString &words, ReadingMode mode)
{
    const LocalFilter filter = readFilter(words);
    QString note;
    if (mode == ReadingMode::Live && isMoreThanWords(filter))
        note = tr("Fields and - work once the whole fleet is loaded. Live, Kibana searches for them as they stand.");
    else if (mode == ReadingMode::WholeFleet && !filter.problems.isEmpty())
        note = filter.problems.constFirst().sentence;
    m_isProblem = mode == ReadingMode::WholeFleet && !note.isEmpty();
    m_icon->setVisible(m_isProblem);
    m_text->setTone(m_isProblem ? Tone::Bad : Tone::Neutral);
    m_text->setText(note);
    setVisible(!note.isEmpty());
}

QString FilterNote::text() const
{
    return m_text->text();
}

}
