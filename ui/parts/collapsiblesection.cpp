// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/collapsiblesection.h"

#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

CollapsibleSection::CollapsibleSection(const QString &title, QWidget *parent)
    : QWidget(parent), m_heading(new QToolButton(this)), m_column(new QVBoxLayout(this))
{
    m_heading->setObjectName(u"sectionHeading"_s);
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::tiny);
    m_column->addWidget(m_heading, 0, Qt::AlignLeft);
    setTitle(title);
    showState(false);
    connect(m_heading, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
}

void CollapsibleSection::setContent(QWidget *content)
{
    delete m_content;
    m_content = content;
    m_column->addWidget(content);
    content->setVisible(isOpen());
}

void CollapsibleSection::setTitle(const QString &title)
{
    m_heading->setText(title);
    m_heading->setAccessibleName(title);
}

void CollapsibleSection::setOpen(bool open)
{
    if (std::exchange(m_open, open) == open)
        return;
    showState(open);
    Q_EMIT toggled(open);
}

void CollapsibleSection::showState(bool open)
{
    m_heading->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s));
    m_heading->setAccessibleDescription(open ? tr("Expanded") : tr("Collapsed"));
    if (m_content)
        m_content->setVisible(open);
}

}
