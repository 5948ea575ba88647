// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The last look at a fleet as a file. Little endian: "ReeveFlt", version 1 (u32), SHA-256 of all that follows; key (32
// bytes), since and asOf (i64, ms since 1970 UTC), terms (u32; each u16 length and UTF-8), endpoints (u32; each id and
// name as a term is, version and policy as the number of a term from 1, 0: none (u32), status and isolation (u8)).
// Endpoints ascend by agent id. No secret is in it, nor where the fleet is.

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <tl/expected.hpp>

#include "models/endpoints/changes/fleetsnapshot.h"

class QUrl;

namespace reeve {

inline constexpr qint64 largestSnapshotFile = 256 * 1024 * 1024; // bytes: more than three million endpoints

// 32 hexadecimal digits; of the fleet that a connection shows: one for each connection, address and space.
QByteArray fleetKey(const QUuid &connection, const QUrl &address, const QString &space);
// "<connection>-<half of the key>.fleet" in folder; empty where folder is.
QString snapshotPath(const QString &folder, const QUuid &connection, const QByteArray &key);
// All files of the connection; for one that is deleted.
void forgetSnapshots(const QString &folder, const QUuid &connection);

// key: as of fleetKey().
QByteArray snapshotBytes(const FleetSnapshot &snapshot, const QByteArray &key);
// What stands before the key, for content that is made elsewhere.
QByteArray sealedSnapshot(const QByteArray &content);

// Whole or not at all. The error is one sentence: not such a file, damaged, of another fleet or of a newer Reeve.
using ReadSnapshot = tl::expected<FleetSnapshot, QString>;
ReadSnapshot readSnapshot(const QByteArray &bytes, const QByteArray &key);
// At most largestSnapshotFile.
ReadSnapshot loadSnapshot(const QString &path, const QByteArray &key);
// Replaces the file whole or not at all, readable by its owner alone; makes its folder. Two programs that write at once
// leave the file of one of them. The error is one sentence.
tl::expected<void, QString> saveSnapshot(const FleetSnapshot &snapshot, const QString &path, const QByteArray &key);

}
