// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How changes since the last look are spoken of, in one place for button, panel and message.

#include <QDateTime>
#include <QString>

#include "models/endpoints/changes/fleetchanges.h"
#include "ui/endpoints/table/statusappearance.h"

namespace reeve {

StatusAppearance appearanceOf(ChangeKind kind);

// "12:03" of today, "20 Nov, 14:05" of this year, with the year before that; local time, translated.
QString momentText(const QDateTime &moment);
// "37 changes since 12:03", "No changes since 12:03"
QString changesTitle(const FleetChanges &changes);
// What the table is narrowed to: "Only endpoints that changed since 12:03 are shown: New, Status."; says of those that
// are gone that they have no row.
QString onlyChangedText(const FleetChanges &changes, const ChangeKinds &kinds);
// "No changes since 12:03." where none of the kinds is among the changes.
QString noChangesText(const FleetChanges &changes, const ChangeKinds &kinds);
// Why a table that is narrowed to these changes has no rows, without regard to other filters; empty: it may have some.
// null: nothing is compared.
QString noneChangedText(const FleetChanges *changes, const ChangeKinds &kinds);

}
