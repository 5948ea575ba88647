// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inflates gzip bodies. Qt would do so on the calling thread, and fail without a reason at large compression ratios.

#include <QByteArray>
#include <tl/expected.hpp>

namespace reeve {

enum class InflateFault {
    Damaged, // not gzip, cut short, or a wrong checksum
    AboveCeiling, // the result would be larger than the ceiling
};

// ceiling: the maximum size of the result in bytes. Thread-safe.
tl::expected<QByteArray, InflateFault> inflated(const QByteArray &gzip, qsizetype ceiling);

}
