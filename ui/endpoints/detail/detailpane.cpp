// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/detailpane.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include "models/base/plaintext.h"
#include "ui/endpoints/detail/detailtabs.h"
#include "ui/endpoints/table/statusappearance.h"
#include "ui/parts/badge.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

DetailPane::DetailPane(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_subtitle(new SecondaryLabel({}, this))
    , m_status(new Badge(this))
    , m_case(newButton(u"detailNewCase"_s, u"briefcase"_s, tr("New case")))
    , m_open(newButton(u"detailOpenInKibana"_s, u"external-link"_s, tr("Open in Kibana")))
    , m_copy(newButton(u"detailCopy"_s, u"copy"_s, tr("Copy all")))
    , m_tabs(new DetailTabs(this))
{
    setObjectName(u"detailPane"_s);
    setAccessibleName(tr("Endpoint details"));
    connect(m_case, &QPushButton::clicked, this, &DetailPane::caseRequested);
    connect(m_open, &QPushButton::clicked, this, &DetailPane::openRequested);
    connect(m_copy, &QPushButton::clicked, this, &DetailPane::copyAll);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(buildHeader());
    column->addWidget(m_tabs, 1);
    column->addStretch(0);
    setMinimumWidth(300);
    showNothing();
}

QWidget *DetailPane::buildHeader()
{
    m_name->setObjectName(u"detailName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_name->setFont(titleFont(font()));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setMinimumWidth(1);
    m_subtitle->setObjectName(u"detailSubtitle"_s);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    auto *close = new QToolButton(this);
    close->setObjectName(u"detailClose"_s);
    close->setIcon(icon(u"panel-right-close"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Hide details"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &DetailPane::closeRequested);

    auto *header = new QWidget(this);
    auto *grid = new QGridLayout(header);
    grid->setContentsMargins(space::large, space::small, space::small, 0);
    grid->setSpacing(space::small);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(close, 0, 1, Qt::AlignTop);
    grid->addWidget(m_status, 1, 0, Qt::AlignLeft);
    grid->addWidget(m_subtitle, 2, 0, 1, 2);
    grid->addWidget(buildActions(), 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    return header;
}

QWidget *DetailPane::buildActions()
{
    auto *actions = new QWidget(this);
    auto *flow = new FlowLayout(actions);
    for (QPushButton *button : {m_case, m_open, m_copy})
        flow->addWidget(button);
    return actions;
}

QPushButton *DetailPane::newButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void DetailPane::showParts(bool one, bool several)
{
    m_status->setVisible(one);
    m_tabs->setVisible(one);
    m_open->setVisible(one);
    m_copy->setVisible(one);
    m_case->setVisible(one || several);
    m_subtitle->setVisible(!one);
}

void DetailPane::showNothing()
{
    m_endpoint = {};
    m_name->setText(tr("No endpoint selected"));
    m_subtitle->setText(tr("Select a row to see everything known about it."));
    showParts(false, false);
}

void DetailPane::showEndpoint(const Endpoint &endpoint, const QUrl &inKibana)
{
    m_endpoint = endpoint;
    m_name->setText(oneLine(endpoint.hostName.isEmpty() ? endpoint.agentId : endpoint.hostName));
    const StatusAppearance appearance = appearanceOf(endpoint.status);
    m_status->setContent(appearance.tone, appearance.iconName, appearance.word);
    m_open->setToolTip(plainToolTip(inKibana.toDisplayString()));
    m_open->setAccessibleDescription(inKibana.toDisplayString());
    m_tabs->showEndpoint(endpoint);
    showParts(true, false);
}

void DetailPane::showSeveral(int count, qsizetype inCase)
{
    m_endpoint = {};
    m_name->setText(tr("%Ln endpoint(s) selected", nullptr, count));
    m_subtitle->setText(inCase >= count
            ? tr("A new case lists all of them.")
            : tr("A new case lists the first %1 and states how many more there are.").arg(QLocale().toString(inCase)));
    showParts(false, true);
}

void DetailPane::setCaseRefused(const QString &reason)
{
    m_case->setEnabled(reason.isEmpty());
    m_case->setToolTip(plainToolTip(reason));
    m_case->setStatusTip(reason);
    m_case->setAccessibleDescription(reason);
}

void DetailPane::copyAll() const
{
    copyText(m_tabs->asText(), m_copy);
}

}
