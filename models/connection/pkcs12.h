// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads a client certificate and its private key from the content of a PKCS#12 file (.p12, .pfx).

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <tl/expected.hpp>

#include "models/base/secret.h"

namespace reeve {

struct ClientIdentity {
    QList<QSslCertificate> chain{}; // never empty after openPkcs12(): the client certificate, then its issuers
    QSslKey key{}; // not null after openPkcs12()
};

enum class Pkcs12Fault {
    Damaged, // shorter or longer than its length field says, or not DER
    NoKey, // contains no private key, neither plain nor encrypted
    Encrypted, // cannot be read without a passphrase, and none was given
    WrongPassphrase, // or damaged inside, which cannot be distinguished
    // Encrypted, WrongPassphrase or unsupported: the file is encrypted with RC2, which OpenSSL 3 reads only with its
    // legacy provider.
    OldEncryption,
};

// Returns whether content begins as a PKCS#12 file of RFC 7292: a sequence of version 3 and PKCS#7 data. The rest is
// not checked.
bool isPkcs12(const QByteArray &content);
// passphrase: UTF-8; empty: none. If reading fails, the fault is the likely reason.
tl::expected<ClientIdentity, Pkcs12Fault> openPkcs12(const QByteArray &content, const Secret &passphrase);

}
