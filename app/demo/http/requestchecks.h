// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What Kibana's HTTP server checks of a request before its route sees it.

#include <string>

namespace reeve::demo {

// contentType: the header. hapi: the types of bodies that a route reads unless it says otherwise; no type means JSON.
bool isReadableType(const std::string &contentType);

// Whether it is JSON, and not nested so deep that recursion over it could overflow the stack.
bool isWellFormed(const std::string &body);

// Returns what is wrong with the form of a version of the API, which is a day for public routes and a number for
// internal ones; "" if nothing is.
std::string problemWithApiVersion(const std::string &version, bool internal);

}
