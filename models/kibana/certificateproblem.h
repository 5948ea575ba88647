// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The problem of a server's certificate, or with one of the certificates above it, apart from its authority not
// being known.

#include <QList>
#include <QSslError>
#include <QString>

class QSslConfiguration;

namespace reeve {

struct CertificateProblem {
    // In the order in which they are told where there are several.
    enum class Kind {
        None,
        Expired,
        NotYetValid,
        WrongName, // the server's certificate has other names than the address
        NotAnAuthority, // it has issued another one, and may not
        NotForServers, // its usage excludes TLS servers
        ChainTooLong, // an authority may not have as many authorities below it
        TooWeak, // a key or a signature that is no longer accepted
        Revoked, // or blocked by the system
        BadSignature, // it was changed, or signed with another key
        Other,
    };
    Kind kind = Kind::None;
    bool isServers = true; // the server's own certificate; false: one above it
    QString certificate{}; // its name
    QString fact{}; // a sentence, translated: its names, dates or usage; empty: nothing to add

    bool operator==(const CertificateProblem &) const = default;
};

// The most important problem among the errors of a handshake. Qt does not say everything, nor always of which
// certificate; the rest is found by another verification of the chain in session. None: only its authority is unknown.
CertificateProblem certificateProblemIn(const QList<QSslError> &errors, const QSslConfiguration &session);

// OpenSSL's words for the errors that Qt does not know, "EE certificate key too weak; ..."; empty: there are none.
QString unnamedProblemsIn(const QSslConfiguration &session);

}
