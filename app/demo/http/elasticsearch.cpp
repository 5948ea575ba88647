// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/elasticsearch.h"

namespace reeve::demo {

namespace {

Answer foreign(const Json &body, int status)
{
    Answer answer = json(body, status);
    answer.fromKibana = false;
    answer.type = "application/json";
    if (status != 401)
        answer.headers.emplace_back("x-elastic-product", "Elasticsearch");
    return answer;
}

Answer failure(int status, const std::string &type, const std::string &reason)
{
    const Json cause{{"type", type}, {"reason", reason}};
    return foreign(
        {{"error", {{"root_cause", Json::array({cause})}, {"type", type}, {"reason", reason}}}, {"status", status}},
        status);
}

Answer banner()
{
    return foreign({{"name", "demo-es-1"}, {"cluster_name", "demo"}, {"cluster_uuid", "pL0Yk2cVQkS1cN5o7Wm0Qg"},
                       {"version",
                           {{"number", "8.18.2"}, {"build_flavor", "default"}, {"build_type", "docker"},
                               {"lucene_version", "9.12.1"}, {"minimum_wire_compatibility_version", "7.17.0"},
                               {"minimum_index_compatibility_version", "7.0.0"}}},
                       {"tagline", "You Know, for Search"}},
        200);
}

Answer unauthenticated(const Call &call)
{
    const std::string reason = call.hasHeader("authorization")
        ? "unable to authenticate with provided credentials and anonymous access is not allowed for this request"
        : "missing authentication credentials for REST request [" + call.path + "]";
    Answer answer = failure(401, "security_exception", reason);
    answer.headers.emplace_back("www-authenticate", "Basic realm=\"security\", charset=\"UTF-8\"");
    answer.headers.emplace_back("www-authenticate", "ApiKey");
    return answer;
}

}

Answer answerAsElasticsearch(const Call &call, const Verdict &verdict)
{
    if (!verdict.signedIn)
        return unauthenticated(call);
    if (call.path == "/")
        return banner();
    if (call.path.find('/', 1) == std::string::npos)
        return failure(404, "index_not_found_exception", "no such index [" + call.path.substr(1) + "]");
    return foreign({{"error", "no handler found for uri [" + call.target + "] and method [" + call.method + "]"}}, 400);
}

}
