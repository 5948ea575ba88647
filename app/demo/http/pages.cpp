// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/pages.h"

#include "app/demo/http/target.h"

namespace reeve::demo {

namespace {

Answer page(int status, const std::string &title, const std::string &text)
{
    return html(status,
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title></head><body><h1>"
            + title + "</h1><p>" + text + "</p></body></html>");
}

Answer foreignPage(int status, const std::string &title, const std::string &text)
{
    Answer answer = page(status, title, text);
    answer.fromKibana = false;
    answer.headers.emplace_back("server", "nginx");
    return answer;
}

}

std::optional<Answer> answerPage(const Call &call, const std::string &basePath, const Verdict &verdict)
{
    if (call.path == "/login")
        return page(200, "Elastic", "Log in to the demo with an API key or a user name and password.");
    const bool known = call.path == "/" || call.path == "/spaces/enter" || call.path.starts_with("/app/");
    // Kibana: a request with a header of its own client is not one of a browser that could follow to the login page.
    const bool fromProgram =
        !call.header("authorization").empty() || call.hasHeader("kbn-xsrf") || call.hasHeader("kbn-version");
    if (!verdict.signedIn && (known || !fromProgram))
        return redirect(basePath + "/login?next=" + encodedComponent(basePath + call.target));
    if (!known)
        return std::nullopt;
    if (call.path == "/")
        return redirect(basePath + "/spaces/enter");
    return page(200, "Elastic", "The demo has no screens, only the HTTP API.");
}

Answer notReadyPage()
{
    Answer answer;
    answer.status = 503;
    answer.type = "text/plain; charset=utf-8";
    answer.body = "Kibana server is not ready yet";
    return answer;
}

Answer proxyErrorPage()
{
    return foreignPage(502, "502 Bad Gateway", "nginx");
}

Answer singleSignOnPage()
{
    return foreignPage(200, "Sign in", "Sign in with your company account to continue.");
}

}
