// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Usage: profilesaver FILE GENERATION. Saves profiles without end, one generation after the other, slot by slot, and
// prints the number of each that has been saved.
#include <QSettings>
#include <cstdio>
#include <cstdlib>

#include "models/profiles/profilestore.h"
#include "tests/models/profiles/generations.h"

using namespace reeve;
using namespace reeve::test;

int main(int argc, char **argv)
{
    if (argc != 3)
        return EXIT_FAILURE;
    ProfileStore store(std::make_unique<QSettings>(QString::fromLocal8Bit(argv[1]), QSettings::IniFormat));
    for (int generation = std::atoi(argv[2]);; ++generation) {
        if (!store.save(generationOf(generation % generationSlots, generation)))
            return EXIT_FAILURE;
        std::printf("%d\n", generation);
        std::fflush(stdout);
    }
}
