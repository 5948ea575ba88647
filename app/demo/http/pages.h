// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Responses in HTML: Kibana's pages and redirects, and pages of proxies in front of it.

#include <optional>
#include <string>

#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"
#include "app/demo/http/login.h"

namespace reeve::demo {

// Returns the login page, a redirect to it, or the page of an application; nullopt if Kibana has no such page.
std::optional<Answer> answerPage(const Call &call, const std::string &basePath, const Verdict &verdict);

Answer notReadyPage();
Answer proxyErrorPage();
Answer singleSignOnPage();

}
