// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a server shows of itself in a TLS handshake, as plain values. Server text: nothing of it is proven.

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

std::optional<PresentedCertificate> presentedBy(const QSslCertificate &certificate); // nothing for a null one

QString fingerprintText(const PresentedCertificate &certificate); // "AB:CD:...": 32 groups, as the pin field reads them
QString certificateText(const PresentedCertificate &certificate); // one fact per line, translated

}
