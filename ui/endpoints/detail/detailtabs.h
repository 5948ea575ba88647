// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The tabs about one endpoint: fields, policy response, response actions, document. Each says itself what it needs read
// and shows how far that has come; what fails in one does not touch the others.

#include <QTabWidget>
#include <QTimer>
#include <functional>

#include "models/endpoints/detail/endpointdetails.h"
#include "ui/endpoints/detail/endpointfields.h"

class QPushButton;

namespace reeve {

class DetailTab;
class DocumentBrowser;
class EntriesView;
class FieldsView;
class SecondaryLabel;

class DetailTabs : public QTabWidget
{
    Q_OBJECT
public:
    using Explain = std::function<QString(const FailedCall &)>; // the symptom, in one sentence

    explicit DetailTabs(QWidget *parent = nullptr);

    void showEndpoint(const Endpoint &endpoint);
    void showPart(DetailPart part, const EndpointDetails &details, const Explain &explain);
    void showAll(const EndpointDetails &details, const Explain &explain);
    QList<DetailPart> wantedParts() const; // of the tab in front
    QString asText() const; // of the tab in front

Q_SIGNALS:
    void retryRequested();
    void olderActionsRequested();

private:
    void build(); // with the first endpoint, so that the start of the program does not wait for it
    DetailTab *add(QWidget *content, const QString &name, const QString &title, const QString &wholeTitle);
    QWidget *buildActions();
    void showFields(const EndpointDetails &details, const Explain &explain);
    void showPolicy(const Reading<PolicyResponse> &reading, const Explain &explain);
    void showActions(const EndpointDetails &details, const Explain &explain);
    void fillFields();

    FieldsView *m_fields = nullptr;
    EntriesView *m_policy = nullptr;
    EntriesView *m_actions = nullptr;
    DocumentBrowser *m_document = nullptr;
    SecondaryLabel *m_actionCount = nullptr;
    QPushButton *m_older = nullptr;
    DetailTab *m_fieldsTab = nullptr;
    DetailTab *m_policyTab = nullptr;
    DetailTab *m_actionsTab = nullptr;
    DetailTab *m_documentTab = nullptr;
    QTimer m_ages{}; // so that "3 minutes ago" stays true
    Endpoint m_endpoint{};
    QJsonObject m_json{};
    AgentNews m_agent{};
};

}
