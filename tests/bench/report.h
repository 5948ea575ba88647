// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The results of a run, a line each.

#include <QString>

#include "tests/bench/measure.h"

namespace reeve::bench {

struct Result {
    QString name{}; // "what / against what"
    Times ours{};
    Times against{}; // none: nothing to compare with
    QString unit{}; // of both
    double goal = 0; // of the ratio; 0: none
    bool isSpeedUp = false; // the ratio says how many times quicker ours is; else how many times as much ours takes
    // Whether ours and against were measured in pairs, one right after the other: then the ratio is the median of the
    // pairs' ratios, and their spread is reported.
    bool isOfPairs = false;
    Times idle{}; // the same measurement while nothing was done: the machine's own jitter; none: not measured

    bool isCompared() const { return against.median() > 0; }
    Times pairRatios() const;
    double ratio() const;
    bool isMet() const;
};

void print(const Result &result, bool asJson);

// What print() wrote as JSON, from standard input: the rows with a goal as a table for the README.
void printTable();

}
