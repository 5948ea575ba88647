// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/profiles/apikeyreader.h"

using namespace reeve;

namespace {

// What is read is base64 of id:key or a key with a prefix, and reading that gives the same again.
void check(const QByteArray &bytes)
{
    const auto key = readApiKey(Secret(bytes));
    if (!key) {
        if (key.error().isEmpty())
            __builtin_trap();
        return;
    }
    const auto again = readApiKey(key->encoded);
    const ApiKeyForm form = key->form == ApiKeyForm::AsGiven ? ApiKeyForm::AsGiven : ApiKeyForm::Encoded;
    if (!again || !(again->encoded == key->encoded) || again->form != form)
        __builtin_trap();
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(bytes);
    check(bytes.toBase64());
    return 0;
}
