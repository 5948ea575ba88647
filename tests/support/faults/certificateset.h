// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The certificates and files that the connection failures are made of; made once for all of them.

#include "tests/support/certificates.h"

namespace reeve::test {

class CertificateSet
{
public:
    CertificateSet();

    bool areGood() const { return m_maker.isGood() && m_written; }
    // Where a file of that name is not.
    QString nowhere(const QString &name) const { return m_maker.folder() + u'/' + name; }
    QString folder() const { return m_maker.folder(); }

    static constexpr const char *passphrase = "opensesame";

private:
    QString write(const QString &name, const QByteArray &content);

    CertificateMaker m_maker{};
    bool m_written = true;

public:
    CertificateFiles authority{};
    CertificateFiles unknownAuthority{}; // an authority that nobody here knows
    CertificateFiles good{}; // 127.0.0.1 and localhost, for servers and clients
    CertificateFiles otherName{}; // kibana.example.com
    CertificateFiles expired{};
    CertificateFiles notYetValid{}; // from a year on
    CertificateFiles selfSigned{};
    CertificateFiles ofUnknownAuthority{}; // a client's, from the unknownAuthority
    QString encryptedKey{}; // of the good one
    QString pkcs12{}; // the good one and its key, with the passphrase
    QString damagedPkcs12{};
    QString noCertificate{}; // text that is no certificate
};

}
