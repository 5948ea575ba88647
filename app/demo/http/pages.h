// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is not JSON: Kibana's pages and redirects, and the pages of whatever stands in front of it.

#include <optional>
#include <string>

#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"
#include "app/demo/http/login.h"

namespace reeve::demo {

// The login page, the way to it, and a page for each application. No value: Kibana has no such page.
std::optional<Answer> answerPage(const Call &call, const std::string &basePath, const Verdict &verdict);

Answer notReadyPage();
Answer proxyErrorPage();
Answer singleSignOnPage();

}
