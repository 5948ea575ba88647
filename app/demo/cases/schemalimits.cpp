// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Schemas that limit texts, lists and numbers.
#include <cmath>
#include <cstdlib>

#include "app/demo/cases/schema.h"

namespace reeve::demo {

namespace {

bool isNumeral(const std::string &text)
{
    const std::string bare = trimmed(text);
    char *end = nullptr;
    std::strtod(bare.c_str(), &end);
    return end == bare.c_str() + bare.size();
}

}

Schema limitedText(std::string name, size_t shortest, size_t longest)
{
    return refined(textSchema(), [name = std::move(name), shortest, longest](const Json &text) -> std::string {
        const size_t length = utf16Length(trimmed(text.get_ref<const std::string &>()));
        if (length == 0 && shortest > 0)
            return "The " + name + " field cannot be an empty string.";
        if (length < shortest)
            return "The length of the " + name + " is too short. The minimum length is " + std::to_string(shortest)
                + ".";
        if (length > longest)
            return "The length of the " + name + " is too long. The maximum length is " + std::to_string(longest) + ".";
        return {};
    });
}

Schema limitedList(Schema item, std::string name, size_t fewest, size_t most)
{
    return refined(
        listSchema(std::move(item)), [name = std::move(name), fewest, most](const Json &list) -> std::string {
            const std::string begin = "The length of the field " + name + " is too ";
            if (list.size() < fewest)
                return begin + "short. Array must be of length >= " + std::to_string(fewest) + ".";
            if (list.size() > most)
                return begin + "long. Array must be of length <= " + std::to_string(most) + ".";
            return {};
        });
}

Schema filledText()
{
    return refined(textSchema(), [](const Json &text) {
        return std::string(trimmed(text.get_ref<const std::string &>()).empty() ? "string must have length >= 1" : "");
    });
}

Schema safeInteger(std::string name)
{
    return refined(numberSchema(), [name = std::move(name)](const Json &number) -> std::string {
        constexpr double safe = 9007199254740991; // JavaScript's largest safe integer
        const auto value = number.get<double>();
        if (std::floor(value) == value && std::abs(value) <= safe)
            return {};
        return "The " + name + " field should be an integer between -(2^53 - 1) and 2^53 - 1, inclusive.";
    });
}

Schema keyText(size_t longest)
{
    return refined(limitedText("key", 1, longest), [](const Json &text) -> std::string {
        constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789_-";
        if (text.get_ref<const std::string &>().find_first_not_of(allowed) == std::string::npos)
            return {};
        return "Key must be lower case, a-z, 0-9, '_', and '-' are allowed";
    });
}

Schema numberOrNumeral()
{
    return anyOf({numberSchema(), refined(textSchema(), [](const Json &text) {
                      return std::string(isNumeral(text.get<std::string>()) ? "" : "cannot parse to a number");
                  })});
}

size_t utf16Length(std::string_view utf8)
{
    size_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xc0U) != 0x80U)
            units += byte >= 0xf0U ? 2 : 1; // four bytes of UTF-8 are a surrogate pair
    }
    return units;
}

std::string trimmed(std::string_view text)
{
    // ECMAScript: WhiteSpace and LineTerminator, in UTF-8.
    static constexpr std::string_view blanks[] = {" ", "\t", "\n", "\v", "\f", "\r", "\xc2\xa0", "\xe1\x9a\x80",
        "\xe2\x80\x80", "\xe2\x80\x81", "\xe2\x80\x82", "\xe2\x80\x83", "\xe2\x80\x84", "\xe2\x80\x85", "\xe2\x80\x86",
        "\xe2\x80\x87", "\xe2\x80\x88", "\xe2\x80\x89", "\xe2\x80\x8a", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xe2\x80\xaf",
        "\xe2\x81\x9f", "\xe3\x80\x80", "\xef\xbb\xbf"};
    const auto cut = [&](auto &&fits, auto &&remove) {
        for (bool again = true; again;) {
            again = false;
            for (const std::string_view blank : blanks) {
                if (fits(blank)) {
                    remove(blank.size());
                    again = true;
                }
            }
        }
    };
    cut([&](std::string_view blank) { return text.starts_with(blank); },
        [&](size_t size) { text.remove_prefix(size); });
    cut([&](std::string_view blank) { return text.ends_with(blank); }, [&](size_t size) { text.remove_suffix(size); });
    return std::string(text);
}

}
