// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The Troubleshooting page: findings of the connection, the connection test, the request log.

#include <QPointer>
#include <optional>

#include "ui/parts/page.h"
#include "ui/troubleshooting/connectiontestview.h"

class QListView;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace reeve {

class EmptyState;
class FindingsModel;
class FindingView;
class RequestLogView;

class TroubleshootingPage : public Page
{
    Q_OBJECT
public:
    explicit TroubleshootingPage(RequestLog &log, QWidget *parent = nullptr); // log must outlive the page

    QString title() const override;
    QString iconName() const override;
    bool needsSession() const override { return false; }
    void setSession(Session *session) override;

    void setSecretSource(SecretSource source); // for the connection test
    // The profile that is tested and named in tickets while no session is open; setSession() replaces it by its own.
    void setProfile(const std::optional<Profile> &profile);

public Q_SLOTS:
    void explain(const reeve::Diagnosis &diagnosis); // shows the finding; adds it if it is not in the list
    // Adds a finding that belongs to no session: a connection that could not be opened.
    void report(const Diagnosis &diagnosis) { addFinding(diagnosis); }
    void testConnection();
    void showRequestLog();

Q_SIGNALS:
    void testPassed();
    void unseenChanged(int count); // findings made while the page was hidden, and not settled

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    QWidget *buildFindings();
    void addFinding(const Diagnosis &diagnosis);
    void onSettled(const QString &family);
    void updateUnseenCount();
    void select(int row);
    void showCurrent();
    void onRemedyRequested(Remedy remedy);
    void updateState();
    void updateEmpty();
    void updateStatus();

    QPointer<Session> m_session{};
    std::optional<Profile> m_profile{};
    int m_unseen = 0;
    FindingsModel *m_findings;
    QListView *m_list;
    FindingView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs;
    ConnectionTestView *m_testView;
    RequestLogView *m_log;
    QPushButton *m_testButton;
};

}
