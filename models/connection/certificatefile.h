// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads certificates and private keys from the content of a file in PEM, DER or PKCS#7 form.

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

#include "models/base/secret.h"

namespace reeve {

// PEM, also in UTF-16 and with text between the certificates, one certificate in DER, or PKCS#7 (.p7b) in either form.
// Empty: there is none.
QList<QSslCertificate> certificatesIn(const QByteArray &content);
// Where certificatesIn() finds none: a translated sentence that says what the file is instead, with the command that
// converts it; empty: not recognised.
QString otherContentText(const QByteArray &content, const QString &fileName);
// PEM or DER; PKCS#8, encrypted or not, or the older forms of RSA, EC and DSA keys. Null: none, or the passphrase does not
// open it.
QSslKey privateKeyIn(const QByteArray &content, const Secret &passphrase);
bool isEncryptedKey(const QByteArray &content); // in PEM or DER

}
