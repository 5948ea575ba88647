// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The tabs about one endpoint: fields, policy response, response actions, document. neededParts() names what the
// current tab needs loaded; each tab shows its own progress and failure.

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
    using Explain = std::function<QString(const FailedCall &)>; // returns the symptom as one translated sentence

    explicit DetailTabs(QWidget *parent = nullptr);

    void showEndpoint(const Endpoint &endpoint); // the table row's values; the rest follows with showAll(), showPart()
    void showPart(DetailPart part, const EndpointDetails &details, const Explain &explain);
    void showAll(const EndpointDetails &details, const Explain &explain);
    QList<DetailPart> neededParts() const; // by the current tab
    QString asText() const; // the current tab for the clipboard

Q_SIGNALS:
    void retryRequested();
    void olderActionsRequested();

private:
    void build(); // called with the first endpoint, to keep the start of the program short
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
    QTimer m_ages{}; // updates ages such as "3 minutes ago"
    Endpoint m_endpoint{};
    QJsonObject m_json{};
    FleetAgentState m_agent{};
};

}
