// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Creates certificates and keys with the openssl command, in a temporary folder.

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

class QSslConfiguration;

namespace reeve::test {

struct CertificateFiles {
    QString certificate{}; // PEM
    QString key{}; // PEM
};

// A certificate in every detail.
struct CertificatePlan {
    QString name{}; // of its files
    QString commonName{}; // empty: as name
    QString extensions{}; // lines of openssl's extension file; empty: none
    int days = 30; // of validity; negative: expired
    QStringList keyOptions{}; // of openssl req; empty: an elliptic curve
    QStringList signOptions{}; // of openssl x509: "-sha1"
};

class CertificateMaker
{
public:
    CertificateMaker();

    // Returns whether the folder exists and all commands so far have succeeded.
    bool isGood() const { return m_good && m_folder.isValid(); }
    QString folder() const { return m_folder.path(); }

    // Creates a certificate authority. name: of the authority and of its files.
    CertificateFiles authority(const QString &name);
    // Creates a certificate issued by authority. names: subjectAltName, "IP:127.0.0.1,DNS:localhost". days: of
    // validity; negative: expired.
    CertificateFiles issue(const CertificateFiles &authority, const QString &name, const QString &names, int days = 30);
    CertificateFiles issue(const CertificateFiles &authority, const CertificatePlan &plan);
    // Writes certificates into a PKCS#7 file (.p7b), in PEM or DER; returns the file.
    QString pkcs7(const QString &name, const QList<CertificateFiles> &certificates, bool der = false);
    // Creates an authority that is issued by another one.
    CertificateFiles intermediate(const CertificateFiles &authority, const QString &name);
    // Writes a file with the certificate, followed by the ones of issuers; with the same key.
    CertificateFiles chain(const CertificateFiles &files, const QList<CertificateFiles> &issuers);
    // As issue(), but valid for a month that begins in afterDays days.
    CertificateFiles issueLater(
        const CertificateFiles &authority, const QString &name, const QString &names, int afterDays);
    // Creates a self-signed certificate.
    CertificateFiles selfSigned(const QString &name, const QString &names);
    // Writes the same key encrypted, as PKCS#8; returns the file.
    QString encryptedKey(const QString &key, const QString &passphrase);
    // Creates an RSA key, as PKCS#1 if traditional, else as PKCS#8; returns the file. (All other keys are EC keys.)
    QString rsaKey(const QString &name, bool traditional);
    // Writes certificate, key and issuer into one PKCS#12 file. options: further ones of openssl pkcs12, such as
    // -nokeys.
    QString pkcs12(const CertificateFiles &files, const CertificateFiles &issuer, const QString &passphrase,
        const QString &suffix = QStringLiteral(".p12"), const QStringList &options = {});

    // Returns the configuration of a TLS server with this certificate.
    static QSslConfiguration serverConfiguration(const CertificateFiles &files);

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    // Creates a key, a certificate request and an extension file.
    CertificateFiles request(const CertificatePlan &plan);
    void write(const QString &name, const QString &text);
    void run(const QStringList &arguments);

    QTemporaryDir m_folder{};
    bool m_good = true;
};

}
