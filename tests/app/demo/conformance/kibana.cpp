// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/kibana.h"

#include <algorithm>
#include <cctype>

#include <httplib.h>

#include "app/demo/base/credentials.h"
#include "app/demo/server.h"

namespace reeve::demo {

namespace {

std::string shortened(const std::string &text)
{
    return text.size() <= 300 ? text : text.substr(0, 300) + "...";
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

// Whether the values are equal; the order of keys does not matter.
bool equal(const Json &value, const Json &expected)
{
    return nlohmann::json(value) == nlohmann::json(expected);
}

bool contains(const Json &value, const Json &expected)
{
    if (!expected.is_object() || !value.is_object())
        return equal(value, expected);
    return std::all_of(expected.items().begin(), expected.items().end(), [&](const auto &member) {
        return value.contains(member.key()) && contains(value[member.key()], member.value());
    });
}

}

KibanaAnswer &KibanaAnswer::is(int status)
{
    if (m_status != status)
        differs("the status is " + std::to_string(m_status) + ", expected " + std::to_string(status) + ": "
            + shortened(m_body));
    return *this;
}

KibanaAnswer &KibanaAnswer::has(std::string_view pointer, const Json &value)
{
    const Json found = at(pointer);
    if (found.is_discarded())
        differs(std::string(pointer) + " is missing in " + shortened(m_body));
    else if (!equal(found, value))
        differs(std::string(pointer) + " is " + shortened(textOf(found)) + ", expected " + textOf(value));
    return *this;
}

KibanaAnswer &KibanaAnswer::includes(std::string_view pointer, const Json &members)
{
    const Json found = at(pointer);
    if (found.is_discarded() || !contains(found, members))
        differs(std::string(pointer) + " lacks members of " + textOf(members) + ": "
            + shortened(found.is_discarded() ? m_body : textOf(found)));
    return *this;
}

KibanaAnswer &KibanaAnswer::lacks(std::string_view pointer)
{
    return check(at(pointer).is_discarded(), std::string(pointer) + " is there, and should not be");
}

KibanaAnswer &KibanaAnswer::sized(std::string_view pointer, size_t count)
{
    const Json found = at(pointer);
    if (!found.is_array() || found.size() != count)
        differs(std::string(pointer) + " is not an array of " + std::to_string(count) + ": "
            + shortened(found.is_discarded() ? m_body : textOf(found)));
    return *this;
}

KibanaAnswer &KibanaAnswer::lists(std::string_view pointer, std::string_view member, const Json &values)
{
    const Json found = at(pointer);
    Json listed = Json::array();
    for (const Json &entry : found.is_array() ? found : Json::array())
        listed.push_back(entry.is_object() ? entry.value(std::string(member), Json()) : Json());
    if (!found.is_array() || !equal(listed, values))
        differs(std::string(member) + " of " + std::string(pointer) + " are " + shortened(textOf(listed))
            + ", expected " + textOf(values));
    return *this;
}

KibanaAnswer &KibanaAnswer::says(std::string_view message)
{
    has("/statusCode", m_status);
    check(!text("/error").empty(), "the error body names no error: " + shortened(m_body));
    return has("/message", message);
}

KibanaAnswer &KibanaAnswer::mentions(std::string_view text)
{
    has("/statusCode", m_status);
    const std::string message = this->text("/message");
    return check(message.find(text) != std::string::npos,
        "the message does not mention \"" + std::string(text) + "\": " + shortened(message));
}

KibanaAnswer &KibanaAnswer::hasHeader(std::string_view lowerCaseName, std::string_view value)
{
    const auto [begin, end] = m_headers.equal_range(std::string(lowerCaseName));
    const bool there = std::any_of(begin, end, [&](const auto &header) { return header.second == value; });
    return check(there,
        "no header " + std::string(lowerCaseName) + ": " + std::string(value)
            + (begin == end ? "" : ", but " + begin->second));
}

KibanaAnswer &KibanaAnswer::hasBody(std::string_view text)
{
    return check(m_body == text, "the body is " + shortened(m_body) + ", expected " + std::string(text));
}

KibanaAnswer &KibanaAnswer::check(bool condition, std::string_view sentence)
{
    if (!condition)
        differs(std::string(sentence));
    return *this;
}

Json KibanaAnswer::at(std::string_view pointer) const
{
    const Json::json_pointer path{std::string(pointer)};
    return !m_json.is_discarded() && m_json.contains(path) ? m_json.at(path) : Json(Json::value_t::discarded);
}

std::string KibanaAnswer::text(std::string_view pointer) const
{
    const Json found = at(pointer);
    return found.is_string() ? found.get<std::string>() : std::string();
}

void KibanaAnswer::differs(const std::string &what)
{
    m_kibana->differs(m_request + ": " + what);
}

struct Kibana::Machine {
    explicit Machine(const ServerOptions &options) : server(options) { }

    Server server;
    std::unique_ptr<httplib::Client> client{};
};

Kibana::Kibana()
{
    options.fleet = 20;
    options.examples = false;
}

Kibana::~Kibana() = default;

Kibana &Kibana::as(std::string_view username)
{
    m_username = username;
    m_anonymous = false;
    return *this;
}

Kibana &Kibana::anonymously()
{
    m_anonymous = true;
    return *this;
}

Kibana &Kibana::inSpace(std::string_view id)
{
    m_space = id == "default" ? std::string_view() : id;
    return *this;
}

Server &Kibana::server()
{
    if (!m_machine) {
        m_machine = std::make_unique<Machine>(options);
        if (const auto started = m_machine->server.start(); !started)
            differs("the demo server does not start: " + started.error());
        m_machine->client = std::make_unique<httplib::Client>("127.0.0.1", m_machine->server.port());
        m_machine->client->set_read_timeout(20);
        m_machine->client->set_keep_alive(true);
        m_machine->client->set_tcp_nodelay(true);
    }
    return m_machine->server;
}

std::string Kibana::authorization()
{
    const Credentials &credentials = server().credentials();
    return m_username.empty() ? "ApiKey " + credentials.encodedApiKey
                              : "Basic " + base64(m_username + ':' + credentials.password);
}

KibanaAnswer Kibana::send(const std::string &method, const std::string &target, const Headers &headers,
    const std::string &body, const std::string &type)
{
    server();
    httplib::Request request;
    request.method = method;
    request.path = options.basePath + (m_space.empty() ? "" : "/s/" + m_space) + target;
    if (!m_anonymous)
        request.set_header("Authorization", authorization());
    for (const auto &[name, value] : headers)
        request.headers.emplace(name, value);
    request.body = body;
    if (!type.empty())
        request.set_header("Content-Type", type);
    const httplib::Result result = m_machine->client->send(request);
    KibanaAnswer answer;
    answer.m_kibana = this;
    answer.m_request = method + ' ' + request.path;
    answer.m_json = Json(Json::value_t::discarded);
    if (!result) {
        answer.differs("no answer: " + httplib::to_string(result.error()));
        return answer;
    }
    answer.m_status = result->status;
    answer.m_body = result->body;
    answer.m_json = jsonFrom(result->body);
    for (const auto &[name, value] : result->headers)
        answer.m_headers.emplace(lowered(name), value);
    return answer;
}

KibanaAnswer Kibana::get(const std::string &target)
{
    return send("GET", target, {});
}

KibanaAnswer Kibana::getAsWritten(const std::string &target)
{
    server();
    m_machine->client->set_url_encode(false);
    KibanaAnswer answer = get(target);
    m_machine->client->set_url_encode(true);
    return answer;
}

KibanaAnswer Kibana::post(const std::string &target, const Json &body)
{
    return send("POST", target, {{"kbn-xsrf", "true"}}, textOf(body), "application/json");
}

KibanaAnswer Kibana::post(const std::string &target)
{
    return send("POST", target, {{"kbn-xsrf", "true"}});
}

KibanaAnswer Kibana::put(const std::string &target, const Json &body)
{
    return send("PUT", target, {{"kbn-xsrf", "true"}}, textOf(body), "application/json");
}

KibanaAnswer Kibana::patch(const std::string &target, const Json &body)
{
    return send("PATCH", target, {{"kbn-xsrf", "true"}}, textOf(body), "application/json");
}

KibanaAnswer Kibana::remove(const std::string &target)
{
    return send("DELETE", target, {{"kbn-xsrf", "true"}});
}

void Kibana::differs(const std::string &what)
{
    m_differences += (m_differences.empty() ? "" : "\n") + what;
}

std::string Kibana::encoded(std::string_view text)
{
    return httplib::detail::encode_query_param(std::string(text));
}

}
