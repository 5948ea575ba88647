// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/privileges/privilegesdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

#include "ui/parts/secondarylabel.h"
#include "ui/privileges/privilegeform.h"
#include "ui/privileges/privilegesrequest.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

PrivilegesDialog::PrivilegesDialog(const QString &space, const StatusFacts &server, QWidget *parent)
    : QDialog(parent)
    , m_form(new PrivilegeForm(space, server))
    , m_role(new PrivilegesRequest(
          tr("Paste it into Kibana's Dev Tools and send it; that needs the cluster privilege manage_security. Then "
             "give the role to the account under Stack Management, Users. A role of the same name is replaced."),
          tr("Request that creates the role")))
    , m_key(new PrivilegesRequest(
          tr("Paste it into Kibana's Dev Tools and send it; that needs the cluster privilege manage_own_api_key, or "
             "manage_security. The answer holds the key: put “encoded” into the connection. The key can do "
             "no more than the account that creates it."),
          tr("Request that creates the API key")))
    , m_notes(new SecondaryLabel)
{
    setObjectName(u"privilegesDialog"_s);
    m_role->setObjectName(u"privilegesRole"_s);
    m_key->setObjectName(u"privilegesKey"_s);
    setWindowTitle(tr("What privileges do I need?"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *both = new QHBoxLayout;
    both->setSpacing(space::huge);
    both->addWidget(buildSelection());
    both->addWidget(buildRequests(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::huge, space::large, space::huge, space::large);
    column->setSpacing(space::medium);
    column->addWidget(buildHeading());
    column->addLayout(both, 1);
    column->addWidget(buttons);
    connect(m_form, &PrivilegeForm::changed, this, &PrivilegesDialog::showPrivileges);
    showPrivileges();
    resize(980, 740);
}

QWidget *PrivilegesDialog::buildHeading()
{
    auto *heading = new QWidget(this);
    auto *title = new QLabel(windowTitle(), heading);
    title->setTextFormat(Qt::PlainText);
    title->setFont(titleFont(font()));
    auto *description = new SecondaryLabel(
        tr("Check what the connection should do. The role and the API key get only the privileges for it."), heading);
    auto *column = new QVBoxLayout(heading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(title);
    column->addWidget(description);
    return heading;
}

QWidget *PrivilegesDialog::buildSelection()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"privilegeSelection"_s);
    area->setAccessibleName(tr("What the connection should do"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_form);
    area->setFixedWidth(m_form->sizeHint().width() + space::huge);
    return area;
}

QWidget *PrivilegesDialog::buildRequests()
{
    auto *tabs = new QTabWidget;
    tabs->setObjectName(u"privilegesTabs"_s);
    tabs->setDocumentMode(true);
    tabs->addTab(m_role, icon(u"shield-check"_s), tr("Role"));
    tabs->addTab(m_key, icon(u"key-round"_s), tr("API key"));
    m_role->copyOnEnter();
    connect(tabs, &QTabWidget::currentChanged, this, [this](int tab) { (tab == 0 ? m_role : m_key)->copyOnEnter(); });
    m_notes->setObjectName(u"privilegeNotes"_s);
    m_notes->setWordWrap(true);
    auto *requests = new QWidget(this);
    auto *column = new QVBoxLayout(requests);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(tabs, 1);
    column->addWidget(m_notes);
    return requests;
}

void PrivilegesDialog::showPrivileges()
{
    const PrivilegeSelection selection = m_form->selection();
    const PrivilegeModelMatch modelMatch = m_form->modelMatch();
    m_role->setRequest(roleRequest(selection, modelMatch.model));
    m_key->setRequest(apiKeyRequest(selection, modelMatch.model));
    m_notes->setText(privilegeNotes(selection, modelMatch).join(u'\n'));
}

void openPrivileges(const QString &space, const StatusFacts &server, QWidget *over)
{
    auto *dialog = new PrivilegesDialog(space, server, over->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}
