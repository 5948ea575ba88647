// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/presentedcertificate.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

QString nameOf(const QStringList &organisation, const QStringList &common)
{
    const QStringList names = common.isEmpty() ? organisation : common;
    return names.isEmpty() ? Texts::tr("no name") : names.join(u", "_s);
}

}

std::optional<PresentedCertificate> presentedBy(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return {};
    QStringList names = certificate.subjectAlternativeNames().values();
    names.sort();
    return PresentedCertificate{
        .subject = nameOf(certificate.subjectInfo(QSslCertificate::Organization),
            certificate.subjectInfo(QSslCertificate::CommonName)),
        .issuer = nameOf(
            certificate.issuerInfo(QSslCertificate::Organization), certificate.issuerInfo(QSslCertificate::CommonName)),
        .names = names,
        .validFrom = certificate.effectiveDate().toUTC(),
        .validUntil = certificate.expiryDate().toUTC(),
        .sha256 = certificate.digest(QCryptographicHash::Sha256),
    };
}

QString fingerprintText(const PresentedCertificate &certificate)
{
    return QString::fromLatin1(certificate.sha256.toHex(':')).toUpper();
}

QString certificateText(const PresentedCertificate &certificate)
{
    return Texts::tr("Certificate of: %1\nNames: %2\nIssued by: %3\nValid from: %4\nValid until: %5\nSHA-256: %6")
        .arg(certificate.subject, certificate.names.join(u", "_s), certificate.issuer,
            certificate.validFrom.toString(Qt::ISODate), certificate.validUntil.toString(Qt::ISODate),
            fingerprintText(certificate));
}

}
