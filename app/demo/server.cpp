// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/server.h"

#include <algorithm>
#include <atomic>

#include "app/demo/api/apiroutes.h"
#include "app/demo/base/dates.h"
#include "app/demo/base/faults.h"
#include "app/demo/basics.h"
#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/control.h"
#include "app/demo/fleet/actionrequests.h"
#include "app/demo/fleet/actions.h"
#include "app/demo/fleet/fleetapi.h"
#include "app/demo/fleet/fleetroutes.h"
#include "app/demo/fleet/livingfleet.h"
#include "app/demo/fleet/metadata.h"
#include "app/demo/http/gate.h"
#include "app/demo/http/wire.h"
#include "app/demo/security/security.h"
#include "app/demo/spaces.h"

namespace reeve::demo {

namespace {

// Bodies beyond Kibana's usual limit are files, which the journal does not keep.
constexpr size_t mostKept = 1048576;

SeenRequest seen(const Call &call)
{
    SeenRequest request{
        call.method, call.path, call.target, {}, {}, call.body.size() > mostKept ? std::string() : call.body};
    request.at = nowMs();
    for (const auto &[name, value] : call.headers) {
        request.headers.push_back(name);
        request.values.push_back(name == "authorization" ? std::string() : value);
    }
    return request;
}

}

struct Server::World {
    explicit World(ServerOptions serverOptions);
    Answer answer(Call call);

    ServerOptions options;
    Credentials credentials;
    FaultBoard faults{};
    Journal journal{};
    LivingFleet fleet;
    Lister lister{};
    RunActions runActions;
    FleetState fleetState;
    ApiState apiState;
    Spaces spaces{};
    CaseStore cases;
    SecurityStore security;
    Router router{};
    Gate gate;
    std::atomic<int> requestsInProgress = 0;
    uint16_t port = 0;
    Wire wire; // last member, so that its threads end before the others are destroyed
};

Server::World::World(ServerOptions serverOptions)
    : options(std::move(serverOptions))
    , credentials(credentialsFor(options.seed, options.password))
    , fleet(Fleet(options.seed, options.fleet, nowMs()), options.churn)
    , runActions(options.seed)
    , fleetState(options)
    , apiState(options)
    , cases(options.seed)
    , security(options.seed)
    , gate(options, credentials, faults, router)
    , wire(options, [this](Call call) { return answer(std::move(call)); })
{
    addBasicRoutes(router, options, credentials, faults);
    addMetadataRoutes(router, options, fleet, lister, faults);
    addActionRoutes(router, options, fleet, runActions, faults);
    addActionRequestRoutes(router, fleet, runActions);
    addFleetRoutes(router, options, fleet, lister, faults);
    FleetRoutes fleetRoutes(router, options, fleet, fleetState, faults);
    addFleetObjectRoutes(fleetRoutes);
    ApiRoutes apiRoutes(router, options, fleet, apiState, faults);
    addApiRoutes(apiRoutes);
    addSpaceRoutes(router, spaces, faults);
    const CaseRouteContext context{cases, faults, credentials, options.version};
    addCaseRoutes(router, context);
    addCommentRoutes(router, context);
    addCaseListRoutes(router, context);
    addCaseSettingRoutes(router, context);
    addUserActionRoutes(router, context);
    const SecurityContext securityContext{security, credentials, options.version};
    addSecuritySolutionRoutes(router, securityContext);
    if (options.examples) {
        fillWithCases(context);
        fillWithSecurityExamples(securityContext);
    }
}

Answer Server::World::answer(Call call)
{
    if (isControl(call))
        return answerControl(call, faults, journal, credentials, fleet);
    SeenRequest request = seen(call);
    request.atOnce = ++requestsInProgress;
    journal.note(std::move(request));
    Answer answer = gate.answer(std::move(call));
    --requestsInProgress;
    return answer;
}

Server::Server(ServerOptions options) : m_world(std::make_unique<World>(std::move(options))) { }

Server::~Server() = default;

tl::expected<void, std::string> Server::start()
{
    for (const Fault &fault : m_world->options.faults) {
        if (auto set = m_world->faults.set(fault); !set)
            return set;
    }
    const auto port = m_world->wire.start();
    if (!port)
        return tl::unexpected(port.error());
    m_world->port = *port;
    return {};
}

void Server::stop()
{
    m_world->wire.stop();
}

std::string Server::url() const
{
    const ServerOptions &options = m_world->options;
    if (m_world->port == 0)
        return {};
    const bool v6 = options.host.find(':') != std::string::npos;
    const std::string scheme = options.tlsCertFile.empty() ? "http://" : "https://";
    return scheme + (v6 ? '[' + options.host + ']' : options.host) + ':' + std::to_string(m_world->port)
        + options.basePath;
}

uint16_t Server::port() const
{
    return m_world->port;
}

const Credentials &Server::credentials() const
{
    return m_world->credentials;
}

tl::expected<void, std::string> Server::setFault(std::string_view fault)
{
    const auto parsed = parseFault(fault);
    return parsed ? m_world->faults.set(*parsed) : tl::unexpected(parsed.error());
}

tl::expected<void, std::string> Server::setFault(const Fault &fault)
{
    return m_world->faults.set(fault);
}

void Server::clearFault(std::string_view name)
{
    m_world->faults.clear(name);
}

void Server::clearFaults()
{
    m_world->faults.clear();
}

tl::expected<void, std::string> Server::setChurn(std::string_view churn)
{
    const auto parsed = parseChurn(churn);
    if (!parsed)
        return tl::unexpected(parsed.error());
    m_world->fleet.setChurn(*parsed);
    return {};
}

Fleet Server::fleet() const
{
    return m_world->fleet.now();
}

std::vector<SeenRequest> Server::requests() const
{
    return m_world->journal.recent();
}

size_t Server::count(std::string_view method, std::string_view path) const
{
    return m_world->journal.count(method, path);
}

void Server::forgetRequests()
{
    m_world->journal.clear();
}

std::vector<UploadedFile> Server::uploads(std::string_view space) const
{
    std::vector<UploadedFile> files;
    for (const RunAction &action : m_world->runActions.all(std::string(space), m_world->fleet)) {
        if (action.file)
            files.push_back({action.id, action.file->name, action.file->type, action.file->size, action.file->sha256});
    }
    std::ranges::reverse(files);
    return files;
}

std::string Server::casesJson(std::string_view space) const
{
    CaseStore &store = m_world->cases;
    auto [lock, room] = store.open(std::string(space));
    Json list = Json::array();
    for (const StoredCase &stored : room.cases)
        list.push_back(store.withComments(stored));
    return textOf(list);
}

}
