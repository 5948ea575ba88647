// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/statuschips.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>

#include "models/base/hoststatus.h"
#include "models/profiles/profile.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

StatusChips::StatusChips(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Host status filter"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    for (const QString &name : knownHostStatuses()) {
        auto *chip = new StatusChip(appearanceOf(hostStatusFromName(name)), this);
        chip->setObjectName(u"statusChip-"_s + name);
        chip->setToolTip(name == hostStatusName(HostStatus::Unhealthy)
                ? tr("Show endpoints with this host status. With none chosen, all are shown.\nIn Live mode Kibana does not "
                     "find uninstalled and orphaned agents by it, which show as unhealthy.")
                : tr("Show endpoints with this host status. With none chosen, all are shown."));
        connect(chip, &StatusChip::toggled, this, [this] { Q_EMIT selectionChanged(selected()); });
        row->addWidget(chip);
        m_chips.push_back(chip);
    }
}

QStringList StatusChips::selected() const
{
    QStringList names;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->isChecked())
            names.append(knownHostStatuses().at(static_cast<qsizetype>(i)));
    }
    return names;
}

void StatusChips::setSelected(const QStringList &statuses)
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QSignalBlocker blocker(m_chips[i]);
        m_chips[i]->setChecked(statuses.contains(knownHostStatuses().at(static_cast<qsizetype>(i))));
        m_chips[i]->update();
    }
}

void StatusChips::showCounts(const QList<FacetValue> &statuses)
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QString &name = knownHostStatuses().at(static_cast<qsizetype>(i));
        const auto found = std::ranges::find(statuses, name, &FacetValue::value);
        m_chips[i]->setCount(found == statuses.end() ? 0 : found->rows);
    }
}

void StatusChips::hideCounts()
{
    for (StatusChip *chip : m_chips)
        chip->setCount(-1);
}

}
