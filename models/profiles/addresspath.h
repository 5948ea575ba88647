// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The path of an address copied from the browser: Kibana's base path before it, the space inside it.

#include <QString>
#include <tl/expected.hpp>

namespace reeve {

struct AddressPath {
    QString base{}; // "/kbn", percent-encoded; empty: none
    QString space{}; // the id after /s/; "default" for a page without /s/; empty: the path tells nothing
    bool cut = false; // a page of Kibana stood behind the base path
    bool badSpace = false; // what follows /s/ cannot be a space id

    bool operator==(const AddressPath &) const = default;
};

// path and query as pasted, percent-encoded. A login page names the space in ?next=. Or one sentence.
tl::expected<AddressPath, QString> readAddressPath(const QString &path, const QString &query);

}
