// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The last look on disk, which another window may replace at any time. Pure functions of the file for a worker: nothing
// here remembers.

#include <QString>
#include <memory>

#include "models/endpoints/changes/snapshotfile.h"

namespace reeve {

struct BaselineFile {
    QString path{}; // empty: nothing is kept on disk
    QByteArray key{}; // of fleetKey()
};

// By this a file that was replaced is told from one that was not.
struct FileStamp {
    qint64 modified = 0; // ms since 1970
    qint64 size = -1; // bytes; -1: there is none

    bool operator==(const FileStamp &) const = default;
};

struct StoredBaseline {
    std::shared_ptr<const FleetSnapshot> look{}; // null: there is none, or it is the one that is known
    FileStamp stamp{}; // of the file afterwards
    QString problem{}; // why the file could not be read, one sentence; empty: it could, or there is none
    QString remark{}; // what went wrong, for the person; empty: nothing
    bool isPlaced = false; // look is the candidate of storeBaseline()
};

// What is there, unless it is what was known. Changes nothing.
StoredBaseline readBaseline(const BaselineFile &file, const FileStamp &known);

enum class ReplacePolicy {
    IfNone, // else what is there stays
    IfNewer, // what was read later, by another window, stays
};
// Puts the candidate in the place of what is there, if the rule lets it; reads that anew. What could not be read is put
// aside first, as ".unreadable", and is lost only to the next such file. A candidate that cannot be written is the look
// all the same.
StoredBaseline storeBaseline(
    const BaselineFile &file, std::shared_ptr<const FleetSnapshot> candidate, ReplacePolicy rule);
// Puts the look before a mark in its place, unless another window has marked since: its look stays, and remark says so.
// marked: asOf of the look to be undone.
StoredBaseline restoreBaseline(
    const BaselineFile &file, std::shared_ptr<const FleetSnapshot> before, const QDateTime &marked);
// Writes again what is known, where what is there cannot be read any more; that is put aside as above.
StoredBaseline repairBaseline(const BaselineFile &file, std::shared_ptr<const FleetSnapshot> known);

}
