// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Why a file cannot be written.

#include <QString>
#include <optional>

namespace reeve {

enum class ExportFault { UnknownExtension, NotWritable, Cancelled };

struct ExportProblem {
    ExportFault fault = ExportFault::NotWritable;
    QString sentence{}; // translated, with the file's name

    bool operator==(const ExportProblem &) const = default;
};

// Checks without writing whether the path can be written to: its extension, its folder, and that no folder or device has
// its name. nullopt if it looks writable.
std::optional<ExportProblem> problemWithTarget(const QString &path);

}
