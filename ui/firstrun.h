// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The page shown while there is no connection: introduces Reeve and offers to connect to a Kibana or to try the demo.

#include <QWidget>

class QLabel;
class QPushButton;

namespace reeve {

class SecondaryLabel;

class FirstRun : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRun(QWidget *parent = nullptr);

    void setVaultText(const QString &text); // translated; describes where secrets are stored

Q_SIGNALS:
    void connectRequested();
    void demoRequested();

private:
    void buildLayout();
    QWidget *buildOption(QPushButton *button, const QString &text);

    QLabel *m_headline;
    QPushButton *m_connect;
    QPushButton *m_demo;
    SecondaryLabel *m_vault;
};

}
