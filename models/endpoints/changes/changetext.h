// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Sentences about the changes of a fleet since its baseline, shared by button, panel, message and empty table. All are
// translated plain text; times are local.

#include <QDateTime>
#include <QString>

#include "models/endpoints/changes/fleetchanges.h"

namespace reeve {

// "12:03" for today, "20 Nov, 14:05" for this year, "20 Nov 2023, 14:05" for earlier years.
QString momentText(const QDateTime &moment);
// "37 changes since 12:03" or "No changes since 12:03".
QString changesTitle(const FleetChanges &changes);
// "Only endpoints that changed since 12:03 are shown: New, Status.", for a table that is restricted to kinds. Adds that
// endpoints which are gone have no row, where kinds includes some.
QString onlyChangedText(const FleetChanges &changes, const ChangeKinds &kinds);
// "No changes since 12:03.", naming kinds if there are changes of other kinds.
QString noChangesText(const FleetChanges &changes, const ChangeKinds &kinds);
// Why a table that is restricted to changes of kinds has no rows, other filters aside. Empty if the changes alone leave
// rows. changes is null if the rows are not compared with a baseline.
QString noneChangedText(const FleetChanges *changes, const ChangeKinds &kinds);

}
