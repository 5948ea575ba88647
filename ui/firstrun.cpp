// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/firstrun.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/parts/iconlabel.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {
constexpr int optionWidth = 260;
}

FirstRun::FirstRun(QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(tr("Welcome to Reeve"), this))
    , m_connect(new QPushButton(icon(u"plug"_s), tr("&Connect to Kibana"), this))
    , m_demo(new QPushButton(icon(u"flask-conical"_s), tr("Try the &demo"), this))
    , m_vault(new SecondaryLabel({}, this))
{
    setObjectName(u"firstRun"_s);
    setAccessibleName(m_headline->text());
    m_headline->setFont(titleFont(titleFont(font())));
    m_headline->setAlignment(Qt::AlignHCenter);
    m_connect->setObjectName(u"connectToKibana"_s);
    m_connect->setDefault(true);
    m_demo->setObjectName(u"tryTheDemo"_s);
    m_vault->setAlignment(Qt::AlignHCenter);
    connect(m_connect, &QPushButton::clicked, this, &FirstRun::connectRequested);
    connect(m_demo, &QPushButton::clicked, this, &FirstRun::demoRequested);
    buildLayout();
}

void FirstRun::buildLayout()
{
    auto *emblem = new IconLabel(88, this);
    emblem->setIcon(applicationIcon());
    auto *about = new SecondaryLabel(
        tr("Endpoints, cases and their failures explained: Elastic Security on your desktop."), this);
    about->setAlignment(Qt::AlignHCenter);
    auto *options = new QHBoxLayout;
    options->setSpacing(space::huge);
    options->addStretch();
    options->addWidget(buildOption(m_connect, tr("With an address and an API key, or a user name and a password.")));
    options->addWidget(buildOption(m_demo, tr("A made-up fleet of 1,000 endpoints that runs on this computer only.")));
    options->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::medium);
    column->addStretch(2);
    column->addWidget(emblem, 0, Qt::AlignHCenter);
    column->addWidget(m_headline);
    column->addWidget(about);
    column->addSpacing(space::large);
    column->addLayout(options);
    column->addSpacing(space::large);
    column->addWidget(m_vault);
    column->addStretch(3);
}

QWidget *FirstRun::buildOption(QPushButton *button, const QString &text)
{
    auto *option = new QWidget(this);
    option->setFixedWidth(optionWidth);
    auto *description = new SecondaryLabel(text, option);
    description->setAlignment(Qt::AlignHCenter);
    description->setWordWrap(true);
    button->setMinimumHeight(40);
    button->setAccessibleDescription(text);
    auto *column = new QVBoxLayout(option);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(button);
    column->addWidget(description, 0, Qt::AlignTop);
    column->addStretch();
    return option;
}

void FirstRun::setVaultText(const QString &text)
{
    m_vault->setText(text);
}

}
