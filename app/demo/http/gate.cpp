// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/gate.h"

#include <algorithm>
#include <cctype>

#include "app/demo/http/elasticsearch.h"
#include "app/demo/http/login.h"
#include "app/demo/http/pages.h"

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

// Kibana: /s/{space} is interpreted at the beginning of the path only.
void enterSpace(Call &call)
{
    if (!call.path.starts_with("/s/"))
        return;
    const auto end = std::min(call.path.find('/', 3), call.path.size());
    const auto space = call.path.substr(3, end - 3);
    const auto legal = [](char c) {
        return std::islower(static_cast<unsigned char>(c)) || std::isdigit(static_cast<unsigned char>(c)) || c == '_'
            || c == '-';
    };
    if (space.empty() || !std::all_of(space.begin(), space.end(), legal))
        return;
    call.space = space;
    if (call.target.starts_with("/s/" + space))
        call.target.erase(0, end);
    call.path = end == call.path.size() ? "/" : call.path.substr(end);
}

// Parses JSON; rejects nesting so deep that recursion over it could overflow the stack.
bool wellFormed(const std::string &body)
{
    constexpr int deepest = 200;
    int depth = 0;
    bool inText = false;
    for (size_t i = 0; i < body.size() && depth <= deepest; ++i) {
        const char c = body[i];
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && (c == '[' || c == '{'))
            ++depth;
        else if (!inText && (c == ']' || c == '}'))
            --depth;
    }
    return depth <= deepest && Json::accept(body);
}

Answer missesPrivileges(std::string_view privileges, const Call &call)
{
    const auto path = call.target.substr(0, call.target.find('#'));
    return boom(403,
        "API [" + call.method + " " + path
            + "] is unauthorized for user, this action is granted by the Kibana privileges [" + std::string(privileges)
            + "]");
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
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
    if (!call.path.starts_with(base) || (call.path.size() > base.size() && call.path[base.size()] != '/'))
        return false;
    call.path.erase(0, base.size());
    if (call.target.starts_with(base))
        call.target.erase(0, base.size());
    if (call.path.empty())
        call.path = "/";
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
    auto match = m_router.find(call.method, call.path);
    if (!match)
        return notFound();
    const Route &route = *match->route;
    call.arguments = std::move(match->arguments);
    if (auto refusal = loginError(call, route))
        return *refusal;
    if (auto refusal = requestError(call, route))
        return *refusal;
    if (auto refusal = privilegeFaultAnswer(call, route))
        return *refusal;
    Answer answer = route.handler(call);
    if (!route.versions.empty())
        answer.headers.emplace_back("elastic-api-version", route.versions);
    return answer;
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

std::optional<Answer> Gate::requestError(const Call &call, const Route &route) const
{
    if (writes(call) && !call.body.empty() && !call.header("content-type").starts_with("multipart/")
        && !wellFormed(call.body))
        return badRequest("Invalid request payload JSON format");
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
    const bool internal = call.path.starts_with("/internal/");
    if (internal && !call.hasHeader("x-elastic-internal-origin") && m_faults.trigger("restrict-internal", call.path))
        return badRequest("uri [" + call.path + "] with method [" + lower(call.method)
            + "] exists but is not available with the current configuration");
    const auto version = call.header("elastic-api-version");
    if (!route.versions.empty() && !version.empty() && version != route.versions)
        return badRequest("No version \"" + version + "\" available for [" + lower(call.method) + "] [" + route.path
            + "]. Available versions are: [" + route.versions + "]");
    return std::nullopt;
}

std::optional<Answer> Gate::privilegeFaultAnswer(const Call &call, const Route &route) const
{
    const bool status = call.path == "/api/status";
    if (const auto fault = m_faults.trigger("429", call.path, !status))
        return withRetryAfter(boom(429, "Server is overloaded"), fault->value.empty() ? "2" : fault->value);
    if (!route.privileges.empty() && m_faults.trigger("403", call.path))
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
