// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/spaces.h"

#include <algorithm>
#include <cctype>

#include "app/demo/base/accounts.h"
#include "app/demo/http/body.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

constexpr size_t mostSpaces = 1000; // Kibana: xpack.spaces.maxSpaces

// Kibana: asked for by the spaces client, whether or not the space exists.
bool isKnownIn(const Call &call, const std::string &space)
{
    return call.account && call.account->isKnownIn(space);
}

// Kibana: the privilege manage_spaces.
bool mayManage(const Call &call)
{
    return call.account == &administrator();
}

auto found(Json &list, const std::string &id)
{
    return std::find_if(list.begin(), list.end(), [&id](const Json &space) { return space["id"] == id; });
}

std::string problemWithId(const Json &id)
{
    const auto text = id.get<std::string>();
    const bool right = !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
        return std::islower(c) || std::isdigit(c) || c == '_' || c == '-';
    });
    return right ? "" : "must be lower case, a-z, 0-9, '_', and '-' are allowed";
}

std::string problemWithColor(const Json &color)
{
    const auto text = color.get<std::string>();
    const bool right = text.size() == 7 && text.front() == '#'
        && std::all_of(text.begin() + 1, text.end(), [](unsigned char c) { return std::isalnum(c); });
    return right ? "" : "must be a 6 digit hex color, starting with a #";
}

std::string problemWithImage(const Json &image)
{
    const auto text = image.get<std::string>();
    return text.empty() || text.starts_with("data:image") ? "" : "must start with 'data:image'";
}

const body::Rule &spaceRule()
{
    using namespace body;
    static const Rule rule = object({{"id", text(problemWithId)}, {"name", boundedText(1, SIZE_MAX)},
        {"description", maybe(text())}, {"initials", maybe(boundedText(0, 2))},
        {"color", maybe(text(problemWithColor))}, {"disabledFeatures", orElse(list(text()), Json::array())},
        {"_reserved", maybe(flag())}, {"imageUrl", maybe(text(problemWithImage))},
        {"solution", maybe(choice({"security", "oblt", "es", "classic"}))}});
    return rule;
}

Answer one(Spaces &spaces, FaultBoard &faults, const Call &call)
{
    const std::string &id = call.arguments.front();
    if (!isKnownIn(call, id))
        return boom(403, "Unauthorized to get " + id + " space");
    const auto space = found(spaces.list, id);
    return space == spaces.list.end() || faults.trigger("404-space", call.path) ? notFound() : json(*space);
}

Answer all(Spaces &spaces, FaultBoard &, const Call &call)
{
    static constexpr std::string_view purposes[] = {"any", "copySavedObjectsIntoSpace", "shareSavedObjectsIntoSpace"};
    const Parameter known[] = {
        {.name = "purpose", .kind = Parameter::Kind::Choice, .choices = purposes},
        {.name = "include_authorized_purposes", .kind = Parameter::Kind::Flag},
    };
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    if (query->has("purpose") && query->flag("include_authorized_purposes"))
        return badRequest("[request query]: include_authorized_purposes can only be false when purpose is specified");
    const bool copies = call.account && call.account->copiesObjects;
    Json list = Json::array();
    for (Json space : spaces.list) {
        if (!isKnownIn(call, space["id"].get<std::string>()) || (query->text("purpose", "any") != "any" && !copies))
            continue;
        if (query->flag("include_authorized_purposes"))
            space["authorizedPurposes"] = {{"any", true}, {"copySavedObjectsIntoSpace", copies},
                {"findSavedObjects", true}, {"shareSavedObjectsIntoSpace", copies}};
        list.push_back(std::move(space));
    }
    return list.empty() ? boom(403, "Forbidden") : json(list);
}

void sort(Json &list)
{
    std::stable_sort(list.begin(), list.end(), [](const Json &a, const Json &b) { return a["name"] < b["name"]; });
}

Answer create(Spaces &spaces, FaultBoard &, const Call &call)
{
    auto request = body::read(call, spaceRule());
    if (!request)
        return badRequest(request.error());
    if (!mayManage(call))
        return boom(403, "Unauthorized to create spaces");
    const std::string id = (*request)["id"].get<std::string>();
    if (found(spaces.list, id) != spaces.list.end())
        return boom(409, "A space with the identifier " + id + " already exists.");
    if (spaces.list.size() >= mostSpaces)
        return badRequest("Unable to create Space, this exceeds the maximum number of spaces set by the "
                          "xpack.spaces.maxSpaces setting");
    request->erase("_reserved"); // Kibana: nobody makes a reserved space
    spaces.list.push_back(*request);
    sort(spaces.list);
    return json(*request);
}

Answer change(Spaces &spaces, FaultBoard &, const Call &call)
{
    auto request = body::read(call, spaceRule());
    if (!request)
        return badRequest(request.error());
    if (!mayManage(call))
        return boom(403, "Unauthorized to update spaces");
    // Kibana: the id of the path counts, that of the body does not.
    const auto space = found(spaces.list, call.arguments.front());
    if (space == spaces.list.end())
        return notFound();
    (*request)["id"] = (*space)["id"];
    request->erase("_reserved");
    if (space->contains("_reserved"))
        (*request)["_reserved"] = (*space)["_reserved"];
    *space = *request;
    sort(spaces.list);
    return json(*request);
}

Answer remove(Spaces &spaces, FaultBoard &, const Call &call)
{
    if (!mayManage(call))
        return boom(403, "Unauthorized to delete spaces");
    const std::string &id = call.arguments.front();
    const auto space = found(spaces.list, id);
    if (space == spaces.list.end())
        return notFound();
    if (space->value("_reserved", false))
        return badRequest("The " + id + " space cannot be deleted because it is reserved.");
    spaces.list.erase(space);
    return noContent();
}

}

Spaces::Spaces()
    : list(Json::array({
        {{"id", "default"}, {"name", "Default"}, {"description", "This is your default space!"}, {"color", "#00bfb3"},
            {"disabledFeatures", Json::array()}, {"_reserved", true}},
        {{"id", "research"}, {"name", "Research"}, {"description", "Detection research, without endpoints of its own"},
            {"color", "#f5a35c"}, {"initials", "Re"}, {"disabledFeatures", {"fleet", "fleetv2", "apm", "uptime"}},
            {"imageUrl", ""}},
        {{"id", "security-ops"}, {"name", "Security Operations"}, {"color", "#aa6556"}, {"initials", "SO"},
            {"disabledFeatures", {"enterpriseSearch", "observabilityCases"}}, {"imageUrl", ""},
            {"solution", "security"}},
    }))
{
}

void addSpaceRoutes(Router &router, Spaces &spaces, FaultBoard &faults)
{
    const auto add = [&](const char *method, const char *path,
                         Answer (*handler)(Spaces &, FaultBoard &, const Call &)) {
        router.add({.method = method,
            .path = path,
            .versions = "2023-10-31",
            .handler = [&spaces, &faults, handler](const Call &call) {
                const std::lock_guard lock(spaces.mutex);
                return handler(spaces, faults, call);
            }});
    };
    add("GET", "/api/spaces/space", all);
    add("GET", "/api/spaces/space/{id}", one);
    add("POST", "/api/spaces/space", create);
    add("PUT", "/api/spaces/space/{id}", change);
    add("DELETE", "/api/spaces/space/{id}", remove);
}

}
