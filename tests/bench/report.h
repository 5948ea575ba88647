// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The results of a run, a line each.

#include <QString>
#include <vector>

namespace reeve::bench {

struct Result {
    QString name{};
    double ours = 0;
    double against = 0; // 0: nothing to compare with
    QString unit{}; // of both
    double goal = 0; // of the ratio
    bool isSpeedUp = false; // the ratio says how many times quicker ours is; else how many times as much ours takes

    double ratio() const;
    bool isMet() const;
};

void print(const Result &result, bool asJson);

}
