// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Bytes into the file of an export, and in words why they did not get there.

#include <QFileDevice>
#include <string_view>

namespace reeve {

// False: not all of it could be written, and the file tells why. One write of Qt's may take a part without an error where
// the disk is full in the middle; only the next one says so.
bool writeAll(QFileDevice &file, std::string_view bytes);

// Asks the system to begin to put on the disk what has been written, so that syncing the file at the end finds little
// left to do. Does not wait; does nothing where the system has no such call.
void beginWriteback(const QFileDevice &file);

// "/tmp/a.csv cannot be written: ...", translated. needed: bytes of the whole file as far as known; -1: not known.
QString unwrittenSentence(const QFileDevice &file, qint64 needed);

}
