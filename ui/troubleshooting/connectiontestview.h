// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Tests a connection step by step while one watches: start, cancel, copy the result.

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

// Brings the secrets of the profile that is tested, later and at most once; empty ones where there are none.
using SecretSource = std::function<void(const Profile &, std::function<void(ConnectionSecrets)>)>;

class ConnectionTestView : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionTestView(RequestLog &log, QWidget *parent = nullptr); // log outlives the view
    ~ConnectionTestView() override;

    void setSecretSource(SecretSource source);
    void setProfile(const std::optional<Profile> &profile); // drops a test of another profile

public Q_SLOTS:
    void start(); // asks for the secret, then tests; nothing without a profile
    void cancel();
    void showPrivileges(); // what the account would have to be allowed

Q_SIGNALS:
    void runningChanged(bool running);
    void passed(); // every step of a test
    void remedyRequested(reeve::Remedy remedy);

private:
    void buildLayout();
    QWidget *buildBar();
    void begin(ConnectionSecrets secrets);
    void stepChanged(int index);
    void finish();
    void act(Remedy remedy);
    void showIdle();
    void showRunning(bool running);
    void copy();

    RequestLog &m_log;
    SecretSource m_source{};
    std::optional<Profile> m_profile{};
    std::unique_ptr<ConnectionTest> m_test;
    std::shared_ptr<int> m_waitingForSecret{}; // while it lives, the answer of the source is still wanted
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
