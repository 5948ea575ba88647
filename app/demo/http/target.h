// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the target of a request (path and query as sent) as hapi does, which Kibana's HTTP server is made of.

#include <optional>
#include <string>
#include <string_view>

#include "app/demo/http/query.h"

namespace reeve::demo {

// Returns the path with every escape that is not necessary decoded, other escapes in upper case, and "." and ".."
// resolved. Escapes that matter ("%2F") and malformed ones stay as they are.
std::string routedPath(std::string_view target);

// Returns the text with all escapes decoded that can be; for people and for comparisons, not for routing.
std::string decodedLeniently(std::string_view text);

// Decodes one segment of a path as decodeURIComponent does: nullopt for a malformed escape or one that is not UTF-8.
std::optional<std::string> decodedSegment(std::string_view segment);

// Returns the pairs of the query; a key that is repeated keeps all its values in their order, equal ones too. "+" is a
// space, a malformed escape stands for itself, and what is not UTF-8 becomes U+FFFD.
RawQuery queryOf(std::string_view target);

// Encodes as encodeURIComponent does.
std::string encodedComponent(std::string_view text);

}
