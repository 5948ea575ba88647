// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// The addresses of an endpoint.
#include "app/demo/base/random.h"
#include "app/demo/fleet/fleet.h"
#include "app/demo/fleet/fleetaspects.h"
#include "app/demo/fleet/ids.h"

namespace reeve::demo {

namespace {

std::string ipv4(unsigned a, uint64_t bits)
{
    return std::to_string(a) + '.' + std::to_string(bits & 255) + '.' + std::to_string((bits >> 8) & 255) + '.'
        + std::to_string(1 + (bits >> 16) % 254);
}

// One of the eight groups of an IPv6 address: the value's last 16 bits.
std::string group(uint64_t value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (int shift = 12; shift >= 0; shift -= 4) {
        if (const auto digit = (value >> shift) & 15U; digit || !text.empty() || shift == 0)
            text += digits[digit];
    }
    return text;
}

}

std::vector<std::string> Fleet::addresses(uint64_t i) const
{
    const auto bits = rollOf(i, AddressRoll);
    const auto more = mix(bits);
    std::vector<std::string> list;
    if (more % 100 < 30)
        list = {"127.0.0.1", "::1"};
    list.push_back(ipv4(10, bits));
    if ((more >> 8) % 100 < 25)
        list.push_back(os(i).server ? ipv4(172, 16U + ((bits >> 24) & 15U) + ((bits >> 32) << 8))
                                    : "192.168.178." + std::to_string(2 + (bits >> 40) % 250));
    if ((more >> 16) % 100 < 50)
        list.push_back("fe80::" + group(bits >> 48) + ":" + group((bits >> 12) | 0xffU) + ":"
            + group(0xfe00U | ((bits >> 8) & 0xffU)) + ":" + group(more >> 48));
    if ((more >> 24) % 100 < 15)
        list.push_back("2001:db8:" + group(bits >> 44) + ":" + group(bits >> 8) + "::" + group(more >> 40));
    return list;
}

std::vector<std::string> Fleet::macs(uint64_t i) const
{
    const auto bits = rollOf(i, MacRoll);
    const char separator = (bits >> 60) % 4 == 0 ? ':' : '-';
    constexpr std::string_view digits = "0123456789abcdef";
    std::vector<std::string> list;
    for (uint64_t card = 0; card < 1 + (bits >> 56) % 2; ++card) {
        const auto value = (mix(bits + card) & mask48 & ~(uint64_t{1} << 40)) | (uint64_t{2} << 40);
        std::string text;
        for (int shift = 44; shift >= 0; shift -= 4) {
            text += digits[(value >> shift) & 15U];
            if (shift % 8 == 0 && shift > 0)
                text += separator;
        }
        list.push_back(text);
    }
    return list;
}

}
