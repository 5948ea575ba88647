// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The page of the API explorer: the list of operations, the form of one, and its answer.

#include <QPointer>
#include <memory>

#include "models/base/offthread.h"
#include "models/kibana/client.h"
#include "models/operations/catalogue.h"
#include "models/operations/requestdrafts.h"
#include "ui/parts/page.h"

class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace reeve {

class AnswerPane;
class ElidedLabel;
class EmptyState;
class MessageBar;
class OperationHead;
class OperationList;
class RequestForm;

class ExplorerPage : public Page
{
    Q_OBJECT
public:
    // draftsFile: see RequestDrafts.
    explicit ExplorerPage(const QString &draftsFile, QWidget *parent = nullptr);
    ~ExplorerPage() override;

    QString title() const override { return tr("API"); }
    QString iconName() const override { return QStringLiteral("braces"); }
    void setSession(Session *session) override;

    // Where widths and the view of answers are kept; settings outlives the page.
    void setSettings(QSettings *settings);
    void showOperation(const QString &key); // "PUT /api/fleet/settings"; ignored when it is not known
    RequestForm &form() const { return *m_form; }

public Q_SLOTS:
    void send(); // asks first for what changes something

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildRequestSide();
    QToolButton *createCopyButton();
    void loadCatalogue();
    void askForVersion(); // of the connected Kibana, once for each session
    void onOperationChosen(const QString &key);
    void onEdited();
    void sendNow();
    void cancel();
    void updateSend();
    void updatePreview();
    QString questionText() const;
    QString draftPlace() const; // the connection and its space

    QPointer<Session> m_session{};
    QString m_version{}; // of the connected Kibana
    std::shared_ptr<const Catalogue> m_catalogue{};
    OffThread m_loading{};
    RequestDrafts m_drafts;
    CatalogueEntry m_entry{};
    ApiRequest m_sent{}; // the request of m_call
    Call m_call{};
    Call m_status{}; // asks for the version

    OperationList *m_list;
    OperationHead *m_head;
    RequestForm *m_form;
    AnswerPane *m_answer;
    MessageBar *m_message;
    ElidedLabel *m_line; // verb and address of the request
    QPushButton *m_example;
    QPushButton *m_send;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_splitter;
};

}
