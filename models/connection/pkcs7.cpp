// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/pkcs7.h"

#include <QRegularExpression>
#include <algorithm>
#include <memory>
#include <openssl/err.h>
#include <openssl/pkcs7.h>

#include "models/kibana/x509.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QList<QSslCertificate> inDer(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<PKCS7, decltype(&PKCS7_free)> file(
        d2i_PKCS7(nullptr, &bytes, static_cast<long>(der.size())), &PKCS7_free);
    ERR_clear_error(); // Qt reads the same queue of errors
    QList<QSslCertificate> certificates;
    if (!file || !PKCS7_type_is_signed(file.get()) || !file->d.sign)
        return certificates;
    const STACK_OF(X509) *held = file->d.sign->cert;
    for (int i = 0; i < sk_X509_num(held); ++i)
        certificates += certificateOf(sk_X509_value(held, i));
    certificates.removeAll(QSslCertificate());
    return certificates;
}

// Each block of PEM in DER, whatever its label.
QList<QByteArray> blocksIn(const QByteArray &pem)
{
    static const QRegularExpression block(
        u"-----BEGIN ([A-Z0-9# ]*(?:PKCS ?#?7|CERTIFICATE|CMS)[A-Z0-9# ]*)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----"_s);
    QList<QByteArray> blocks;
    for (const auto &match : block.globalMatch(QString::fromLatin1(pem)))
        blocks += QByteArray::fromBase64(match.captured(2).toLatin1());
    return blocks;
}

bool isIssuerOf(const QSslCertificate &issuer, const QSslCertificate &certificate)
{
    return issuer != certificate
        && issuer.subjectInfo(QSslCertificate::CommonName) == certificate.issuerInfo(QSslCertificate::CommonName)
        && issuer.subjectInfo(QSslCertificate::Organization) == certificate.issuerInfo(QSslCertificate::Organization)
        && issuer.subjectInfo(QSslCertificate::OrganizationalUnitName)
        == certificate.issuerInfo(QSslCertificate::OrganizationalUnitName);
}

// Takes one that issued none of the others, again and again.
QList<QSslCertificate> issuersLast(QList<QSslCertificate> certificates)
{
    QList<QSslCertificate> sorted;
    while (!certificates.isEmpty()) {
        const auto next = std::ranges::find_if(certificates, [&certificates](const QSslCertificate &each) {
            return std::ranges::none_of(
                certificates, [&each](const QSslCertificate &other) { return isIssuerOf(each, other); });
        });
        const qsizetype index = next == certificates.end() ? 0 : next - certificates.begin();
        sorted += certificates.takeAt(index);
    }
    return sorted;
}

}

QList<QSslCertificate> certificatesInPkcs7(const QByteArray &content)
{
    QList<QSslCertificate> certificates = inDer(content);
    // Such files hold no key; a file with one is not copied about.
    if (certificates.isEmpty() && !content.contains("PRIVATE KEY")) {
        for (const QByteArray &block : blocksIn(content))
            certificates += inDer(block);
    }
    return issuersLast(std::move(certificates));
}

}
