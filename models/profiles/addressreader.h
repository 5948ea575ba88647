// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads whatever a person pastes as "the address of Kibana": host, host:port, URL, browser URL, curl line,
// Cloud ID.

#include <QString>
#include <QStringList>
#include <QUrl>
#include <tl/expected.hpp>

#include "models/base/secret.h"

namespace reeve {

struct PastedAddress {
    QUrl address{}; // scheme, host, port and base path: as Profile::address
    QString space{}; // a space id; empty: the text tells none
    QString username{}; // from user:password@host, or what a curl line signs in with
    Secret password{}; // UTF-8
    Secret apiKey{}; // from a curl line, in whatever form
    QStringList notes{}; // what was understood, one sentence each, to be shown
    QStringList warnings{}; // what is probably not meant, one sentence each
    QUrl offer{}; // what is probably meant instead; empty: nothing to offer
};

// Or one sentence saying what cannot be read. No sentence repeats the text: it may hold a password.
tl::expected<PastedAddress, QString> readAddress(const QString &text);

// A name for the connection taken from its host: "kibana.example.com", "security-prod".
QString suggestedName(const QUrl &address);

}
