// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/cloudsection.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/parts/formfield.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"
#include "ui/wizard/secretguard.h"

namespace reeve {

using namespace Qt::StringLiterals;

CloudSection::CloudSection(QWidget *parent)
    : QWidget(parent)
    , m_deployment(new QLineEdit)
    , m_domain(new QComboBox)
    , m_region(new QLineEdit)
    , m_preview(new SecondaryLabel)
    , m_use(new QPushButton(tr("Use this add&ress")))
{
    m_deployment->setObjectName(u"cloudDeployment"_s);
    m_domain->setObjectName(u"cloudDomain"_s);
    m_region->setObjectName(u"cloudRegion"_s);
    m_preview->setObjectName(u"cloudPreview"_s);
    m_use->setObjectName(u"cloudUse"_s);
    m_use->setAutoDefault(false);
    m_region->setPlaceholderText(u"us-east-1"_s);
    for (const CloudDomain &domain : cloudDomains)
        m_domain->addItem(u"%1 (%2)"_s.arg(
            QCoreApplication::translate("CloudDeployment", domain.title), QString::fromLatin1(domain.domain)));
    buildLayout();
    for (QLineEdit *edit : {m_deployment, m_region}) {
        connect(edit, &QLineEdit::textEdited, this, &CloudSection::showPreview);
        connect(edit, &QLineEdit::returnPressed, this, &CloudSection::use);
    }
    for (auto [edit, field] : {std::pair(m_deployment, m_deploymentField), std::pair(m_region, m_regionField)})
        guardAgainstSecrets(*edit, [field = field](const QString &problem) { field->setProblem(problem); });
    connect(m_domain, &QComboBox::currentIndexChanged, this, &CloudSection::showPreview);
    connect(m_use, &QPushButton::clicked, this, &CloudSection::use);
    showPreview();
}

void CloudSection::buildLayout()
{
    m_deploymentField = new FormField(tr("&Deployment"), m_deployment);
    m_regionField = new FormField(tr("&Region"), m_region);
    auto *where = new QHBoxLayout;
    where->setSpacing(space::medium);
    where->addWidget(new FormField(tr("&Provider"), m_domain), 3);
    where->addWidget(m_regionField, 2);
    auto *result = new QHBoxLayout;
    result->setSpacing(space::medium);
    result->addWidget(m_preview, 1);
    result->addWidget(m_use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_deploymentField);
    column->addLayout(where);
    column->addLayout(result);
}

CloudDeployment CloudSection::deployment() const
{
    return {.deployment = m_deployment->text(),
        .region = m_region->text(),
        .domain = static_cast<std::size_t>(m_domain->currentIndex())};
}

void CloudSection::showPreview()
{
    m_deploymentField->setProblem({});
    m_regionField->setProblem({});
    m_deploymentField->setHint(isComponentId(m_deployment->text())
            ? tr("Read as the id of the Kibana component. The id of the whole deployment looks the same but does not "
                 "work here: then use the alias, or paste the Cloud ID above.")
            : tr("Its alias, as in alias.kb.us-east-1…, or its Kibana component's id. The Cloud ID, on the "
                 "deployment's page in the Cloud console, is more reliable: paste it above."));
    const auto kibana = kibanaUrl(deployment());
    m_preview->setText(kibana ? kibana->toString() : QString());
    m_use->setEnabled(kibana.has_value());
}

void CloudSection::use()
{
    const auto kibana = kibanaUrl(deployment());
    if (kibana) {
        Q_EMIT addressFound(*kibana);
        return;
    }
    const bool region = kibana.error().field == CloudProblem::Field::Region;
    (region ? m_regionField : m_deploymentField)->setProblem(kibana.error().sentence);
    (region ? m_region : m_deployment)->setFocus();
}

}
