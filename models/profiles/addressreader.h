// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the address of Kibana from a pasted text: host, host:port, URL, URL of a page in a browser, Cloud ID; also from
// a command line, a configuration or a message that holds one.

#include <QString>
#include <QStringList>
#include <QUrl>
#include <tl/expected.hpp>

#include "models/base/secret.h"

namespace reeve {

struct PastedAddress {
    QUrl address{}; // scheme, host, port and base path: as Profile::address
    QString space{}; // a space id; empty: the text holds none
    QString username{}; // from user:password@host, or from the text around the address
    Secret password{}; // UTF-8
    Secret apiKey{}; // from the text around the address, in any form that readApiKey() accepts
    bool guessed = false; // the credential is told by its place only: "https://kibana elastic changeme"
    bool surrounded = false; // the text holds more than the address, and the rest may be secret
    QStringList notes{}; // how the text was read; translated, one sentence each
    QStringList warnings{}; // probable mistakes; translated, one sentence each
    QUrl offer{}; // the address that is probably meant instead; empty: none
};

// The error is one sentence, translated. It never repeats the text, which may hold a password.
tl::expected<PastedAddress, QString> readAddress(const QString &text);

// A name for a connection, taken from its host: "kibana.example.com", "security-prod".
QString suggestedName(const QUrl &address);

}
