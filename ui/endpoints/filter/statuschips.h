// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One chip a host status; any number on. None on means no filter by status.

#include <QWidget>
#include <vector>

#include "models/endpoints/rows/facets.h"
#include "ui/endpoints/filter/statuschip.h"

namespace reeve {

class StatusChips : public QWidget
{
    Q_OBJECT
public:
    explicit StatusChips(QWidget *parent = nullptr);

    QStringList selected() const; // Kibana's words, in Kibana's order
    void setSelected(const QStringList &statuses); // emits nothing
    void showCounts(const QList<FacetValue> &statuses); // a status that is not among them has no row
    void hideCounts();

Q_SIGNALS:
    void selectionChanged(const QStringList &statuses);

private:
    std::vector<StatusChip *> m_chips{};
};

}
