// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The text fields of a stored row. They are separate from the columns: several columns can show one field, and some
// fields have no column.

#include <cstddef>
#include <cstdint>

namespace reeve {

// Fields that differ from row to row; each row keeps its own text. A list has one entry per line.
enum class RowText : std::uint8_t {
    AgentId,
    HostName,
    HostId,
    Addresses, // list
    Macs, // list
    FullName,
    Key, // identifies a row without an agent id; no column shows it
};
inline constexpr std::size_t rowTextCount = static_cast<std::size_t>(RowText::Key) + 1;

// Fields whose texts many rows share; each distinct text is stored once, see TermTable.
enum class RowTerm : std::uint8_t {
    OsName,
    OsVersion,
    OsFull,
    OsKernel,
    OsFamily,
    Architecture,
    AgentVersion,
    PolicyName,
    PolicyId,
    Capabilities, // list, one entry per line
    Namespace,
    Enrollment,
};
inline constexpr std::size_t rowTermCount = static_cast<std::size_t>(RowTerm::Enrollment) + 1;

}
