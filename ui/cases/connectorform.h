// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Editor for the connector of a case (an external incident management system) and the fields of the connector's type.

#include <QList>
#include <QWidget>

#include "models/cases/caseconfiguration.h"

class QComboBox;
class QFormLayout;

namespace reeve {

class SecondaryLabel;

class ConnectorForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectorForm(QWidget *parent = nullptr);

    void setConnector(const CaseConnector &connector); // does not emit edited()
    CaseConnector connector() const;
    // The connectors to choose from. known is false if the server has not returned its list; then only "none" and the
    // draft's own connector are offered.
    void setConnectors(const QList<ConnectorInfo> &connectors, bool known);

Q_SIGNALS:
    void edited();

private:
    void updateChoices();
    void rebuildFields();
    void onConnectorPicked(int index);
    void onFieldsEdited();

    CaseConnector m_connector{};
    QList<ConnectorInfo> m_connectors{};
    bool m_connectorsKnown = false;
    QComboBox *m_combo;
    QWidget *m_fields;
    QFormLayout *m_rows = nullptr;
    SecondaryLabel *m_note;
};

}
