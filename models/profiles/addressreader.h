// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the address of Kibana from a pasted text: host, host:port, URL, URL of a page in a browser, curl command, Cloud
// ID.

#include <QString>
#include <QStringList>
#include <QUrl>
#include <tl/expected.hpp>

#include "models/base/secret.h"

namespace reeve {

struct PastedAddress {
    QUrl address{}; // scheme, host, port and base path: as Profile::address
    QString space{}; // a space id; empty: the text holds none
    QString username{}; // from user:password@host, or from a curl command
    Secret password{}; // UTF-8
    Secret apiKey{}; // from a curl command, in any form that readApiKey() accepts
    QStringList notes{}; // how the text was read; translated, one sentence each
    QStringList warnings{}; // probable mistakes; translated, one sentence each
    QUrl offer{}; // the address that is probably meant instead; empty: none
};

// The error is one sentence, translated. It never repeats the text, which may hold a password.
tl::expected<PastedAddress, QString> readAddress(const QString &text);

// A name for a connection, taken from its host: "kibana.example.com", "security-prod".
QString suggestedName(const QUrl &address);

}
