// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can have happened to an endpoint since the last look, and a choice among it.

#include <QList>
#include <QString>
#include <bitset>
#include <cstddef>
#include <cstdint>

namespace reeve {

enum class ChangeKind : std::uint8_t { New, Gone, Status, Version, Policy, Isolation };
inline constexpr std::size_t changeKindCount = static_cast<std::size_t>(ChangeKind::Isolation) + 1;

using ChangeKinds = std::bitset<changeKindCount>; // by the value of the kind

inline ChangeKinds everyChangeKind()
{
    return ChangeKinds().set();
}
inline bool holds(const ChangeKinds &kinds, ChangeKind kind)
{
    return kinds.test(static_cast<std::size_t>(kind));
}

QString changeKindText(ChangeKind kind); // translated: "New", "Gone", "Status"
QString changeKindsText(const ChangeKinds &kinds); // translated, in their order: "New, Status"

}
