// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/composerhead.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

ComposerHead::ComposerHead(QWidget *parent)
    : QWidget(parent), m_templates(new QComboBox(this)), m_templateBox(new QWidget(this))
{
    auto *back = new QPushButton(icon(u"arrow-left"_s), tr("Cases"), this);
    back->setObjectName(u"caseBack"_s);
    back->setAccessibleName(tr("Back to the list of cases"));
    back->setAutoDefault(false);
    auto *title = new QLabel(tr("New case"), this);
    title->setFont(titleFont(font()));
    auto *label = new QLabel(tr("Template"), m_templateBox);
    label->setBuddy(m_templates);
    m_templates->setObjectName(u"caseTemplate"_s);
    m_templates->setAccessibleName(label->text());
    m_templates->setMinimumContentsLength(16);
    auto *box = new QHBoxLayout(m_templateBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(label);
    box->addWidget(m_templates);
    m_templateBox->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::huge, space::large, space::huge, space::small);
    row->setSpacing(space::medium);
    row->addWidget(back);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_templateBox);
    connect(back, &QPushButton::clicked, this, &ComposerHead::backRequested);
    connect(m_templates, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            Q_EMIT templateRequested(index - 1);
    });
}

void ComposerHead::setTemplates(const QList<CaseTemplate> &templates)
{
    m_templates->clear();
    m_templates->addItem(tr("No template"));
    for (const CaseTemplate &each : templates)
        m_templates->addItem(each.name.simplified());
    m_templateBox->setVisible(!templates.isEmpty());
}

void ComposerHead::showNoTemplate()
{
    m_templates->setCurrentIndex(0);
}

}
