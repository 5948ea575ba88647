// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/arguments.h"

#include <charconv>
#include <functional>

#include "app/demo/base/faults.h"
#include "app/demo/base/version.h"
#include "app/demo/fleet/livingfleet.h"

namespace reeve::demo {

namespace {

using Problem = std::string; // "" when there is none

Problem readNumber(const std::string &text, uint64_t highest, uint64_t &number)
{
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    if (text.empty() || result.ec != std::errc() || result.ptr != end || number > highest)
        return "expected a number up to " + std::to_string(highest) + ", not \"" + text + "\"";
    return {};
}

Problem readRequirement(const std::string &text, Requirement &require)
{
    if (text == "api-key")
        require = Requirement::ApiKey;
    else if (text == "basic")
        require = Requirement::Basic;
    else if (text == "none")
        require = Requirement::None;
    else
        return "expected api-key, basic or none, not \"" + text + "\"";
    return {};
}

Problem readBasePath(const std::string &text, std::string &path)
{
    if (!text.starts_with('/') || text.ends_with('/'))
        return "expected a path such as /kbn, not \"" + text + "\"";
    path = text;
    return {};
}

Problem readVersion(const std::string &text, std::string &version)
{
    if (!isKibanaVersion(text))
        return "expected a version of Kibana such as 8.18.2 or 9.1.0, not \"" + text + "\"";
    version = text;
    return {};
}

Problem readFault(const std::string &text, std::vector<Fault> &faults)
{
    const auto fault = parseFault(text);
    if (!fault)
        return fault.error();
    FaultBoard probe;
    if (const auto set = probe.set(*fault); !set)
        return set.error();
    faults.push_back(*fault);
    return {};
}

Problem readChurn(const std::string &text, Churn &churn)
{
    const auto parsed = parseChurn(text);
    churn = parsed.value_or(churn);
    return parsed ? Problem() : parsed.error();
}

Problem take(const std::string &name, const std::string &value, ServerOptions &server)
{
    uint64_t number = 0;
    if (name == "--port") {
        auto problem = readNumber(value, 65535, number);
        server.port = static_cast<uint16_t>(number);
        return problem;
    }
    if (name == "--fleet")
        return readNumber(value, 10000000, server.fleet);
    if (name == "--churn")
        return readChurn(value, server.churn);
    if (name == "--seed")
        return readNumber(value, UINT64_MAX, server.seed);
    if (name == "--base-path")
        return readBasePath(value, server.basePath);
    if (name == "--require")
        return readRequirement(value, server.require);
    if (name == "--version")
        return readVersion(value, server.version);
    if (name == "--fault")
        return readFault(value, server.faults);
    std::string *text = name == "--host" ? &server.host
        : name == "--tls-cert"           ? &server.tlsCertFile
        : name == "--tls-key"            ? &server.tlsKeyFile
                                         : &server.clientCaFile;
    *text = value;
    return value.empty() ? "expected a value" : Problem();
}

bool takesValue(const std::string &name)
{
    for (const char *known : {"--port", "--fleet", "--churn", "--seed", "--base-path", "--require", "--version",
             "--fault", "--host", "--tls-cert", "--tls-key", "--client-ca"}) {
        if (name == known)
            return true;
    }
    return false;
}

}

tl::expected<Arguments, std::string> readArguments(std::span<const std::string> arguments)
{
    Arguments result;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const auto equals = arguments[i].find('=');
        const std::string name = arguments[i].substr(0, equals);
        if (arguments[i] == "--help" || arguments[i] == "-h") {
            result.help = true;
        } else if (arguments[i] == "--print-credentials") {
            result.printCredentials = true;
        } else if (!takesValue(name)) {
            return tl::unexpected("unknown argument " + arguments[i]);
        } else {
            if (equals == std::string::npos && i + 1 == arguments.size())
                return tl::unexpected(name + ": a value is missing");
            const std::string value = equals == std::string::npos ? arguments[++i] : arguments[i].substr(equals + 1);
            if (const Problem problem = take(name, value, result.server); !problem.empty())
                return tl::unexpected(name + ": " + problem);
        }
    }
    if (result.server.tlsCertFile.empty() != result.server.tlsKeyFile.empty())
        return tl::unexpected(std::string("--tls-cert and --tls-key belong together"));
    if (!result.server.clientCaFile.empty() && result.server.tlsCertFile.empty())
        return tl::unexpected(std::string("--client-ca needs --tls-cert and --tls-key"));
    return result;
}

std::string usage()
{
    std::string text =
        "Usage: reeve-demo-kibana [options]\n"
        "A server that answers as Kibana 8.18 does, with a generated fleet of endpoints. A route of Kibana's that it\n"
        "lacks is answered with 404 and the header x-demo-route: missing.\n\n"
        "  --port P             listen on this port (default: any free one)\n"
        "  --host H             listen on this address (default: 127.0.0.1)\n"
        "  --fleet N            number of endpoints (default: 1000)\n"
        "  --churn N            after each answered page of the list N endpoints come, N leave and N change; also\n"
        "                       GAINED,LOST,CHANGED for each by itself, and *PAGES behind it to end after so many "
        "pages\n"
        "  --seed S             another number, another fleet and other credentials (default: 1)\n"
        "  --base-path /kbn     serve below this path, as server.basePath does\n"
        "  --version V          answer as this version does, from 8.18 on (default: 8.18.2); 9.x refuses internal "
        "routes\n"
        "                       and has other names of privileges\n"
        "  --require WHAT       api-key, basic or none (default: API key or user and password)\n"
        "  --tls-cert F --tls-key F   speak TLS with this certificate and key (PEM)\n"
        "  --client-ca F        demand a client certificate issued by this CA (PEM)\n"
        "  --fault NAME[=VALUE][@/PATH][*N]   misbehave, see below; may be repeated\n"
        "  --print-credentials  print the API key, user name and password\n"
        "  --help               this text\n\n"
        "Faults (@/PATH: only for paths that begin so, without base path and space; *N: only N times):\n";
    for (const FaultKind &kind : faultKinds()) {
        std::string name =
            "  " + std::string(kind.name) + (kind.value.empty() ? "" : "[=" + std::string(kind.value) + "]");
        name.resize(std::max<size_t>(name.size() + 1, 24), ' ');
        text += name + std::string(kind.meaning) + "\n";
    }
    return text
        + "\nWhile it runs, from the same machine: POST /demo/faults {\"name\":\"429\",\"value\":5,\"count\":3},\n"
          "DELETE /demo/faults, GET /demo/requests, GET /demo/credentials,\n"
          "GET /demo/fleet (?ids: with every id), POST /demo/fleet {\"churn\":\"5*100\"}.\n";
}

}
