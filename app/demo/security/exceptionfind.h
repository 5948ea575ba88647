// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Searching exception lists and items: filter, search, order and page.

#include <string>

#include "app/demo/security/securitycontext.h"

namespace reeve::demo {

zod::Members exceptionPagingMembers(); // search, page, per_page, sort_field, sort_order

// objects: lists or items, in the order in which they were made. filter: KQL over exception-list.attributes and
// exception-list-agnostic.attributes.
Answer exceptionPage(const Json &objects, const Json &query, const std::string &filter);

// Whether an object passes; the error is the message of a refusal by its beginning: "This " is a 400, else a 500.
tl::expected<bool, std::string> passesExceptionFilter(const Json &object, const std::string &filter);

}
