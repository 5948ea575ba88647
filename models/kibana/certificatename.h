// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Compares the names of a certificate with the name of a server. Qt also takes a common name that does not count.

#include <QString>

class QSslCertificate;

namespace reeve {

// Whether the certificate is one of host, a name (also in Unicode) or an IP address. RFC 6125 and curl: the common name
// counts only where there is no alternative name of the kinds DNS and IP; a wildcard stands for the whole left-most
// label; an IP address is compared with alternative names of the kind IP alone.
bool isCertificateOf(const QSslCertificate &certificate, const QString &host);

}
