// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which external system the case is for, with the fields that its type takes.

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

    void setConnector(const CaseConnector &connector); // without edited()
    CaseConnector connector() const;
    // told false: nobody asked the server, or it did not answer; only "none" and the draft's own can be offered.
    void setOffered(const QList<ConnectorInfo> &connectors, bool told);

Q_SIGNALS:
    void edited();

private:
    void refill();
    void rebuildFields();
    void pick(int index);
    void onFieldsEdited();

    CaseConnector m_connector{};
    QList<ConnectorInfo> m_offered{};
    bool m_told = false;
    QComboBox *m_combo;
    QWidget *m_fields;
    QFormLayout *m_rows = nullptr;
    SecondaryLabel *m_note;
};

}
