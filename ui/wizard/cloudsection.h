// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The details of an Elastic Cloud deployment, and the Kibana address that follows from them.

#include <QUrl>
#include <QWidget>

#include "models/profiles/clouddeployment.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace reeve {

class FormField;
class SecondaryLabel;

class CloudSection : public QWidget
{
    Q_OBJECT
public:
    explicit CloudSection(QWidget *parent = nullptr);

Q_SIGNALS:
    void addressFound(const QUrl &kibana); // the person wants to use it

private:
    void buildLayout();
    CloudDeployment deployment() const;
    void showPreview();
    void use();

    QLineEdit *m_deployment;
    QComboBox *m_domain;
    QLineEdit *m_region;
    SecondaryLabel *m_preview;
    QPushButton *m_use;
    FormField *m_deploymentField;
    FormField *m_regionField;
};

}
