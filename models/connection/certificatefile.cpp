// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/certificatefile.h"

#include <QStringDecoder>

namespace reeve {

namespace {

// Windows PowerShell's > writes UTF-16.
QByteArray asUtf8(const QByteArray &content)
{
    const bool little = content.startsWith("\xff\xfe");
    if (!little && !content.startsWith("\xfe\xff"))
        return content;
    QStringDecoder decoder(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    QString text = decoder.decode(content);
    QByteArray utf8 = text.toUtf8();
    wipe(text);
    return utf8;
}

QSslKey keyInPem(const QByteArray &pem, const QByteArray &passphrase)
{
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

// DER: a key, a certificate and a PKCS#12 file begin with a sequence.
bool mayBeDer(const QByteArray &content)
{
    return content.startsWith('\x30');
}

QByteArray pemOf(const QByteArray &der, const QByteArray &label)
{
    QByteArray pem = "-----BEGIN " + label + "-----\n";
    const QByteArray encoded = der.toBase64();
    for (qsizetype i = 0; i < encoded.size(); i += 64)
        pem += encoded.mid(i, 64) + '\n';
    return pem + "-----END " + label + "-----\n";
}

// Qt reads only the older forms from DER, so every form is given to it as PEM.
QSslKey keyInDer(const QByteArray &der, const QByteArray &passphrase)
{
    for (const char *label :
        {"PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY"}) {
        QByteArray pem = pemOf(der, label);
        const QSslKey key = keyInPem(pem, passphrase);
        wipe(pem);
        if (!key.isNull())
            return key;
    }
    return {};
}

}

QList<QSslCertificate> certificatesIn(const QByteArray &content)
{
    const auto certificates = QSslCertificate::fromData(asUtf8(content), QSsl::Pem);
    if (!certificates.isEmpty() || !mayBeDer(content))
        return certificates;
    return QSslCertificate::fromData(content, QSsl::Der);
}

QSslKey privateKeyIn(const QByteArray &content, const Secret &passphrase)
{
    if (mayBeDer(content))
        return keyInDer(content, passphrase.reveal());
    QByteArray pem = asUtf8(content);
    const QSslKey key = keyInPem(pem, passphrase.reveal());
    wipe(pem);
    return key;
}

bool isEncryptedKey(const QByteArray &content)
{
    // PKCS#5 (RFC 8018) and PKCS#12 (RFC 7292): the object identifiers of encryption with a passphrase.
    const QByteArray head = content.first(std::min<qsizetype>(content.size(), 40));
    return asUtf8(content).contains("ENCRYPTED")
        || (mayBeDer(content)
            && (head.contains(QByteArray::fromHex("2a864886f70d0105"))
                || head.contains(QByteArray::fromHex("2a864886f70d010c01"))));
}

}
