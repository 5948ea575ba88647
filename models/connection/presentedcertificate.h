// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The certificate that a server presented in a TLS handshake, as plain values. Untrusted text: nothing of it is
// verified.

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <optional>

class QSslCertificate;

namespace reeve {

struct PresentedCertificate {
    QString subject{}; // common name, else organisation
    QString issuer{}; // likewise
    QStringList names{}; // subject alternative names, sorted
    QDateTime validFrom{}; // UTC
    QDateTime validUntil{}; // UTC
    QByteArray sha256{}; // of the whole certificate in DER: 32 bytes

    bool operator==(const PresentedCertificate &) const = default;
};

std::optional<PresentedCertificate> presentedBy(const QSslCertificate &certificate); // nothing for a null certificate

QString fingerprintText(const PresentedCertificate &certificate); // "AB:CD:...": 32 groups, as the pin field reads them
QString certificateText(const PresentedCertificate &certificate); // one fact per line, translated

}
