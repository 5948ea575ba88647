// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/multipart.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

#include "app/demo/http/target.h"

namespace reeve::demo {

namespace {

constexpr std::string_view noBoundary = "Invalid content-type header: multipart missing boundary";
constexpr std::string_view malformed = "Invalid multipart payload format";

using Fields = std::map<std::string, std::string, std::less<>>;

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return result;
}

std::string_view stripped(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    const auto begin = text.find_first_not_of(blanks);
    return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

// Removes a value from the front of text, quoted or up to the next semicolon.
std::string takenValue(std::string_view &text)
{
    std::string value;
    if (!text.starts_with('"')) {
        const auto end = std::min(text.find(';'), text.size());
        value = stripped(text.substr(0, end));
        text.remove_prefix(end);
        return value;
    }
    size_t i = 1;
    for (; i < text.size() && text[i] != '"'; ++i) {
        // A backslash escapes a quote and itself only: some clients send paths of Windows.
        if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\'))
            ++i;
        value += text[i];
    }
    text.remove_prefix(std::min(i + 1, text.size()));
    return value;
}

// The parameters behind the first semicolon of a header's value; names in lower case.
Fields parametersOf(std::string_view header)
{
    Fields parameters;
    header.remove_prefix(std::min(header.find(';'), header.size()));
    while (!header.empty()) {
        header.remove_prefix(1); // the semicolon
        const auto equals = header.find('=');
        if (equals == header.npos)
            break;
        const std::string name = lowered(stripped(header.substr(0, equals)));
        header.remove_prefix(equals + 1);
        header.remove_prefix(std::min(header.find_first_not_of(" \t"), header.size()));
        parameters.emplace(name, takenValue(header));
        header.remove_prefix(std::min(header.find(';'), header.size()));
    }
    return parameters;
}

// The headers of a part, names in lower case; nullopt for a line that is no header.
std::optional<Fields> headersOf(std::string_view text)
{
    Fields headers;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = stripped(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto colon = line.find(':');
        if (colon == line.npos || colon == 0)
            return std::nullopt;
        headers.emplace(lowered(line.substr(0, colon)), stripped(line.substr(colon + 1)));
    }
    return headers;
}

// RFC 5987: filename*=UTF-8''name%20with%20escapes goes before filename.
std::string filenameFrom(const Fields &parameters)
{
    if (const auto extended = parameters.find("filename*"); extended != parameters.end()) {
        const auto quote = extended->second.rfind('\'');
        if (quote != std::string::npos)
            return decodedLeniently(std::string_view(extended->second).substr(quote + 1));
    }
    const auto plain = parameters.find("filename");
    return plain == parameters.end() ? std::string() : plain->second;
}

// text: what stands between two boundaries, without the line break after the first.
std::optional<Part> partFrom(std::string_view text)
{
    size_t gap = text.find("\r\n\r\n");
    size_t gapSize = 4;
    if (gap == text.npos || text.substr(0, gap).find("\n\n") != text.npos) {
        gap = text.find("\n\n");
        gapSize = 2;
    }
    if (gap == text.npos)
        return std::nullopt;
    const auto headers = headersOf(text.substr(0, gap));
    if (!headers)
        return std::nullopt;
    const auto disposition = headers->find("content-disposition");
    if (disposition == headers->end()
        || lowered(stripped(std::string_view(disposition->second).substr(0, disposition->second.find(';'))))
            != "form-data")
        return std::nullopt;
    const Fields parameters = parametersOf(disposition->second);
    const auto name = parameters.find("name");
    if (name == parameters.end() || name->second.empty())
        return std::nullopt;
    const auto type = headers->find("content-type");
    return Part{name->second, filenameFrom(parameters), type == headers->end() ? std::string() : type->second,
        std::string(text.substr(gap + gapSize))};
}

}

bool isMultipart(std::string_view contentType)
{
    return lowered(stripped(contentType.substr(0, contentType.find(';')))) == "multipart/form-data";
}

tl::expected<std::vector<Part>, std::string> multipartParts(const Call &call)
{
    const std::string type = call.header("content-type");
    const Fields parameters = parametersOf(type);
    const auto boundary = parameters.find("boundary");
    if (!isMultipart(type) || boundary == parameters.end() || boundary->second.empty())
        return tl::unexpected(std::string(noBoundary));
    const std::string delimiter = "\r\n--" + boundary->second;
    const std::string_view body = call.body;
    // The first boundary may stand at the very beginning; what stands before it is ignored.
    size_t at = body.starts_with(std::string_view(delimiter).substr(2)) ? delimiter.size() - 2 : body.npos;
    if (at == body.npos) {
        const auto found = body.find(delimiter);
        if (found == body.npos)
            return tl::unexpected(std::string(malformed));
        at = found + delimiter.size();
    }
    std::vector<Part> parts;
    while (!body.substr(at).starts_with("--")) {
        const auto lineEnd = body.find('\n', at);
        if (lineEnd == body.npos || !stripped(body.substr(at, lineEnd - at)).empty())
            return tl::unexpected(std::string(malformed));
        const auto end = body.find(delimiter, lineEnd + 1);
        auto part = end == body.npos ? std::nullopt : partFrom(body.substr(lineEnd + 1, end - lineEnd - 1));
        if (!part)
            return tl::unexpected(std::string(malformed));
        parts.push_back(std::move(*part));
        at = end + delimiter.size();
    }
    return parts;
}

const Part *partNamed(const std::vector<Part> &parts, std::string_view name)
{
    const auto found = std::ranges::find(parts, name, &Part::name);
    return found == parts.end() ? nullptr : &*found;
}

}
