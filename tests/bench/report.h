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

    bool isCompared() const { return against.median() > 0; }
    double ratio() const;
    bool isMet() const;
};

void print(const Result &result, bool asJson);

// What print() wrote as JSON, from standard input: the rows with a goal as a table for the README.
void printTable();

}
