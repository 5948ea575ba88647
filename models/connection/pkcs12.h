// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A certificate and its private key in one PKCS#12 file (.p12, .pfx), recognised by what is in it.

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <tl/expected.hpp>

#include "models/base/secret.h"

namespace reeve {

struct ClientIdentity {
    QList<QSslCertificate> chain{}; // own certificate first
    QSslKey key{};
};

enum class Pkcs12Fault {
    Damaged, // ends too early, or goes on behind its end
    NoKey, // no private key stands in it, not even an encrypted one
    Encrypted, // needs its passphrase, and none was given
    WrongPassphrase, // or damaged inside, which looks the same
    OldEncryption, // as WrongPassphrase; and encrypted with RC2, which OpenSSL 3 opens only where it is told to
};

// RFC 7292: an outer sequence that begins with version 3 and a PKCS#7 content.
bool isPkcs12(const QByteArray &content);
tl::expected<ClientIdentity, Pkcs12Fault> openPkcs12(const QByteArray &content, const Secret &passphrase);

}
