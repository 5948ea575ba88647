// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Form for an Elastic Cloud deployment (name, provider, region), with the resulting Kibana address.

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
    void addressFound(const QUrl &kibana); // the user chose to use this address

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
