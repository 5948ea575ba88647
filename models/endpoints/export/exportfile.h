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

// "/tmp/a.csv cannot be written: ...", translated. needed: expected size of the whole file in bytes; -1: not known.
QString unwrittenSentence(const QFileDevice &file, qint64 needed);

}
