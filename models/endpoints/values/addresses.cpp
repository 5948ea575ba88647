// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/values/addresses.h"

#include <QHostAddress>
#include <algorithm>
#include <charconv>

namespace reeve {

namespace {

bool isV4Text(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

bool isV6Text(std::string_view text)
{
    return text.find(':') != std::string_view::npos;
}

bool readV4(std::string_view text, std::array<std::uint8_t, 16> &bytes)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    for (std::size_t i = 0; i < 4; ++i) {
        if (i > 0 && (at == end || *at++ != '.'))
            return false;
        const auto [next, error] = std::from_chars(at, end, bytes[i]);
        if (error != std::errc())
            return false;
        at = next;
    }
    return at == end;
}

bool isLoopback(std::string_view text)
{
    return text.starts_with("127.") || text == "::1" || text == "0:0:0:0:0:0:0:1";
}

bool isUnspecified(std::string_view text)
{
    return text == "0.0.0.0" || text == "::";
}

bool isLinkLocal(std::string_view text)
{
    if (text.starts_with("169.254."))
        return true;
    if (text.size() < 4 || (text[0] != 'f' && text[0] != 'F') || (text[1] != 'e' && text[1] != 'E'))
        return false;
    constexpr std::string_view third = "89abAB"; // fe80::/10
    return third.find(text[2]) != std::string_view::npos && isV6Text(text);
}

bool isReachable(std::string_view text)
{
    return !isLoopback(text) && !isUnspecified(text) && !isLinkLocal(text);
}

}

AddressKey addressKey(std::string_view address)
{
    AddressKey key;
    if (isV4Text(address)) {
        if (readV4(address, key.bytes))
            key.kind = AddressKind::V4;
        else
            key.bytes = {};
        return key;
    }
    if (!isV6Text(address))
        return key;
    const QHostAddress parsed(QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())));
    if (parsed.protocol() != QAbstractSocket::IPv6Protocol)
        return key;
    const Q_IPV6ADDR bytes = parsed.toIPv6Address();
    std::ranges::copy(bytes.c, key.bytes.begin());
    key.kind = AddressKind::V6;
    return key;
}

std::string_view primaryIn(std::string_view lines)
{
    std::string_view v6;
    std::string_view rest = lines;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (!isReachable(line))
            continue;
        if (isV4Text(line))
            return line;
        if (v6.empty() && isV6Text(line))
            v6 = line;
    }
    return v6.empty() ? lines.substr(0, lines.find('\n')) : v6;
}

}
