// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/certificates.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace reeve::test {

using namespace Qt::StringLiterals;

CertificateMaker::CertificateMaker() = default;

void CertificateMaker::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    const bool done = openssl.waitForFinished(30'000) && openssl.exitStatus() == QProcess::NormalExit;
    if (done && openssl.exitCode() == 0)
        return;
    m_good = false;
    qWarning("openssl %s: %s", qPrintable(arguments.join(u' ')), openssl.readAllStandardError().constData());
}

CertificateFiles CertificateMaker::authority(const QString &name)
{
    const CertificateFiles files{path(name + u".pem"_s), path(name + u".key"_s)};
    run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
        u"-keyout"_s, files.key, u"-out"_s, files.certificate, u"-subj"_s, u"/CN="_s + name, u"-days"_s, u"30"_s});
    return files;
}

void CertificateMaker::write(const QString &name, const QString &text)
{
    QFile file(path(name));
    m_good = m_good && file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

CertificateFiles CertificateMaker::request(const CertificatePlan &plan)
{
    const CertificateFiles files{path(plan.name + u".pem"_s), path(plan.name + u".key"_s)};
    const QStringList curve{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s};
    write(plan.name + u".ext"_s, plan.extensions + u'\n');
    run(QStringList{u"req"_s} + (plan.keyOptions.isEmpty() ? curve : plan.keyOptions)
        + QStringList{u"-nodes"_s, u"-keyout"_s, files.key, u"-out"_s, path(plan.name + u".csr"_s), u"-subj"_s,
            u"/CN="_s + (plan.commonName.isEmpty() ? plan.name : plan.commonName)});
    return files;
}

CertificateFiles CertificateMaker::issue(
    const CertificateFiles &authority, const QString &name, const QString &names, int days)
{
    return issue(authority, {.name = name, .extensions = u"subjectAltName="_s + names, .days = days});
}

CertificateFiles CertificateMaker::issue(const CertificateFiles &authority, const CertificatePlan &plan)
{
    const CertificateFiles files = request(plan);
    run(QStringList{u"x509"_s, u"-req"_s, u"-in"_s, path(plan.name + u".csr"_s), u"-CA"_s, authority.certificate,
            u"-CAkey"_s, authority.key, u"-CAcreateserial"_s, u"-out"_s, files.certificate, u"-days"_s,
            QString::number(plan.days), u"-extfile"_s, path(plan.name + u".ext"_s)}
        + plan.signOptions);
    return files;
}

QString CertificateMaker::pkcs7(const QString &name, const QList<CertificateFiles> &certificates, bool der)
{
    QStringList arguments{u"crl2pkcs7"_s, u"-nocrl"_s, u"-outform"_s, der ? u"DER"_s : u"PEM"_s, u"-out"_s, path(name)};
    for (const CertificateFiles &each : certificates)
        arguments << u"-certfile"_s << each.certificate;
    run(arguments);
    return path(name);
}

CertificateFiles CertificateMaker::intermediate(const CertificateFiles &authority, const QString &name)
{
    return issue(authority, {.name = name, .extensions = u"basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign"_s});
}

CertificateFiles CertificateMaker::chain(const CertificateFiles &files, const QList<CertificateFiles> &issuers)
{
    static int number = 0;
    QByteArray content;
    for (const CertificateFiles &each : QList<CertificateFiles>{files} + issuers) {
        QFile file(each.certificate);
        m_good = m_good && file.open(QIODevice::ReadOnly);
        content += file.readAll();
    }
    const QString name = u"chain%1.pem"_s.arg(++number);
    write(name, QString::fromLatin1(content));
    return {path(name), files.key};
}

// Uses "openssl ca", the only command that takes a start date; it needs a file for the list of issued certificates.
CertificateFiles CertificateMaker::issueLater(
    const CertificateFiles &authority, const QString &name, const QString &names, int afterDays)
{
    const CertificateFiles files = request({.name = name, .extensions = u"subjectAltName="_s + names});
    write(u"issued.txt"_s, {});
    write(u"ca.cnf"_s,
        u"[later]\ndatabase=%1\nnew_certs_dir=%2\nrand_serial=yes\ndefault_md=sha256\npolicy=names\n[names]\ncommonName=supplied\n"_s
            .arg(path(u"issued.txt"_s), folder()));
    const QDateTime from = QDateTime::currentDateTimeUtc().addDays(afterDays);
    const QString digits = u"yyyyMMddHHmmss'Z'"_s;
    run({u"ca"_s, u"-batch"_s, u"-config"_s, path(u"ca.cnf"_s), u"-name"_s, u"later"_s, u"-cert"_s,
        authority.certificate, u"-keyfile"_s, authority.key, u"-in"_s, path(name + u".csr"_s), u"-out"_s,
        files.certificate, u"-notext"_s, u"-startdate"_s, from.toString(digits), u"-enddate"_s,
        from.addDays(30).toString(digits), u"-extfile"_s, path(name + u".ext"_s)});
    return files;
}

CertificateFiles CertificateMaker::selfSigned(const QString &name, const QString &names)
{
    const CertificateFiles files{path(name + u".pem"_s), path(name + u".key"_s)};
    run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
        u"-keyout"_s, files.key, u"-out"_s, files.certificate, u"-subj"_s, u"/CN="_s + name, u"-days"_s, u"30"_s,
        u"-addext"_s, u"subjectAltName="_s + names});
    return files;
}

QString CertificateMaker::encryptedKey(const QString &key, const QString &passphrase)
{
    const QString file = key + u".encrypted"_s;
    run({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, key, u"-out"_s, file, u"-passout"_s, u"pass:"_s + passphrase});
    return file;
}

QString CertificateMaker::rsaKey(const QString &name, bool traditional)
{
    const QString file = path(name + u".key"_s);
    run({u"genrsa"_s, traditional ? u"-traditional"_s : u"-verbose"_s, u"-out"_s, file, u"2048"_s});
    return file;
}

QString CertificateMaker::pkcs12(const CertificateFiles &files, const CertificateFiles &issuer,
    const QString &passphrase, const QString &suffix, const QStringList &options)
{
    const QString file = files.certificate + suffix;
    run(QStringList{u"pkcs12"_s, u"-export"_s, u"-in"_s, files.certificate, u"-inkey"_s, files.key, u"-certfile"_s,
            issuer.certificate, u"-out"_s, file, u"-passout"_s, u"pass:"_s + passphrase}
        + options);
    return file;
}

namespace {

QSslKey keyIn(const QByteArray &pem)
{
    const QSslKey curve(pem, QSsl::Ec);
    return curve.isNull() ? QSslKey(pem, QSsl::Rsa) : curve;
}

}

QSslConfiguration CertificateMaker::serverConfiguration(const CertificateFiles &files)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(files.certificate));
    QFile key(files.key);
    if (key.open(QIODevice::ReadOnly))
        configuration.setPrivateKey(keyIn(key.readAll()));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

}
