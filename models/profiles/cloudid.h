// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads an Elastic Cloud ID: "name:" and the base64 of host$elasticsearch$kibana, as the Cloud console shows it.

#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

namespace reeve {

struct CloudId {
    QString name{}; // the part before the colon; may be empty
    QUrl kibana{}; // https://<kibana>.<host>[:port]; the port is left out when it is 443
};

// Whether the text decodes to parts separated by $, even damaged ones. False for a host name, with or without port.
bool looksLikeCloudId(const QString &text);

// The error is one sentence, translated. The decoded parts are untrusted: characters that could direct a credential to
// another host than the one shown (/ @ ? # \\, control characters) are refused.
tl::expected<CloudId, QString> readCloudId(const QString &text);

}
