// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Splits the path of a pasted address into Kibana's base path, the space and the page.

#include <QString>
#include <tl/expected.hpp>

namespace reeve {

struct AddressPath {
    QString base{}; // "/kbn", percent-encoded; empty: none
    QString space{}; // the id after /s/; "default" for a page without /s/; empty: unknown
    QString page{}; // what followed the base path and was removed, decoded: "/s/soc/app/home"; empty: nothing
    bool badSpace = false; // the text after /s/ is not a space id

    bool operator==(const AddressPath &) const = default;
};

// path and query as pasted, percent-encoded. Kibana: a login page names the space in
// ?next=. The error is one sentence, translated.
tl::expected<AddressPath, QString> readAddressPath(const QString &path, const QString &query);

}
