// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/rights/rightsdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

#include "ui/parts/icons.h"
#include "ui/parts/quietlabel.h"
#include "ui/rights/rightsrequest.h"
#include "ui/rights/wishform.h"

namespace reeve {

using namespace Qt::StringLiterals;

RightsDialog::RightsDialog(const QString &space, const StatusFacts &server, QWidget *parent)
    : QDialog(parent)
    , m_form(new WishForm(space, server))
    , m_role(new RightsRequest(
          tr("Paste it into Kibana's Dev Tools and send it; that needs the cluster privilege manage_security. Then "
             "give the role to the account under Stack Management, Users. A role of the same name is replaced."),
          tr("Request that creates the role")))
    , m_key(new RightsRequest(
          tr("Paste it into Kibana's Dev Tools and send it; that needs the cluster privilege manage_own_api_key, or "
             "manage_security. The answer holds the key: put \u201cencoded\u201d into the connection. The key can do "
             "no more than the account that creates it."),
          tr("Request that creates the API key")))
    , m_notes(new QuietLabel)
{
    setObjectName(u"rightsDialog"_s);
    m_role->setObjectName(u"rightsRole"_s);
    m_key->setObjectName(u"rightsKey"_s);
    setWindowTitle(tr("What rights do I need?"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *both = new QHBoxLayout;
    both->setSpacing(space::huge);
    both->addWidget(buildWishes());
    both->addWidget(buildRequests(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::huge, space::large, space::huge, space::large);
    column->setSpacing(space::medium);
    column->addWidget(buildHeading());
    column->addLayout(both, 1);
    column->addWidget(buttons);
    connect(m_form, &WishForm::changed, this, &RightsDialog::showRights);
    showRights();
    resize(980, 740);
}

QWidget *RightsDialog::buildHeading()
{
    auto *heading = new QWidget(this);
    auto *title = new QLabel(windowTitle(), heading);
    title->setTextFormat(Qt::PlainText);
    title->setFont(titleFont(font()));
    auto *words = new QuietLabel(
        tr("Check what the connection should do. The role and the API key ask for the least that allows it."), heading);
    auto *column = new QVBoxLayout(heading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(title);
    column->addWidget(words);
    return heading;
}

QWidget *RightsDialog::buildWishes()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"wishes"_s);
    area->setAccessibleName(tr("What the connection should do"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_form);
    area->setFixedWidth(m_form->sizeHint().width() + space::huge);
    return area;
}

QWidget *RightsDialog::buildRequests()
{
    auto *tabs = new QTabWidget;
    tabs->setObjectName(u"rightsTabs"_s);
    tabs->setDocumentMode(true);
    tabs->addTab(m_role, icon(u"shield-check"_s), tr("Role"));
    tabs->addTab(m_key, icon(u"key-round"_s), tr("API key"));
    m_role->copyOnEnter();
    connect(tabs, &QTabWidget::currentChanged, this, [this](int tab) { (tab == 0 ? m_role : m_key)->copyOnEnter(); });
    m_notes->setObjectName(u"rightsNotes"_s);
    m_notes->setWordWrap(true);
    auto *requests = new QWidget(this);
    auto *column = new QVBoxLayout(requests);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(tabs, 1);
    column->addWidget(m_notes);
    return requests;
}

void RightsDialog::showRights()
{
    const RightsWish wish = m_form->wish();
    const EraReading reading = m_form->reading();
    m_role->setRequest(roleRequest(wish, reading.era));
    m_key->setRequest(apiKeyRequest(wish, reading.era));
    m_notes->setText(rightsNotes(wish, reading).join(u'\n'));
}

void openRights(const QString &space, const StatusFacts &server, QWidget *over)
{
    auto *dialog = new RightsDialog(space, server, over->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}
