// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A table model with the roles of the real one and rows that a test sets.

#include <QAbstractTableModel>
#include <QList>

#include "models/endpoints/values/endpoint.h"

namespace reeve {

class FakeEndpoints : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setEndpoints(const QList<Endpoint> &endpoints); // resets
    void removeFirst(int count);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Endpoint> m_endpoints{};
};

// A plausible endpoint, different for each number.
Endpoint someEndpoint(int number);
QList<Endpoint> someEndpoints(int count);

}
