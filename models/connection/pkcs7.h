// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the certificates of a PKCS#7 file (.p7b, .p7c), as Windows and many authorities give out chains.

#include <QByteArray>
#include <QList>
#include <QSslCertificate>

namespace reeve {

// PEM under any label, for some programs write CERTIFICATE above PKCS#7, or DER. The order in such a file means nothing:
// a certificate stands before its issuer in the result. Empty: it is not PKCS#7, or holds no certificate.
QList<QSslCertificate> certificatesInPkcs7(const QByteArray &content);

}
