// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/spacestep.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/connection/requestcontext.h"
#include "models/connection/requests.h"
#include "models/connection/savedconnections.h"
#include "models/connection/targetbuilder.h"
#include "models/diagnosis/diagnosis.h"
#include "models/profiles/profilerules.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/formfield.h"
#include "ui/parts/messagebar.h"
#include "ui/style/theme.h"
#include "ui/wizard/secretguard.h"
#include "ui/wizard/spacelist.h"

namespace reeve {

using namespace Qt::StringLiterals;

SpaceStep::SpaceStep(WizardServices services, QWidget *parent)
    : WizardStep(parent)
    , m_services(services)
    , m_list(new SpaceList)
    , m_busy(new EmptyState)
    , m_states(new QStackedWidget)
    , m_message(new MessageBar)
    , m_id(new QLineEdit)
    , m_reload(new QPushButton(tr("&Read the list again")))
{
    m_list->setObjectName(u"spaces"_s);
    m_message->setObjectName(u"spacesMessage"_s);
    m_id->setObjectName(u"spaceId"_s);
    m_reload->setObjectName(u"reloadSpaces"_s);
    m_reload->setAutoDefault(false);
    m_idField = new FormField(tr("Space &id"), m_id);
    m_idField->setHint(tr("As in the address behind /s/. The default space has the id default."));
    m_states->addWidget(m_busy);
    m_states->addWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_message);
    column->addWidget(m_states, 100);
    column->addWidget(m_idField);
    column->addWidget(m_reload, 0, Qt::AlignLeft);
    column->addStretch(1);
    setFocusProxy(m_id);
    connect(m_reload, &QPushButton::clicked, this, &SpaceStep::requestSpaces);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        if (m_list->selectedId().isEmpty() || m_list->selectedId() == m_id->text())
            return;
        m_id->setText(m_list->selectedId());
        showUnknownSpace();
        Q_EMIT edited();
    });
    connect(m_id, &QLineEdit::textEdited, this, [this] {
        const QSignalBlocker quiet(m_list);
        m_list->selectSpace(typedSpace());
        showUnknownSpace();
        Q_EMIT edited();
    });
    guardAgainstSecrets(*m_id, [this](const QString &problem) { m_idField->setProblem(problem); });
}

QString SpaceStep::title() const
{
    return tr("Space");
}

QString SpaceStep::headline() const
{
    return tr("Which space?");
}

QString SpaceStep::explanation() const
{
    return tr("Endpoints, agents and cases belong to a space. These are the spaces you may see.");
}

void SpaceStep::load(const ConnectionDraft &draft)
{
    m_draft = draft;
    m_id->setText(draft.profile.space.isEmpty() ? u"default"_s : draft.profile.space);
    ConnectionDraft request = draft;
    request.profile.space.clear(); // the list does not depend on the chosen space
    if (m_requestedFor == request)
        return preselect();
    m_requestedFor = request;
    requestSpaces();
}

// Accepts "/s/soc", as in addresses, for the space "soc".
QString SpaceStep::typedSpace() const
{
    QString id = m_id->text().trimmed();
    const qsizetype marker = id.startsWith("/s/"_L1) ? 3 : id.startsWith("s/"_L1) ? 2 : 0;
    id = id.mid(marker);
    return id.endsWith(u'/') ? id.chopped(1) : id;
}

void SpaceStep::store(ConnectionDraft &draft) const
{
    draft.profile.space = typedSpace();
}

bool SpaceStep::validate()
{
    const bool whole = isSpaceId(typedSpace());
    m_idField->setProblem(whole ? QString() : tr("A space id holds lower-case letters, digits, _ and - only."));
    if (!whole)
        m_id->setFocus();
    return whole;
}

void SpaceStep::requestSpaces()
{
    m_call.reset();
    m_client.reset();
    m_message->clear();
    m_reload->setEnabled(false);
    m_list->setSpaces({});
    m_busy->showBusy(tr("Reading the spaces\u2026"));
    m_states->setCurrentWidget(m_busy);
    m_states->show();
    m_services.connections->withSecret(m_draft, this,
        [this, number = ++m_requestNumber](const tl::expected<ConnectionDraft, ConnectionProblem> &draft) {
            if (number != m_requestNumber)
                return;
            if (draft)
                requestSpacesWith(*draft);
            else
                showFailure(draft.error().sentence);
        });
}

void SpaceStep::requestSpacesWith(const ConnectionDraft &draft)
{
    const auto target = targetFor(draft.profile, draft.secrets());
    if (!target)
        return showFailure(target.error().sentence);
    m_client = std::make_unique<Client>(*target, m_services.log);
    m_call = reeve::ask<QList<SpaceFacts>>(*m_client, listSpaces(), readSpaces,
        [this](const Outcome<QList<SpaceFacts>> &spaces) { onSpacesRead(spaces); });
}

void SpaceStep::onSpacesRead(const Outcome<QList<SpaceFacts>> &spaces)
{
    if (!spaces)
        return showFailure(diagnose(spaces.error(), requestContextOf(m_draft.profile, listSpaces())).symptom);
    m_reload->setEnabled(true);
    if (spaces->isEmpty())
        return showFailure(tr("The server lists no space for this sign-in."));
    m_list->setSpaces(*spaces);
    m_states->setCurrentWidget(m_list);
    preselect();
}

void SpaceStep::showFailure(const QString &sentence)
{
    m_reload->setEnabled(true);
    m_states->hide();
    m_message->showMessage(Tone::Warning,
        tr("%1 The spaces cannot be listed; enter the id by hand, or go on: the test explains more.").arg(sentence));
}

void SpaceStep::preselect()
{
    const QSignalBlocker quiet(m_list);
    m_list->selectSpace(typedSpace());
    showUnknownSpace();
}

void SpaceStep::showUnknownSpace()
{
    m_idField->setProblem({});
    const bool unknown = m_list->count() > 0 && m_list->selectedId().isEmpty();
    m_idField->setHint(unknown ? tr("No space of this id is in the list. The test shows whether it exists.")
                               : tr("As in the address behind /s/. The default space has the id default."));
}

}
