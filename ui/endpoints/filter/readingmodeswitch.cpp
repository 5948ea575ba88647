// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/readingmodeswitch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/parts/elidedlabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

ReadingModeSwitch::ReadingModeSwitch(QWidget *parent)
    : QWidget(parent)
    , m_live(addButton(u"modeLive"_s, u"activity"_s, tr("Live")))
    , m_whole(addButton(u"modeWholeFleet"_s, u"database"_s, tr("Whole fleet")))
    , m_explanation(new ElidedLabel({}, this))
{
    setAccessibleName(tr("Reading mode"));
    auto *group = new QButtonGroup(this);
    group->addButton(m_live);
    group->addButton(m_whole);
    m_live->setChecked(true);
    m_live->setToolTip(tr("Kibana sorts, filters and pages. It returns at most 10,000 rows per query."));
    m_whole->setToolTip(tr("Every endpoint is loaded once. Then any column sorts, and words filter as you type."));
    m_explanation->setObjectName(u"modeExplanation"_s);
    m_explanation->setSecondary(true);
    connect(group, &QButtonGroup::buttonClicked, this, [this] {
        explain();
        Q_EMIT modeChosen(mode());
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_live);
    row->addWidget(m_whole);
    row->addSpacing(space::small);
    row->addWidget(m_explanation, 1);
    explain();
}

QToolButton *ReadingModeSwitch::addButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

ReadingMode ReadingModeSwitch::mode() const
{
    return m_whole->isChecked() ? ReadingMode::WholeFleet : ReadingMode::Live;
}

void ReadingModeSwitch::setMode(ReadingMode mode)
{
    (mode == ReadingMode::Live ? m_live : m_whole)->setChecked(true);
    explain();
}

void ReadingModeSwitch::explain()
{
    m_explanation->setText(mode() == ReadingMode::Live ? tr("Sorted, filtered and paged by Kibana")
                                                       : tr("Loaded completely, then sorted and filtered here"));
}

}
