// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/securitycontext.h"

#include <algorithm>
#include <cctype>

#include "app/demo/base/accounts.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

constexpr size_t mostImportBytes = 10485760; // Kibana: maxRuleImportPayloadBytes, maxTimelineImportPayloadBytes
constexpr size_t mostListImportBytes = 9000000; // Kibana: maxImportPayloadBytes of its lists plugin

// Node: path.extname, in small letters.
std::string extensionOf(const std::string &filename)
{
    const std::string base = filename.substr(filename.find_last_of('/') + 1);
    const auto dot = base.rfind('.');
    std::string extension = dot == std::string::npos || dot == 0 ? std::string() : base.substr(dot);
    std::transform(extension.begin(), extension.end(), extension.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return extension;
}

// As V8 words it, without the place, which depends on its version.
std::string jsonProblem(std::string_view line)
{
    return "Unexpected token '" + std::string(line.substr(0, 1)) + "', \"" + std::string(line.substr(0, 10))
        + "\"... is not valid JSON";
}

tl::expected<Json, Answer> read(const zod::Schema &schema, const Json &value, std::string_view what)
{
    auto parsed = zod::parsed(schema, value);
    if (!parsed)
        return tl::unexpected(badRequest("[request " + std::string(what) + "]: " + parsed.error()));
    return *std::move(parsed);
}

}

std::string SecurityContext::userOf(const Call &call) const
{
    return !call.account || call.account == &administrator() ? credentials.username : call.account->username;
}

void addSecurityRoutes(Router &router, const SecurityContext &context, const std::vector<SecurityRoute> &routes)
{
    for (const SecurityRoute &route : routes) {
        const bool isInternal = std::string_view(route.path).starts_with("/internal/");
        router.add({.method = route.method,
            .path = route.path,
            .versions = isInternal ? "1" : "2023-10-31",
            .privileges = route.privileges,
            .handler = [context, handler = route.handler](const Call &call) { return handler(context, call); },
            .maxBytes = !route.takesFile                            ? Route().maxBytes
                : std::string_view(route.privileges) == "lists-all" ? mostListImportBytes
                                                                    : mostImportBytes,
            .multipart = route.takesFile,
            .multipartOnly = route.needsForm});
    }
}

bool mayWriteSecurity(const Call &call)
{
    return !call.account || call.account->mayWrite("securitySolution");
}

Answer siemError(int status, const Json &message)
{
    return json({{"message", message}, {"status_code", status}}, status);
}

Answer ndjson(std::string body, const std::string &filename)
{
    Answer answer;
    answer.body = std::move(body);
    answer.type = "application/ndjson";
    answer.headers.emplace_back("content-disposition", "attachment; filename=\"" + filename + '"');
    return answer;
}

tl::expected<Json, Answer> readBody(const Call &call, const zod::Schema &schema)
{
    return read(schema, call.body.empty() ? Json() : jsonFrom(call.body), "body");
}

tl::expected<Json, Answer> readSearch(const Call &call, const zod::Schema &schema)
{
    return read(schema, queryObject(call.query), "query");
}

tl::expected<Part, Answer> ndjsonFile(const Call &call)
{
    const auto parts = multipartParts(call);
    const Part *file = parts ? partNamed(*parts, "file") : nullptr;
    if (!file)
        return tl::unexpected(siemError(500, "Cannot read properties of undefined (reading 'hapi')"));
    if (const std::string extension = extensionOf(file->filename); extension != ".ndjson")
        return tl::unexpected(siemError(400, "Invalid file extension " + extension));
    return *file;
}

std::vector<ParsedLine> linesOf(std::string_view text)
{
    std::vector<ParsedLine> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.find_first_not_of(" \t") == line.npos)
            continue;
        Json value = jsonFrom(line);
        lines.push_back({value, value.is_discarded() ? jsonProblem(line) : std::string()});
    }
    return lines;
}

std::string lineOf(const Json &value)
{
    return textOf(value) + '\n';
}

void sortBy(Json &objects, const std::string &member, bool descending)
{
    std::vector<Json> sorted(objects.begin(), objects.end());
    std::ranges::stable_sort(sorted, [&](const Json &a, const Json &b) {
        const Json one = a.value(member, Json());
        const Json other = b.value(member, Json());
        if (one.is_null() || other.is_null())
            return !one.is_null() && other.is_null();
        return descending ? other < one : one < other;
    });
    objects = sorted;
}

Json slice(const Json &array, uint64_t page, uint64_t perPage)
{
    Json part = Json::array();
    const uint64_t begin = page > 0 ? (page - 1) * perPage : 0;
    for (uint64_t i = begin; i < std::min<uint64_t>(array.size(), begin + perPage); ++i)
        part.push_back(array[i]);
    return part;
}

}
