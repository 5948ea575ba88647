// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/pipelines.h"

#include <algorithm>
#include <vector>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/writer.h"
#include "app/demo/http/body.h"

namespace reeve::demo {

namespace {

// Elasticsearch: the privilege manage_logstash_pipelines.
std::optional<Answer> refused(const Call &call)
{
    if (administers(call))
        return std::nullopt;
    return boom(403, "Insufficient user permissions for managing Logstash pipelines");
}

// One pipeline; without its last change, which only the list tells.
Json shown(const std::string &id, Json pipeline)
{
    pipeline.erase("last_modified");
    Json body{{"id", id}};
    body.update(pipeline);
    return body;
}

Answer list(const ApiRoom &room, const Call &call)
{
    if (auto refusal = refused(call))
        return *refusal;
    std::vector<std::string> ids;
    for (const auto &[id, pipeline] : room.state.pipelines.items())
        ids.push_back(id);
    std::ranges::sort(ids);
    Json pipelines = Json::array();
    for (const std::string &id : ids) {
        const Json &pipeline = room.state.pipelines[id];
        Json item{{"id", id}};
        for (const char *key : {"description", "last_modified", "username"}) {
            if (pipeline.contains(key))
                item[key] = pipeline[key];
        }
        pipelines.push_back(std::move(item));
    }
    return json({{"pipelines", std::move(pipelines)}});
}

Answer one(const ApiRoom &room, const Call &call)
{
    if (auto refusal = refused(call))
        return *refusal;
    const std::string &id = call.arguments.front();
    return room.state.pipelines.contains(id) ? json(shown(id, room.state.pipelines[id])) : notFound();
}

Answer save(const ApiRoom &room, const Call &call)
{
    using namespace body;
    static const Rule rule =
        object({{"description", maybe(text())}, {"pipeline", text()}, {"settings", maybe(openObject({}))}});
    const auto request = read(call, rule);
    if (!request)
        return badRequest(request.error());
    if (auto refusal = refused(call))
        return *refusal;
    Json pipeline = Json::object();
    if (request->contains("description"))
        pipeline["description"] = (*request)["description"];
    pipeline["username"] = userNameOf(call);
    pipeline["pipeline"] = (*request)["pipeline"];
    pipeline["settings"] = request->value("settings", Json::object());
    pipeline["last_modified"] = timeText(nowMs());
    room.state.pipelines[call.arguments.front()] = std::move(pipeline);
    return noContent();
}

Answer remove(const ApiRoom &room, const Call &call)
{
    if (auto refusal = refused(call))
        return *refusal;
    return room.state.pipelines.erase(call.arguments.front()) ? noContent() : notFound();
}

}

Json firstPipelines()
{
    return {{"dmz-syslog",
        {{"description", "Syslog of the firewalls in the DMZ"}, {"username", "elastic"},
            {"pipeline",
                "input { syslog { port => 5514 } }\nfilter { grok { match => { \"message\" => \"%{SYSLOGLINE}\" } } }\n"
                "output { elasticsearch { hosts => [\"https://es-1.example.com:9200\"] } }"},
            {"settings", {{"pipeline.workers", 2}, {"queue.type", "persisted"}, {"queue.max_bytes", "1gb"}}},
            {"last_modified", "2025-06-12T07:31:20.114Z"}}}};
}

void addPipelineRoutes(ApiRoutes &routes)
{
    routes.addUnversioned("GET", "/api/logstash/pipelines", list);
    routes.addUnversioned("GET", "/api/logstash/pipeline/{id}", one);
    routes.addUnversioned("PUT", "/api/logstash/pipeline/{id}", save);
    routes.addUnversioned("DELETE", "/api/logstash/pipeline/{id}", remove);
}

}
