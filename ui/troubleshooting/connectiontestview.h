// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The view that runs the connection test and shows its steps live; with buttons to start, cancel and copy the result.

#include <QWidget>
#include <functional>
#include <memory>
#include <optional>

#include "models/connection/test/connectiontest.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace reeve {

class EmptyState;
class TestStepsView;
class RequestLog;

// Reads the secrets of the profile to test and passes them to the callback, later and at most once; empty secrets if
// there are none.
using SecretSource = std::function<void(const Profile &, std::function<void(ConnectionSecrets)>)>;

class ConnectionTestView : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionTestView(RequestLog &log, QWidget *parent = nullptr); // log must outlive the view
    ~ConnectionTestView() override;

    void setSecretSource(SecretSource source);
    void setProfile(const std::optional<Profile> &profile); // discards the test of another profile

public Q_SLOTS:
    void start(); // reads the secrets, then tests; does nothing without a profile
    void cancel();
    void showPrivileges(); // opens the privileges dialog

Q_SIGNALS:
    void runningChanged(bool running);
    void passed(); // every step has passed
    void remedyRequested(reeve::Remedy remedy);

private:
    void buildLayout();
    QWidget *buildBar();
    void begin(ConnectionSecrets secrets);
    void onStepChanged(int index);
    void onFinished();
    void onRemedyRequested(Remedy remedy);
    void showIdle();
    void showRunning(bool running);
    void copyReport();

    RequestLog &m_log;
    SecretSource m_secretSource{};
    std::optional<Profile> m_profile{};
    std::unique_ptr<ConnectionTest> m_test;
    std::shared_ptr<int> m_secretRequest{}; // null: no request is running; resetting it cancels the request
    QStackedWidget *m_stack;
    EmptyState *m_idle;
    TestStepsView *m_steps;
    QLabel *m_summary;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_copy;
    QPushButton *m_privileges;
};

}
