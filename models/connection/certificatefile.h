// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads certificates and private keys from the content of a file in PEM or DER form.

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

#include "models/base/secret.h"

namespace reeve {

// PEM, also in UTF-16 and with text between the certificates, or one certificate in DER. Empty: there is none.
QList<QSslCertificate> certificatesIn(const QByteArray &content);
// PEM or DER; PKCS#8, encrypted or not, or the older forms of RSA, EC and DSA keys. Null: none, or the passphrase does not
// open it.
QSslKey privateKeyIn(const QByteArray &content, const Secret &passphrase);
bool isEncryptedKey(const QByteArray &content); // in PEM or DER

}
