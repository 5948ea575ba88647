// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A reference for readers of KQL: the rules of Kibana's grammar as data, and an interpreter that tries them one after the
// other, as a parsing expression grammar says. It knows nothing of the two readers that are held against it.

#include <string_view>

namespace reeve::samples {

// Whether Kibana's grammar accepts the whole text. Source: grammar.peggy of Kibana's es-query package (8.18).
bool isKql(std::u16string_view text);

}
