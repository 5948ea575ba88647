// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/certificateset.h"

#include <QFile>

namespace reeve::test {

using namespace Qt::StringLiterals;

CertificateSet::CertificateSet()
{
    const QString here = u"IP:127.0.0.1,DNS:localhost"_s;
    authority = m_maker.authority(u"authority"_s);
    unknownAuthority = m_maker.authority(u"stranger"_s);
    good = m_maker.issue(authority, u"good"_s, here);
    otherName = m_maker.issue(authority, u"other-name"_s, u"DNS:kibana.example.com"_s);
    expired = m_maker.issue(authority, u"expired"_s, here, -1);
    notYetValid = m_maker.issueLater(authority, u"not-yet-valid"_s, here, 365);
    selfSigned = m_maker.selfSigned(u"self-signed"_s, here);
    const QString namedHere = u"subjectAltName="_s + here;
    commonNameAlone = m_maker.issue(authority,
        {.name = u"common-name"_s,
            .commonName = u"127.0.0.1"_s,
            .extensions = u"subjectAltName=DNS:kibana,DNS:kibana.elastic.svc"_s});
    forClients = m_maker.issue(
        authority, {.name = u"for-clients"_s, .extensions = namedHere + u"\nextendedKeyUsage=clientAuth"_s});
    shortKey = m_maker.issue(
        authority, {.name = u"short-key"_s, .extensions = namedHere, .keyOptions = {u"-newkey"_s, u"rsa:1024"_s}});
    signedWithSha1 =
        m_maker.issue(authority, {.name = u"signed-with-sha1"_s, .extensions = namedHere, .signOptions = {u"-sha1"_s}});
    ofUnknownAuthority = m_maker.issue(unknownAuthority, u"of-stranger"_s, here);
    encryptedKey = m_maker.encryptedKey(good.key, QString::fromLatin1(passphrase));
    pkcs12 = m_maker.pkcs12(good, authority, QString::fromLatin1(passphrase));
    QFile whole(pkcs12);
    m_written = whole.open(QIODevice::ReadOnly);
    damagedPkcs12 = write(u"damaged.p12"_s, whole.read(whole.size() / 2));
    noCertificate = write(u"no-certificate.pem"_s, "Subject: CN=authority\n");
}

QString CertificateSet::write(const QString &name, const QByteArray &content)
{
    QFile file(missingFile(name));
    m_written = m_written && file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    return file.fileName();
}

}
