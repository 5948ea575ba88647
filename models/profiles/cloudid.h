// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An Elastic Cloud ID: "name:" and the base64 of host$elasticsearch$kibana, as the Cloud console shows it.

#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

namespace reeve {

struct CloudId {
    QString name{}; // what stands before the colon; may be empty
    QUrl kibana{}; // https://<kibana>.<host>[:port]; the port is left out when it is 443
};

// Whether the text decodes to parts divided by $, readable or not. A host name, with or without port, does not.
bool looksLikeCloudId(const QString &text);

// Or one sentence saying what is wrong. The decoded parts are hostile: whatever could send a credential to another
// host than the one shown (/ @ ? # \\, control characters) is refused.
tl::expected<CloudId, QString> readCloudId(const QString &text);

}
