// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The file format of a fleet snapshot. Little endian: "ReeveFlt", version 1 (u32), SHA-256 of all that follows; key (32
// bytes), since and asOf (i64, ms since 1970 UTC), terms (u32; each u16 length and UTF-8), endpoints (u32; each id and
// name encoded as a term, version and policy as the number of a term counted from 1, 0 for none (u32), status and
// isolation (u8)). Endpoints ascend by agent id. The file contains no secret and no address of the server.

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <tl/expected.hpp>

#include "models/endpoints/changes/fleetsnapshot.h"

class QUrl;

namespace reeve {

inline constexpr qint64 largestSnapshotFile = 256 * 1024 * 1024; // bytes: more than three million endpoints

// Identifies the fleet that a connection shows, in 32 hexadecimal digits: one for each connection, address and space.
QByteArray fleetKey(const QUuid &connection, const QUrl &address, const QString &space);
// "<connection>-<half of the key>.fleet" in folder; empty if folder is empty.
QString snapshotPath(const QString &folder, const QUuid &connection, const QByteArray &key);
// Deletes all snapshot files of a connection.
void forgetSnapshots(const QString &folder, const QUuid &connection);

// The content of the file. key: from fleetKey().
QByteArray snapshotBytes(const FleetSnapshot &snapshot, const QByteArray &key);
// Puts magic, version and checksum before content, which begins with the key. For tests.
QByteArray sealedSnapshot(const QByteArray &content);

// The error is one translated sentence: not a snapshot, damaged, of another fleet, or written by a newer Reeve.
using ReadSnapshot = tl::expected<FleetSnapshot, QString>;
ReadSnapshot readSnapshot(const QByteArray &bytes, const QByteArray &key);
// Reads a file of at most largestSnapshotFile bytes. Errors as above.
ReadSnapshot loadSnapshot(const QString &path, const QByteArray &key);
// Replaces the file completely or leaves it as it is; creates its folder; only the owner can read it. If two processes write
// at once, the file of one of them remains. The error is one translated sentence.
tl::expected<void, QString> saveSnapshot(const FleetSnapshot &snapshot, const QString &path, const QByteArray &key);

}
