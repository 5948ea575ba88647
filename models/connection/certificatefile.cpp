// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/certificatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringDecoder>

#include "models/connection/pkcs12.h"
#include "models/connection/pkcs7.h"

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Target)
};

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
    const QByteArray text = asUtf8(content);
    QList<QSslCertificate> certificates = QSslCertificate::fromData(text, QSsl::Pem);
    certificates += certificatesInPkcs7(text);
    if (!certificates.isEmpty() || !mayBeDer(content))
        return certificates;
    return QSslCertificate::fromData(content, QSsl::Der);
}

QString otherContentText(const QByteArray &content, const QString &fileName)
{
    const QString name = QDir::toNativeSeparators(fileName);
    if (isPkcs12(content))
        return Texts::tr("It is a PKCS#12 file. This command takes the certificates out of it: openssl pkcs12 -in "
                         "\"%1\" -nokeys -out ca.pem")
            .arg(name);
    if (content.startsWith(QByteArray::fromHex("feedfeed")) || content.startsWith(QByteArray::fromHex("cececece")))
        return Texts::tr("It is a key store of Java. This command takes a certificate out of it: keytool -exportcert "
                         "-rfc -keystore \"%1\" -alias NAME -file ca.pem; keytool -list shows the names.")
            .arg(name);
    const QByteArray text = asUtf8(content);
    if (text.contains("CERTIFICATE REQUEST-----"))
        return Texts::tr("It is a request for a certificate, which an authority has yet to sign.");
    if (text.contains("PRIVATE KEY-----"))
        return Texts::tr("It is a private key. The certificate is in another file.");
    if (text.contains("-----BEGIN PUBLIC KEY-----"))
        return Texts::tr("It is a public key. The certificate is in another file.");
    if (text.contains("-----BEGIN X509 CRL-----"))
        return Texts::tr("It is a list of revoked certificates.");
    if (text.contains("-----BEGIN CERTIFICATE-----"))
        return Texts::tr("The certificate in it is damaged or cut short.");
    return content.trimmed().isEmpty() ? Texts::tr("The file is empty.") : QString();
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
