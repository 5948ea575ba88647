// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where every failure is explained: findings of the connection, the connection test, the request log.

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
    explicit TroubleshootingPage(RequestLog &log, QWidget *parent = nullptr); // log outlives the page

    QString title() const override;
    QString iconName() const override;
    bool needsSession() const override { return false; }
    void setSession(Session *session) override;

    void setSecretSource(SecretSource source); // for the connection test
    // What is tested and named in tickets while no session is open; a session brings its own.
    void setProfile(const std::optional<Profile> &profile);

public Q_SLOTS:
    void explain(const reeve::Diagnosis &diagnosis); // selects it; adds it when it is not there
    void report(const Diagnosis &diagnosis)
    {
        addFinding(diagnosis);
    } // of what has no session: a connection not opened
    void testConnection();
    void showRequestLog();

Q_SIGNALS:
    void testPassed();
    void unseenChanged(int count); // findings that came while the page was out of sight, and are not over

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    QWidget *buildFindings();
    void addFinding(const Diagnosis &diagnosis);
    void settle(const QString &family);
    void tellNews();
    void select(int row);
    void showCurrent();
    void act(Remedy remedy);
    void updateState();
    void updateEmpty();
    void sayStatus();

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
