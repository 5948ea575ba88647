// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads and replaces the baseline file of a fleet, which another window may replace at any time. Functions without state,
// for a worker thread. The baseline is the snapshot that later readings are compared with.

#include <QString>
#include <memory>

#include "models/endpoints/changes/snapshotfile.h"

namespace reeve {

struct BaselineFile {
    QString path{}; // empty: the baseline is not stored on disk
    QByteArray key{}; // from fleetKey()
};

// Identifies the content of the file: a replaced file has another stamp.
struct FileStamp {
    qint64 modified = 0; // ms since the epoch, UTC
    qint64 size = -1; // bytes; -1: there is no file

    bool operator==(const FileStamp &) const = default;
};

struct StoredBaseline {
    std::shared_ptr<const FleetSnapshot> baseline{}; // null: there is no baseline, or it is unchanged
    FileStamp stamp{}; // of the file after the operation
    QString problem{}; // why the file could not be read, one translated sentence; empty: it could, or there is none
    QString note{}; // problems to show to the user, translated; empty: none
    bool isCandidateStored = false; // baseline is the candidate of storeBaseline()
};

// Reads the file, unless its stamp is still known. Writes nothing.
StoredBaseline readBaseline(const BaselineFile &file, const FileStamp &known);

enum class ReplacePolicy {
    IfNone, // keep any baseline in the file
    IfNewer, // keep a baseline in the file that was read later than the candidate
};
// Reads the file and replaces the baseline in it by candidate if the policy allows; returns the baseline in effect. A file
// that cannot be read is first renamed to ".unreadable", replacing an earlier one. If candidate cannot be written, it is
// the baseline all the same, and note says so.
StoredBaseline storeBaseline(
    const BaselineFile &file, std::shared_ptr<const FleetSnapshot> candidate, ReplacePolicy rule);
// Undoes a replacement: stores before again, unless another window has stored a baseline since; then that one stays, and
// note says so. marked: asOf() of the baseline to undo.
StoredBaseline restoreBaseline(
    const BaselineFile &file, std::shared_ptr<const FleetSnapshot> before, const QDateTime &marked);
// Writes known again if the file cannot be read any more; that file is renamed as above.
StoredBaseline repairBaseline(const BaselineFile &file, std::shared_ptr<const FleetSnapshot> known);

}
