// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands beside the table: one endpoint with every field and its document, or how many are selected.

#include <QJsonObject>
#include <QUrl>
#include <QWidget>

#include "models/endpoints/endpoint.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace reeve {

class Badge;
class DocumentView;
class FieldsView;
class QuietLabel;

class DetailPane : public QWidget
{
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent = nullptr);

    void showNothing();
    void showEndpoint(const Endpoint &endpoint, const QUrl &inKibana); // its document is on its way
    bool isShowing(const Endpoint &endpoint) const { return endpoint == m_endpoint; }
    bool hasDocument() const { return !m_json.isEmpty(); }
    void showSeveral(int count);
    void showDocument(const QJsonObject &document);
    void showDocumentProblem(const QString &problem);

Q_SIGNALS:
    void caseWanted();
    void openWanted();
    void closeWanted();

private:
    QWidget *buildHeader();
    QWidget *buildActions();
    QPushButton *addAction(const QString &name, const QString &iconName, const QString &text);
    void showParts(bool one, bool several);
    void copyAll() const;

    QLabel *m_name;
    QuietLabel *m_subtitle;
    Badge *m_status;
    QPushButton *m_case;
    QPushButton *m_open;
    QPushButton *m_copy;
    QTabWidget *m_tabs;
    FieldsView *m_fields;
    DocumentView *m_document;
    Endpoint m_endpoint{};
    QJsonObject m_json{};
};

}
