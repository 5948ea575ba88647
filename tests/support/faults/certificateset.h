// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The certificates and files used by the simulated connection failures; created once for all.

#include "tests/support/certificates.h"

namespace reeve::test {

class CertificateSet
{
public:
    CertificateSet();

    bool isValid() const { return m_maker.isGood() && m_written; }
    // Returns the path of a file that does not exist.
    QString missingFile(const QString &name) const { return m_maker.folder() + u'/' + name; }
    QString folder() const { return m_maker.folder(); }

    static constexpr const char *passphrase = "opensesame";

private:
    QString write(const QString &name, const QByteArray &content);

    CertificateMaker m_maker{};
    bool m_written = true;

public:
    CertificateFiles authority{};
    CertificateFiles unknownAuthority{}; // not trusted by anything
    CertificateFiles good{}; // 127.0.0.1 and localhost, for servers and clients
    CertificateFiles otherName{}; // kibana.example.com
    CertificateFiles expired{};
    CertificateFiles notYetValid{}; // from a year on
    CertificateFiles selfSigned{};
    CertificateFiles commonNameAlone{}; // 127.0.0.1 as the common name, beside another name
    CertificateFiles forClients{}; // clients alone
    CertificateFiles shortKey{}; // RSA with 1,024 bits
    CertificateFiles signedWithSha1{};
    CertificateFiles ofUnknownAuthority{}; // a client's, from the unknownAuthority
    QString encryptedKey{}; // of the good one
    QString pkcs12{}; // the good one and its key, with the passphrase
    QString damagedPkcs12{};
    QString noCertificate{}; // text that is no certificate
};

}
