// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/addresses.h"

#include <algorithm>
#include <charconv>

#include <arpa/inet.h>

namespace reeve::demo {

std::optional<AddressBytes> addressBytes(const std::string &text)
{
    AddressBytes bytes{};
    if (text.find(':') != std::string::npos) {
        if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1)
            return std::nullopt;
        return bytes;
    }
    bytes[10] = bytes[11] = 0xff;
    if (inet_pton(AF_INET, text.c_str(), bytes.data() + 12) != 1)
        return std::nullopt;
    return bytes;
}

std::optional<std::pair<AddressBytes, AddressBytes>> addressRange(const std::string &text)
{
    const auto slash = text.find('/');
    const auto base = addressBytes(text.substr(0, slash));
    if (!base)
        return std::nullopt;
    std::pair<AddressBytes, AddressBytes> range{*base, *base};
    if (slash == std::string::npos)
        return range;
    size_t bits = 0;
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data() + slash + 1, end, bits);
    const bool v6 = text.find(':') != std::string::npos;
    if (result.ec != std::errc() || result.ptr != end || bits > (v6 ? 128U : 32U))
        return std::nullopt;
    for (size_t bit = bits + (v6 ? 0 : 96); bit < 128; ++bit) {
        const auto mask = static_cast<unsigned char>(0x80U >> (bit % 8));
        range.first[bit / 8] = static_cast<unsigned char>(range.first[bit / 8] & ~mask);
        range.second[bit / 8] = static_cast<unsigned char>(range.second[bit / 8] | mask);
    }
    return range;
}

}
