// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/secretnames.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "models/json/jsonstring.h"

namespace reeve {

namespace {

// A name that ends in one of these, without regard to case and separators, means a secret.
constexpr std::array<std::string_view, 15> endings{"password", "passwd", "passphrase", "pwd", "secret", "token",
    "apikey", "privatekey", "secretkey", "accesskey", "authorization", "credential", "credentials", "encoded",
    "bearer"};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Whether two last letters are those of an ending. Nearly every name is decided by this.
bool mayEndSo(char last, char before)
{
    return std::ranges::any_of(
        endings, [=](std::string_view ending) { return ending.back() == last && ending[ending.size() - 2] == before; });
}

bool endsSo(QByteArrayView name)
{
    if (name.size() < 3 || !mayEndSo(lower(name.back()), lower(name[name.size() - 2])))
        return false;
    constexpr qsizetype longest = 64;
    std::string plain;
    for (const char c : name.last(std::min(name.size(), longest))) {
        if (c != '_' && c != '-' && c != '.' && c != ' ')
            plain += lower(c);
    }
    return std::ranges::any_of(endings, [&plain](std::string_view ending) { return plain.ends_with(ending); });
}

}

bool isSecretName(QByteArrayView name)
{
    if (!name.contains('\\'))
        return endsSo(name);
    return endsSo(decodedJsonString(name).toUtf8());
}

}
