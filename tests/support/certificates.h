// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Certificates made while a test runs, by the openssl command, in a folder that goes with the test.

#include <QString>
#include <QTemporaryDir>

class QSslConfiguration;

namespace reeve::test {

struct CertificateFiles {
    QString certificate{}; // PEM
    QString key{}; // PEM
};

class CertificateMaker
{
public:
    CertificateMaker();

    // Whether the folder is there and every command so far ended well.
    bool isGood() const { return m_good && m_folder.isValid(); }
    QString folder() const { return m_folder.path(); }

    // An authority of its own, named like the file.
    CertificateFiles authority(const QString &name);
    // Issued by the authority. names: as in subjectAltName, "IP:127.0.0.1,DNS:localhost".
    CertificateFiles issue(const CertificateFiles &authority, const QString &name, const QString &names, int days = 30);
    // Likewise, valid for a month from so many days on.
    CertificateFiles issueLater(
        const CertificateFiles &authority, const QString &name, const QString &names, int afterDays);
    // Issued by nobody but itself.
    CertificateFiles selfSigned(const QString &name, const QString &names);
    // Another file with the same key: encrypted, PKCS#8. RSA keys only where rsa was asked for.
    QString encryptedKey(const QString &key, const QString &passphrase);
    QString rsaKey(const QString &name, bool traditional);
    // Both in one PKCS#12 file, with its issuer. options: of openssl pkcs12, such as -nokeys.
    QString pkcs12(const CertificateFiles &files, const CertificateFiles &issuer, const QString &passphrase,
        const QString &suffix = QStringLiteral(".p12"), const QStringList &options = {});

    // What a server needs to speak TLS with that certificate.
    static QSslConfiguration serverConfiguration(const CertificateFiles &files);

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    // A key, the request for a certificate, and a file with the names.
    CertificateFiles request(const QString &name, const QString &names);
    void write(const QString &name, const QString &text);
    void run(const QStringList &arguments);

    QTemporaryDir m_folder{};
    bool m_good = true;
};

}
