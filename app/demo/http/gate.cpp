// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/gate.h"

#include <algorithm>
#include <cctype>

#include "app/demo/base/version.h"
#include "app/demo/http/elasticsearch.h"
#include "app/demo/http/login.h"
#include "app/demo/http/multipart.h"
#include "app/demo/http/pages.h"
#include "app/demo/http/requestchecks.h"
#include "app/demo/http/target.h"

namespace reeve::demo {

namespace {

bool isApi(std::string_view path)
{
    return path.starts_with("/api/") || path.starts_with("/internal/");
}

bool writes(const Call &call)
{
    return call.method != "GET" && call.method != "HEAD" && call.method != "OPTIONS";
}

// Removes the beginning of the path; neither the base path nor a space has characters that need an escape.
void cutPath(Call &call, size_t size)
{
    call.rawPath.erase(0, size);
    call.path.erase(0, size);
    if (call.rawPath.empty())
        call.rawPath = call.path = "/";
}

// Kibana: /s/{space} is interpreted at the beginning of the path only.
void enterSpace(Call &call)
{
    if (!call.rawPath.starts_with("/s/"))
        return;
    const auto end = std::min(call.rawPath.find('/', 3), call.rawPath.size());
    const auto space = call.rawPath.substr(3, end - 3);
    const auto legal = [](char c) {
        return std::islower(static_cast<unsigned char>(c)) || std::isdigit(static_cast<unsigned char>(c)) || c == '_'
            || c == '-';
    };
    if (space.empty() || !std::all_of(space.begin(), space.end(), legal))
        return;
    call.space = space;
    if (call.target.starts_with("/s/" + space))
        call.target.erase(0, end);
    cutPath(call, end);
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

Answer missesPrivileges(std::string_view privileges, const Call &call)
{
    const auto path = call.target.substr(0, call.target.find('#'));
    return boom(403,
        "API [" + call.method + " " + path
            + "] is unauthorized for user, this action is granted by the Kibana privileges [" + std::string(privileges)
            + "]");
}

// hapi: the size, then the type, then what is in the body.
std::optional<Answer> bodyError(const Call &call, const Route &route)
{
    const std::string type = call.header("content-type");
    if (call.body.size() > route.maxBytes)
        return boom(413, "Payload content length greater than maximum allowed: " + std::to_string(route.maxBytes));
    if (route.multipart && isMultipart(type)) {
        const auto parts = multipartParts(call);
        return parts ? std::nullopt : std::optional(badRequest(parts.error()));
    }
    if (!isReadableType(type))
        return boom(415, "Unsupported Media Type");
    if (!call.body.empty() && !isWellFormed(call.body))
        return badRequest("Invalid request payload JSON format");
    return std::nullopt;
}

Answer withRetryAfter(Answer answer, const std::string &seconds)
{
    answer.headers.emplace_back("retry-after", seconds);
    return answer;
}

Answer delivered(Delivery delivery)
{
    Answer answer;
    answer.delivery = delivery;
    return answer;
}

}

Gate::Gate(const ServerOptions &options, const Credentials &credentials, FaultBoard &faults, const Router &router)
    : m_options(options), m_credentials(credentials), m_faults(faults), m_router(router)
{
}

Answer Gate::answer(Call call) const
{
    const bool inside = enterBasePath(call);
    if (inside)
        enterSpace(call);
    if (m_faults.trigger("elasticsearch", call.path))
        return answerAsElasticsearch(call, verdictOn(call.header("authorization"), m_credentials, m_options.require));
    if (auto broken = serverFaultAnswer(call))
        return *broken;
    if (!inside)
        return notFound();
    Answer answer;
    if (auto page = onPage(call))
        answer = *page;
    else
        answer = onRoute(call);
    applyAnswerFaults(answer, call, call.method == "POST" && call.path == "/api/cases" && answer.status == 200);
    return answer;
}

bool Gate::enterBasePath(Call &call) const
{
    const std::string &base = m_options.basePath;
    if (base.empty())
        return true;
    if (!call.rawPath.starts_with(base) || (call.rawPath.size() > base.size() && call.rawPath[base.size()] != '/'))
        return false;
    if (call.target.starts_with(base))
        call.target.erase(0, base.size());
    cutPath(call, base.size());
    return true;
}

std::optional<Answer> Gate::serverFaultAnswer(const Call &call) const
{
    if (m_faults.trigger("reset", call.path))
        return delivered(Delivery::Reset);
    if (m_faults.trigger("never", call.path))
        return delivered(Delivery::Never);
    if (m_faults.trigger("503-not-ready", call.path))
        return withRetryAfter(notReadyPage(), "30");
    if (m_faults.trigger("502", call.path))
        return proxyErrorPage();
    if (m_faults.trigger("html-login", call.path))
        return singleSignOnPage();
    if (m_faults.trigger("garbage", call.path))
        return jsonText("{\"data\":[{\"metadata\":{\"host\":]]\x01 not json");
    if (const auto fault = m_faults.trigger("redirect", call.path)) {
        Answer answer = redirect(fault->value.empty() ? "http://127.0.0.1:9" + call.path : fault->value);
        answer.fromKibana = false;
        return answer;
    }
    return std::nullopt;
}

std::optional<Answer> Gate::onPage(const Call &call) const
{
    if (isApi(call.path) || (call.method != "GET" && call.method != "HEAD"))
        return std::nullopt;
    const auto verdict = verdictOn(call.header("authorization"), m_credentials, m_options.require);
    return answerPage(call, m_options.basePath, verdict);
}

Answer Gate::onRoute(Call &call) const
{
    const bool marked = call.query.erase("elasticInternalOrigin") > 0 || call.hasHeader("x-elastic-internal-origin");
    auto match = m_router.find(call.method, call.rawPath);
    if (!match)
        return onNoRoute(call);
    const Route &route = *match->route;
    for (const std::string &argument : match->arguments) {
        auto decoded = decodedSegment(argument);
        if (!decoded)
            return badRequest("Bad Request");
        call.arguments.push_back(std::move(*decoded));
    }
    if (auto refusal = loginError(call, route))
        return *refusal;
    if (auto refusal = requestError(call, route, marked))
        return *refusal;
    if (auto refusal = privilegeError(call, route))
        return *refusal;
    if (auto refusal = apiVersionError(call, route))
        return *refusal;
    Answer answer = route.handler(call);
    if (!route.versions.empty())
        answer.headers.emplace_back("elastic-api-version", route.versions);
    return answer;
}

// Kibana: a GET that no other route takes is taken by one for all paths, which needs a login.
Answer Gate::onNoRoute(const Call &call) const
{
    const bool reads = call.method == "GET" || call.method == "HEAD";
    if (reads && !decodedSegment(call.rawPath))
        return badRequest("Bad Request");
    const auto verdict = verdictOn(call.header("authorization"), m_credentials, m_options.require);
    if (reads && !verdict.signedIn)
        return boom(401, verdict.refusal);
    if (reads && call.path.size() > 1 && call.path.ends_with('/') && !call.path.starts_with("//"))
        return redirect(m_options.basePath + (call.space == "default" ? "" : "/s/" + call.space) + '/'
            + encodedComponent(call.path.substr(1, call.path.size() - 2))
            + call.target.substr(std::min(call.target.find('?'), call.target.size())));
    const bool mayBeKibanas = isApi(call.path) && call.method != "OPTIONS";
    return mayBeKibanas && m_options.namesMissingRoutes ? missingRoute() : notFound();
}

std::optional<Answer> Gate::loginError(Call &call, const Route &route) const
{
    auto verdict = verdictOn(call.header("authorization"), m_credentials, m_options.require);
    if (m_faults.trigger("401", call.path))
        verdict = {.refusal = badApiKeyMessage()};
    call.signedIn = verdict.signedIn;
    call.realm = verdict.realm;
    call.account = verdict.account;
    if (verdict.signedIn || route.login == Login::Optional)
        return std::nullopt;
    return boom(401, verdict.refusal);
}

std::optional<Answer> Gate::requestError(const Call &call, const Route &route, bool fromKibanasClient) const
{
    if (writes(call)) {
        if (auto refusal = bodyError(call, route))
            return refusal;
    }
    if (writes(call) && !call.hasHeader("kbn-xsrf") && !call.hasHeader("kbn-version"))
        return badRequest("Request must contain a kbn-xsrf header.");
    if (const auto sent = call.header("kbn-version"); !sent.empty() && sent != m_options.version) {
        const std::string message =
            "Browser client is out of date, please refresh the page (\"kbn-version\" header was \"" + sent
            + "\" but should be \"" + m_options.version + "\")";
        return json({{"statusCode", 400}, {"error", "Bad Request"}, {"message", message},
                        {"attributes", {{"expected", m_options.version}, {"got", sent}}}},
            400);
    }
    const bool internal = route.internal || call.path.starts_with("/internal/");
    if (internal && !fromKibanasClient
        && (isAtLeast(m_options.version, 9) || m_faults.trigger("restrict-internal", call.path)))
        return badRequest("uri [" + call.path + "] with method [" + lower(call.method)
            + "] exists but is not available with the current configuration");
    return std::nullopt;
}

std::optional<Answer> Gate::apiVersionError(const Call &call, const Route &route) const
{
    if (route.versions.empty())
        return std::nullopt;
    if (call.query.contains("apiVersion"))
        return badRequest(
            "Use of query parameter \"apiVersion\" is not allowed. Please specify the API version using the "
            "\"elastic-api-version\" header.");
    const auto version = call.header("elastic-api-version");
    if (version.empty() || version == route.versions)
        return std::nullopt;
    if (auto problem = problemWithApiVersion(version, call.path.starts_with("/internal/")); !problem.empty())
        return badRequest(problem);
    return badRequest("No version \"" + version + "\" available for [" + lower(call.method) + "] [" + route.path
        + "]. Available versions are: [" + route.versions + "]");
}

std::optional<Answer> Gate::privilegeError(const Call &call, const Route &route) const
{
    const bool status = call.path == "/api/status";
    if (const auto fault = m_faults.trigger("429", call.path, !status))
        return withRetryAfter(boom(429, "Server is overloaded"), fault->value.empty() ? "2" : fault->value);
    const bool lacks = call.account && !call.account->mayUse(route.privileges, call.space);
    if (!route.privileges.empty() && (lacks || m_faults.trigger("403", call.path)))
        return missesPrivileges(route.privileges, call);
    if (call.path.starts_with("/api/endpoint/") && m_faults.trigger("403-endpoint", call.path))
        return boom(403, "Endpoint authorization failure");
    if (m_faults.trigger("500", call.path, !status))
        return internalError();
    return std::nullopt;
}

void Gate::applyAnswerFaults(Answer &answer, const Call &call, bool created) const
{
    if (created && m_faults.trigger("drop-after-create", call.path))
        answer.delivery = Delivery::Closed;
    else if (m_faults.trigger("truncated", call.path))
        answer.delivery = answer.body.size() < 2 ? Delivery::Closed : Delivery::Truncated;
    if (const auto fault = m_faults.trigger("slow", call.path))
        answer.delayMs = fault->value.empty() ? 2000 : std::stoi(fault->value);
}

}
