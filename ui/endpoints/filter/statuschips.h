// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A toggle chip for each host status. Any number can be on; none means no filter by status.

#include <QWidget>
#include <vector>

#include "models/endpoints/rows/facets.h"
#include "ui/endpoints/table/statuschip.h"

namespace reeve {

class StatusChips : public QWidget
{
    Q_OBJECT
public:
    explicit StatusChips(QWidget *parent = nullptr);

    QStringList selected() const; // Kibana's names, in the order of knownHostStatuses()
    void setSelected(const QStringList &statuses); // emits nothing
    void showCounts(const QList<FacetValue> &statuses); // a status that is not in the list shows 0
    void hideCounts();

Q_SIGNALS:
    void selectionChanged(const QStringList &statuses); // by the user

private:
    std::vector<StatusChip *> m_chips{};
};

}
