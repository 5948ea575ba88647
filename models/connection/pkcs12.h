// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads a certificate and its private key from one PKCS#12 file (.p12, .pfx), recognised by its content.

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
    Damaged, // shorter or longer than its own length field says
    NoKey, // holds no private key, not even an encrypted one
    Encrypted, // needs a passphrase, and none was given
    WrongPassphrase, // or damaged inside, which cannot be distinguished
    OldEncryption, // as WrongPassphrase, and encrypted with RC2, which OpenSSL 3 supports only with its legacy provider
};

// Whether content is PKCS#12, by RFC 7292: an outer sequence that begins with version 3 and a PKCS#7 content.
bool isPkcs12(const QByteArray &content);
// passphrase: UTF-8; empty: none.
tl::expected<ClientIdentity, Pkcs12Fault> openPkcs12(const QByteArray &content, const Secret &passphrase);

}
