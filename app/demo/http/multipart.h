// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the parts of a multipart/form-data body, as hapi does, which Kibana's HTTP server is made of.

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/http/call.h"

namespace reeve::demo {

struct Part {
    std::string name{}; // of the form's field
    std::string filename{}; // empty: the part is no file
    std::string type{}; // the part's own media type as sent; may be empty
    std::string content{}; // bytes
};

bool isMultipart(std::string_view contentType); // whether the type is multipart/form-data

// Returns the parts in the order in which they were sent; several may have the same name. The error is the message of
// hapi's 400: no boundary, a part without the name of a field, or a body that does not end with its last boundary.
tl::expected<std::vector<Part>, std::string> multipartParts(const Call &call);

// The first part of this name; null if there is none.
const Part *partNamed(const std::vector<Part> &parts, std::string_view name);

}
