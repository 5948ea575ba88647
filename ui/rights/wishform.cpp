// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/rights/wishform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QVBoxLayout>
#include <algorithm>

#include "models/cases/casewords.h"
#include "ui/parts/formfield.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString actionTitle(ResponseRight right)
{
    switch (right) {
    case ResponseRight::Isolation:
        return WishForm::tr("Isolate and release hosts");
    case ResponseRight::Processes:
        return WishForm::tr("List, kill and suspend processes");
    case ResponseRight::Files:
        return WishForm::tr("Get and upload files");
    case ResponseRight::Commands:
        return WishForm::tr("Run commands");
    case ResponseRight::Scans:
        return WishForm::tr("Scan for malware");
    }
    Q_UNREACHABLE();
}

QString versionHint(const StatusFacts &server)
{
    if (server.version.isEmpty())
        return WishForm::tr("Not known: test the connection, or choose it.");
    return WishForm::tr("This Kibana says %1.").arg(oneLine(server.version));
}

QGroupBox *groupOf(const QString &title)
{
    auto *group = new QGroupBox(title);
    auto *column = new QVBoxLayout(group);
    column->setSpacing(space::tiny);
    return group;
}

}

WishForm::WishForm(const QString &space, const StatusFacts &server, QWidget *parent)
    : QWidget(parent)
    , m_space(space.isEmpty() ? u"default"_s : space)
    , m_told(eraOf(server.version, server.flavour == "serverless"_L1))
    , m_caseRights(new QComboBox)
    , m_spaces(new QComboBox)
    , m_versions(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(buildEndpoints());
    column->addWidget(buildCases());
    column->addWidget(buildActions());
    column->addWidget(buildSpaces());
    column->addWidget(buildVersions(server));
    column->addStretch(1);
    for (QComboBox *choice : {m_caseRights, m_spaces, m_versions})
        connect(choice, &QComboBox::currentIndexChanged, this, &WishForm::changed);
    connect(this, &WishForm::changed, this, &WishForm::showUse);
    showUse();
}

QWidget *WishForm::buildEndpoints()
{
    QGroupBox *group = groupOf(tr("Endpoints"));
    QCheckBox *box = addBox(group, u"wishEndpoints"_s, tr("Read the endpoints"));
    box->setChecked(true);
    box->setEnabled(false); // without it there is no connection
    return group;
}

QWidget *WishForm::buildCases()
{
    QGroupBox *group = groupOf(tr("Cases"));
    for (const CaseOwner owner : caseOwners)
        m_owners.push_back({owner, addBox(group, u"wishCases-"_s + ownerId(owner), ownerTitle(owner))});
    m_owners.front().box->setChecked(true); // what an administrator of endpoints works with
    m_caseRights->setObjectName(u"wishCaseRights"_s);
    m_caseRights->setAccessibleName(tr("Rights on cases"));
    m_caseRights->addItem(tr("Create and read cases"), int(CaseRights::Write));
    m_caseRights->addItem(tr("Read cases only"), int(CaseRights::Read));
    group->layout()->addWidget(m_caseRights);
    m_connectors = addBox(group, u"wishConnectors"_s, tr("Choose a connector for a case"));
    return group;
}

QWidget *WishForm::buildActions()
{
    QGroupBox *group = groupOf(tr("Response actions"));
    m_history = addBox(group, u"wishHistory"_s, tr("Read the history of response actions"));
    for (const ResponseRight right : responseRights)
        m_actions.push_back({right, addBox(group, u"wishAction%1"_s.arg(int(right)), actionTitle(right))});
    return group;
}

QWidget *WishForm::buildSpaces()
{
    m_spaces->setObjectName(u"wishSpaces"_s);
    m_spaces->addItem(tr("Only %1").arg(oneLine(m_space)));
    m_spaces->addItem(tr("All spaces"));
    return new FormField(tr("&Space"), m_spaces);
}

QWidget *WishForm::buildVersions(const StatusFacts &server)
{
    m_versions->setObjectName(u"wishVersion"_s);
    for (const KibanaEra era : kibanaEras)
        m_versions->addItem(eraTitle(era), int(era));
    m_versions->setCurrentIndex(m_versions->findData(int(m_told.era)));
    auto *field = new FormField(tr("&Kibana version"), m_versions);
    field->setHint(versionHint(server));
    return field;
}

QCheckBox *WishForm::addBox(QWidget *group, const QString &name, const QString &text)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(name);
    group->layout()->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &WishForm::changed);
    return box;
}

void WishForm::showUse()
{
    const RightsWish now = wish();
    m_caseRights->setEnabled(!now.owners.isEmpty());
    m_connectors->setEnabled(!now.owners.isEmpty() && now.cases == CaseRights::Write);
}

RightsWish WishForm::wish() const
{
    RightsWish wish{.cases = static_cast<CaseRights>(m_caseRights->currentData().toInt())};
    for (const auto &[owner, box] : m_owners) {
        if (box->isChecked())
            wish.owners << owner;
    }
    for (const auto &[right, box] : m_actions) {
        if (box->isChecked())
            wish.actions << right;
    }
    wish.history = m_history->isChecked();
    wish.connectors = m_connectors->isChecked() && !wish.owners.isEmpty() && wish.cases == CaseRights::Write;
    if (m_spaces->currentIndex() == 0)
        wish.spaces << m_space;
    return wish;
}

EraReading WishForm::reading() const
{
    const auto era = static_cast<KibanaEra>(m_versions->currentData().toInt());
    return era == m_told.era ? m_told : EraReading{era, EraCertainty::Known};
}

}
