// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

namespace reeve::test {

namespace {

// A pointer is set before the first constructor runs.
const TestEntry *lastEntry = nullptr;

std::string_view baseName(std::string_view path)
{
    path.remove_prefix(path.find_last_of('/') + 1);
    return path.substr(0, path.find_last_of('.'));
}

int listTests(const char *program)
{
    std::fprintf(stderr, "Usage: %s TEST [Qt Test arguments]\nTests:\n", program);
    for (const TestEntry *entry = lastEntry; entry != nullptr; entry = entry->next()) {
        const std::string name(entry->name());
        std::fprintf(stderr, "  %s\n", name.c_str());
    }
    return 2;
}

// Puts the test's name into the place of the program's: the application is named after it, and with it the folders
// where its settings and caches are, which tests that run at the same time must not share.
std::string pathOf(const char *program, const TestEntry &entry)
{
    std::string path(program);
    path.erase(path.find_last_of('/') + 1);
    return path.append(entry.name());
}

}

TestEntry::TestEntry(const char *source, Run run)
    : m_name(baseName(source)), m_run(run), m_next(std::exchange(lastEntry, this))
{
}

}

int main(int argc, char **argv)
{
    using namespace reeve::test;
    const TestEntry *entry = argc > 1 ? lastEntry : nullptr;
    while (entry != nullptr && entry->name() != argv[1])
        entry = entry->next();
    if (entry == nullptr)
        return listTests(argv[0]);
    std::string path = pathOf(argv[0], *entry);
    argv[1] = path.data();
    int left = argc - 1;
    return entry->runWith(left, argv + 1);
}
