// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which space: read from the server, or entered by hand where the list may not be read.

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
    bool complete() override;

private:
    QString typedSpace() const;
    void read(); // asks the server, dropping what was asked before
    void ask(const ConnectionDraft &draft);
    void onSpacesRead(const Outcome<QList<SpaceFacts>> &spaces);
    void showFailure(const QString &sentence);
    void preselect();
    void showUnknownSpace();

    WizardServices m_services;
    SpaceList *m_list;
    EmptyState *m_busy;
    QStackedWidget *m_states; // busy or list; hidden when there is neither
    MessageBar *m_message;
    QLineEdit *m_id;
    FormField *m_idField;
    QPushButton *m_reload;
    ConnectionDraft m_draft{}; // as loaded
    std::optional<ConnectionDraft> m_asked{}; // what the list was read with
    int m_round = 0; // answers about an older draft are dropped
    std::unique_ptr<Client> m_client{};
    Call m_call{};
};

}
