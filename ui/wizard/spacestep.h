// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Wizard step: the space, chosen from the server's list or entered as an id if the list cannot be read.

#include <memory>
#include <optional>

#include "models/connection/serverfacts.h"
#include "models/kibana/client.h"
#include "ui/wizard/wizardstep.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace reeve {

class EmptyState;
class FormField;
class MessageBar;
class SpaceList;

class SpaceStep : public WizardStep
{
    Q_OBJECT
public:
    explicit SpaceStep(WizardServices services, QWidget *parent = nullptr);

    QString title() const override;
    QString headline() const override;
    QString explanation() const override;
    bool scrolls() const override { return true; }
    void load(const ConnectionDraft &draft) override;
    void store(ConnectionDraft &draft) const override;
    bool validate() override;

private:
    QString typedSpace() const;
    void requestSpaces(); // reads the secret, then requests the list; cancels an earlier request
    void requestSpacesWith(const ConnectionDraft &draft);
    void onSpacesRead(const Outcome<QList<SpaceFacts>> &spaces);
    void showFailure(const QString &sentence);
    void preselect();
    void showUnknownSpace();

    WizardServices m_services;
    SpaceList *m_list;
    EmptyState *m_busy;
    QStackedWidget *m_states; // shows m_busy or m_list; hidden if the list could not be read
    MessageBar *m_message;
    QLineEdit *m_id;
    FormField *m_idField;
    QPushButton *m_reload;
    ConnectionDraft m_draft{}; // as loaded
    std::optional<ConnectionDraft> m_requestedFor{}; // the draft the list was requested with, without its space
    int m_requestNumber = 0; // answers to older requests are ignored
    std::unique_ptr<Client> m_client{};
    Call m_call{};
};

}
