// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/control.h"

namespace reeve::demo {

namespace {

bool fromThisMachine(const std::string &address)
{
    return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

Answer faultList(const FaultBoard &faults)
{
    Json list = Json::array();
    for (const Fault &fault : faults.all())
        list.push_back(
            {{"name", fault.name}, {"value", fault.value}, {"scope", fault.scope}, {"remaining", fault.remaining}});
    return json({{"faults", list}});
}

Answer switchOn(const Call &call, FaultBoard &faults)
{
    const Json body = jsonFrom(call.body);
    if (!body.is_object() || !body.contains("name") || !body["name"].is_string())
        return badRequest("expected {\"name\": \"...\"}");
    auto fault = parseFault(body["name"].get<std::string>());
    if (!fault)
        return badRequest(fault.error());
    if (body.contains("value") && !body["value"].is_null())
        fault->value = body["value"].is_string() ? body["value"].get<std::string>() : textOf(body["value"]);
    if (body.contains("scope") && body["scope"].is_string())
        fault->scope = body["scope"].get<std::string>();
    if (body.contains("count") && body["count"].is_number_integer())
        fault->remaining = body["count"].get<int>();
    if (const auto set = faults.set(*fault); !set)
        return badRequest(set.error());
    return faultList(faults);
}

Answer switchOff(const Call &call, FaultBoard &faults)
{
    const auto name = call.query.find("name");
    name == call.query.end() ? faults.clear() : faults.clear(name->second);
    return faultList(faults);
}

Answer fleetNow(const Call &call, const Fleet &fleet)
{
    const FleetMoment &moment = fleet.moment();
    Json answer{
        {"listed", fleet.listed()}, {"gained", moment.gained}, {"lost", moment.lost}, {"changed", moment.changed}};
    if (!call.query.contains("ids"))
        return json(answer);
    Json ids = Json::array();
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        if (fleet.isListed(i))
            ids.push_back(fleet.agentId(i));
    }
    answer["ids"] = std::move(ids);
    return json(answer);
}

Answer changeFleet(const Call &call, LivingFleet &fleet)
{
    const Json body = jsonFrom(call.body);
    if (!body.is_object() || !body.contains("churn") || !body["churn"].is_string())
        return badRequest("expected {\"churn\": \"...\"}");
    const auto churn = parseChurn(body["churn"].get<std::string>());
    if (!churn)
        return badRequest(churn.error());
    fleet.setChurn(*churn);
    return fleetNow(call, fleet.now());
}

Answer requestList(const Journal &journal)
{
    Json list = Json::array();
    for (const SeenRequest &seen : journal.recent())
        list.push_back(
            {{"method", seen.method}, {"path", seen.path}, {"target", seen.target}, {"headers", seen.headers}});
    return json({{"total", journal.total()}, {"requests", list}});
}

}

Answer answerControl(
    const Call &call, FaultBoard &faults, Journal &journal, const Credentials &credentials, LivingFleet &fleet)
{
    if (!fromThisMachine(call.remoteAddress))
        return boom(403, "The controls of the demo are for the same machine only.");
    const std::string what = call.method + " " + call.path;
    if (what == "POST /demo/faults")
        return switchOn(call, faults);
    if (what == "DELETE /demo/faults")
        return switchOff(call, faults);
    if (what == "GET /demo/faults")
        return faultList(faults);
    if (what == "GET /demo/requests")
        return requestList(journal);
    if (what == "DELETE /demo/requests") {
        journal.clear();
        return requestList(journal);
    }
    if (what == "GET /demo/fleet")
        return fleetNow(call, fleet.now());
    if (what == "POST /demo/fleet")
        return changeFleet(call, fleet);
    if (what == "GET /demo/credentials")
        return json({{"apiKeyId", credentials.apiKeyId}, {"apiKey", credentials.apiKey},
            {"encodedApiKey", credentials.encodedApiKey}, {"username", credentials.username},
            {"password", credentials.password}});
    return notFound();
}

}
