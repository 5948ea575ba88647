// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Gzip bodies, inflated by us: Qt would do it on the asking thread, and fail without a word on large ratios.

#include <QByteArray>
#include <tl/expected.hpp>

namespace reeve {

enum class InflateFault {
    Damaged, // not gzip, cut short, or a wrong checksum
    AboveCeiling, // would become larger than allowed
};

// ceiling: the most bytes the result may have.
tl::expected<QByteArray, InflateFault> inflated(const QByteArray &gzip, qsizetype ceiling);

}
