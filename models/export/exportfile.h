// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes the bytes of an export to its file, and describes failures.

#include <QFileDevice>
#include <string_view>

namespace reeve {

// Writes all bytes. false: see the error of the file. (If the disk becomes full, QFileDevice::write() returns a smaller
// number without an error; only the next call fails.)
bool writeAll(QFileDevice &file, std::string_view bytes);

// Asks the system to start writing the bytes that the file has received to the disk, so that little is left to do when
// the file is synced at its end. Does not block. Does nothing on systems without such a call.
void beginWriteback(const QFileDevice &file);

// "/tmp/a.csv cannot be written: ...", translated. needed: expected size of the whole file in bytes; -1: not known.
QString unwrittenSentence(const QFileDevice &file, qint64 needed);

}
