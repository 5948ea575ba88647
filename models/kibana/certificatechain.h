// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Follows the chain of a server's certificates with OpenSSL: who signed whom, whether it ends at an authority, and
// which link is missing.

#include <QDate>
#include <QList>
#include <QString>

class QSslCertificate;

namespace reeve {

enum class Validity { Now, AnyTime };

// Whether authority has issued the first certificate of presented, directly or through others of presented: with
// signatures that hold, issuers that may issue certificates, and dates that hold, unless they are not asked for. The
// name of the server is not checked.
bool chainEndsAt(const QSslCertificate &authority, const QList<QSslCertificate> &presented, Validity validity);

// A certificate of the CA file.
struct HeldCertificate {
    enum class Kind {
        Authority,
        ServersOwn, // the very one that the server shows, authority or not
        NotAnAuthority, // another one that may not issue certificates
    };
    Kind kind = Kind::Authority;
    QString name{};
    QDate validFrom{}; // UTC
    QDate validUntil{}; // UTC

    bool operator==(const HeldCertificate &) const = default;
};

// Where the chain of an untrusted certificate breaks.
struct ChainGap {
    enum class Kind {
        None, // nothing is missing, or there is no certificate
        SelfSigned, // the server's certificate has no authority
        IssuerNotSent, // neither the server nor the CA file has the issuer of below
        IssuerNotInFile, // the CA file has below and not its issuer
        RootNotTrusted, // the server sends the chain up to its root, which is not in the CA file
        OtherKey, // the CA file has an authority of the issuer's name with another key
    };
    Kind kind = Kind::None;
    QString missing{}; // name of the certificate that is missing
    QString below{}; // name of the certificate that it issued
    QString issuer{}; // name of the issuer of the server's certificate
    QList<HeldCertificate> inFile{}; // what the CA file holds; empty: none was given

    bool operator==(const ChainGap &) const = default;
};

// presented: the server's own certificate first. authorities: of the CA file; empty: none was given.
ChainGap chainGapOf(const QList<QSslCertificate> &presented, const QList<QSslCertificate> &authorities);

}
