// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A demo server of its own for one expectation, an HTTP client, and the record of what differs from the expectation.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/demo/base/json.h"
#include "app/demo/base/options.h"

namespace reeve::demo {

class Kibana;
class Server;

// An answer; each check that fails is reported to the Kibana it came from, with the request, and the rest goes on.
class KibanaAnswer
{
public:
    KibanaAnswer &is(int status);
    // The value at a JSON pointer ("/cases/0/title") equals this one.
    KibanaAnswer &has(std::string_view pointer, const Json &value);
    // The object at the pointer has at least these members with these values; arrays are compared whole.
    KibanaAnswer &includes(std::string_view pointer, const Json &members);
    KibanaAnswer &lacks(std::string_view pointer);
    KibanaAnswer &sized(std::string_view pointer, size_t count);
    // The values of one member of every object in the array at the pointer, in this order.
    KibanaAnswer &lists(std::string_view pointer, std::string_view member, const Json &values);
    // The error body {statusCode, error, message}: statusCode equals the status, and message equals, or contains, text.
    KibanaAnswer &says(std::string_view message);
    KibanaAnswer &mentions(std::string_view text);
    KibanaAnswer &hasHeader(std::string_view lowerCaseName, std::string_view value); // as the HTTP library decodes it
    KibanaAnswer &hasBody(std::string_view text); // exactly
    // Anything else: fails with this sentence if the condition is false.
    KibanaAnswer &check(bool condition, std::string_view sentence);

    int status() const { return m_status; }
    const std::string &body() const { return m_body; }
    const Json &json() const { return m_json; } // discarded if the body is not JSON
    Json at(std::string_view pointer) const; // discarded if there is nothing
    std::string text(std::string_view pointer) const; // "" if there is no string

private:
    friend class Kibana;
    void differs(const std::string &what);

    Kibana *m_kibana = nullptr;
    std::string m_request{};
    int m_status = 0; // 0: no answer
    std::string m_body{};
    Json m_json{};
    std::multimap<std::string, std::string> m_headers{}; // names in lower case
};

using Headers = std::vector<std::pair<std::string, std::string>>;

class Kibana
{
public:
    // Starts at the first request, with these options; an expectation may change them before.
    Kibana();
    ~Kibana();
    Kibana(const Kibana &) = delete;
    Kibana &operator=(const Kibana &) = delete;

    ServerOptions options{}; // 20 endpoints, no example cases

    // The user of the following requests: "" is the administrator's API key, "elastic" the administrator's password,
    // otherwise a name of limitedAccounts().
    Kibana &as(std::string_view username);
    Kibana &anonymously(); // no Authorization header
    Kibana &inSpace(std::string_view id); // "" or "default": no prefix

    KibanaAnswer get(const std::string &target);
    KibanaAnswer getAsWritten(const std::string &target); // without the escapes that the HTTP library adds
    KibanaAnswer post(const std::string &target, const Json &body);
    KibanaAnswer post(const std::string &target); // without a body
    KibanaAnswer put(const std::string &target, const Json &body);
    KibanaAnswer patch(const std::string &target, const Json &body);
    KibanaAnswer remove(const std::string &target);
    // Sends these headers beside the Authorization only.
    KibanaAnswer send(const std::string &method, const std::string &target, const Headers &headers,
        const std::string &body = {}, const std::string &type = {});

    Server &server(); // starts it
    void differs(const std::string &what); // notes a difference
    const std::string &differences() const { return m_differences; } // one a line; "" if there is none

    static std::string encoded(std::string_view text); // for a query value

private:
    std::string authorization();

    struct Machine;
    std::unique_ptr<Machine> m_machine;
    std::string m_username{};
    bool m_anonymous = false;
    std::string m_space{};
    std::string m_differences{};
};

}
