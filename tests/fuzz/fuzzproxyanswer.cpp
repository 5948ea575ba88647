// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "models/connection/proxyanswer.h"

using namespace reeve;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

}

// Whatever a proxy answers: no crash, texts that can be shown, and no words where it is not HTTP.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ProxyAnswer answer =
        proxyAnswerIn(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    require(answer.status != 0 || answer == ProxyAnswer());
    require(answer.program.size() <= 60);
    require(std::ranges::all_of(answer.program, [](QChar c) { return c.isPrint(); }));
    require(faultIn(answer, Fault::ProxyFailed) != Fault::Cancelled);
    return 0;
}
