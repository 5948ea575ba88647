// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The documents of a page as the server sent them, byte by byte: order of keys, spelling of numbers and texts.

#include <QByteArray>
#include <string>
#include <string_view>
#include <vector>

namespace reeve {

// The items of "data" in their order; views of body, which has to outlive them. body: a page that readEndpointPage()
// accepts. Empty if it is none.
std::vector<std::string_view> rawDocuments(const QByteArray &body);

// The document as one line of NDJSON without a line break at its end. JSON has line breaks between values only: they are
// replaced by spaces.
std::string asOneLine(std::string_view document);

}
