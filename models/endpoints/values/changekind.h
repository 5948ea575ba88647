// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The kinds of change of an endpoint between the baseline and a later reading, and sets of them.

#include <QList>
#include <QString>
#include <bitset>
#include <cstddef>
#include <cstdint>

namespace reeve {

enum class ChangeKind : std::uint8_t {
    New, // not in the baseline
    Gone, // not in the later reading
    Status, // another host status
    Version, // another agent version
    Policy, // another policy name
    Isolation, // another isolation
};
inline constexpr std::size_t changeKindCount = static_cast<std::size_t>(ChangeKind::Isolation) + 1;

using ChangeKinds = std::bitset<changeKindCount>; // indexed by the value of ChangeKind

inline ChangeKinds everyChangeKind()
{
    return ChangeKinds().set();
}
inline bool holds(const ChangeKinds &kinds, ChangeKind kind)
{
    return kinds.test(static_cast<std::size_t>(kind));
}

QString changeKindText(ChangeKind kind); // translated: "New"
QString changeKindsText(const ChangeKinds &kinds); // translated, in the order of the enum: "New, Status"

}
