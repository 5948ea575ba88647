// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parts of a path that selects values, see jsonpathfilter.h.

#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "models/json/jsonbytes.h"

namespace reeve {

struct PathCondition;

struct PathSelector {
    enum class Kind { Name, Index, Slice, Any, Condition, NameOrIndex }; // the last: a step of a JSON Pointer
    Kind kind = Kind::Any;
    QString name{};
    qint64 index = 0; // negative: from the end
    std::optional<qint64> begin{}; // of a slice
    std::optional<qint64> end{};
    qint64 step = 1;
    std::shared_ptr<const PathCondition> condition{};
};

struct PathStep {
    bool isDeep = false; // "..": in the value and everything below
    std::vector<PathSelector> selectors{};
};

struct PathOperand {
    bool isPath = false;
    std::vector<PathStep> path{}; // from the item on
    JsonKind kind = JsonKind::Null; // of a literal
    QString text{};
};

struct PathCondition {
    enum class Kind { Or, And, Not, Exists, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
    Kind kind = Kind::Exists;
    std::vector<PathCondition> parts{}; // of Or, And, Not
    PathOperand left{};
    PathOperand right{};
};

}
