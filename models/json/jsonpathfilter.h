// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Selects values of JSON by a JSON Pointer or by a part of JSONPath (RFC 9535): $.data[*].name, $..name, ['a.b'], [0], [-1],
// [1:9:2], [?(@.enabled == false && @.tags)], unions. A path without "$" begins at the whole value: data[0].name.

#include <QString>
#include <atomic>
#include <memory>
#include <tl/expected.hpp>
#include <vector>

#include "models/json/jsonbytes.h"
#include "models/json/pathparts.h"

namespace reeve {

struct PathProblem {
    QString message{}; // one translated sentence
    qsizetype at = 0; // in the text
    bool operator==(const PathProblem &) const = default;
};

struct JsonSelection {
    std::vector<JsonSpot> spots{}; // in the order of the path; a value may come twice
    bool isCut = false; // more than mostSelected values, more than mostSelectedWork steps, or cancelled
    bool isOne = false; // the path can select one value only
};

inline constexpr qsizetype mostSelected = 200'000; // values
inline constexpr qint64 mostSelectedWork = 100'000'000; // values looked at

class JsonPathFilter
{
public:
    // Blank text selects the whole value. Text of more than 2,000 characters is a problem.
    static tl::expected<JsonPathFilter, PathProblem> read(const QString &text);

    // The lines of NDJSON are the items of a list. Thread-safe.
    JsonSelection select(const JsonBytes &json, const std::atomic<bool> *isCancelled = nullptr) const;

private:
    std::vector<PathStep> m_steps{};
};

// The selection as JSON of its own: the value where the path can select one only, otherwise a list of the values. Secrets
// stay secret. Null: nothing was selected by a path for one value, or the result has more than 1 GiB.
JsonBytesPtr selectedJson(const JsonBytes &json, const JsonSelection &selection);

}
