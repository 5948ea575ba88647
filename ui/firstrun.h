// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a newcomer sees: what this is, and the two ways in.

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

    void setVaultText(const QString &text); // where secrets go, in words

Q_SIGNALS:
    void connectRequested();
    void demoRequested();

private:
    void buildLayout();
    QWidget *buildWay(QPushButton *button, const QString &text);

    QLabel *m_headline;
    QPushButton *m_connect;
    QPushButton *m_demo;
    SecondaryLabel *m_vault;
};

}
