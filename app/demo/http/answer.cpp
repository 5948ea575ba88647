// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/answer.h"

namespace reeve::demo {

namespace {

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 409:
        return "Conflict";
    case 413:
        return "Request Entity Too Large";
    case 415:
        return "Unsupported Media Type";
    case 424:
        return "Failed Dependency";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Unknown";
    }
}

}

Answer json(const Json &body, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = textOf(body);
    return answer;
}

Answer jsonText(std::string body)
{
    Answer answer;
    answer.body = std::move(body);
    return answer;
}

Answer noContent()
{
    Answer answer;
    answer.status = 204;
    return answer;
}

Answer html(int status, std::string body)
{
    Answer answer;
    answer.status = status;
    answer.type = "text/html; charset=utf-8";
    answer.body = std::move(body);
    return answer;
}

Answer redirect(const std::string &location)
{
    Answer answer;
    answer.status = 302;
    answer.headers.emplace_back("location", location);
    return answer;
}

Answer boom(int status, std::string_view message)
{
    return json({{"statusCode", status}, {"error", reasonPhrase(status)}, {"message", message}}, status);
}

Answer notFound()
{
    return boom(404, "Not Found");
}

Answer missingRoute()
{
    Answer answer = boom(404, "This demo of Kibana does not have the route that was asked for.");
    answer.headers.emplace_back("x-demo-route", "missing");
    return answer;
}

Answer badRequest(std::string_view message)
{
    return boom(400, message);
}

Answer internalError()
{
    return boom(500, "An internal server error occurred. Check Kibana server logs for details.");
}

std::string elasticsearchMessage(std::string_view type, std::string_view reason)
{
    std::string text = "[";
    text.append(type).append("\n\tRoot causes:\n\t\t").append(type).append(": ").append(reason);
    return text.append("]: ").append(reason);
}

}
