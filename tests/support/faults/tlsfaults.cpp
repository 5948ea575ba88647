// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCryptographicHash>
#include <QSslCertificate>

#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

QString fingerprintOf(const CertificateFiles &files)
{
    const QSslCertificate certificate = QSslCertificate::fromPath(files.certificate).value(0);
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

void shows(FaultSetup &setup, const CertificateFiles &files, const QString &authority, const QString &pin = {})
{
    setup.presenting(files);
    setup.profile.tls = {.caFile = authority, .pinnedSha256 = pin};
}

// Qt's own server would refuse to start with it.
void showsWeak(FaultSetup &setup, const CertificateFiles &files)
{
    setup.openssl(files, {u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
}

constexpr ConnectionFault faults[] = {
    {.name = "a certificate that has expired",
        .prepare = [](FaultSetup &setup) { setup.presenting(setup.certificates().expired); },
        .stop = "tls tls-expired",
        .advice = "Have the server's certificate renewed"},
    {.name = "a certificate that is not valid yet",
        .prepare = [](FaultSetup &setup) { setup.presenting(setup.certificates().notYetValid); },
        .stop = "tls tls-not-yet-valid",
        .advice = "Check date and time of this machine"},
    {.name = "a certificate of another name",
        .prepare = [](FaultSetup &setup) { setup.presenting(setup.certificates().otherName); },
        .stop = "tls tls-wrong-name",
        .advice = "Use the name that stands in the certificate"},
    {.name = "a certificate whose common name alone is right",
        .prepare = [](FaultSetup &setup) { setup.presenting(setup.certificates().commonNameAlone); },
        .stop = "tls tls-wrong-name",
        .advice = "It is valid for: kibana, kibana.elastic.svc"},
    {.name = "a certificate for clients",
        .prepare = [](FaultSetup &setup) { setup.presenting(setup.certificates().forClients); },
        .stop = "tls tls-not-for-server",
        .advice = "with the extended key usage serverAuth"},
    {.name = "a certificate with a short key",
        .prepare = [](FaultSetup &setup) { showsWeak(setup, setup.certificates().shortKey); },
        .stop = "tls tls-weak-certificate",
        .advice = "The key of short-key has 1024 bits"},
    {.name = "a certificate that is signed with SHA-1",
        .prepare = [](FaultSetup &setup) { showsWeak(setup, setup.certificates().signedWithSha1); },
        .stop = "tls tls-weak-certificate",
        .advice = "it is signed with ecdsa-with-SHA1"},
    {.name = "a certificate that is signed by itself",
        .prepare = [](FaultSetup &setup) { shows(setup, setup.certificates().selfSigned, {}); },
        .stop = "tls tls-untrusted",
        .advice = "pin it in the connection"},
    {.name = "a certificate of an authority that is not known",
        .prepare = [](FaultSetup &setup) { shows(setup, setup.certificates().good, {}); },
        .stop = "tls tls-untrusted",
        .advice = "Put its file into the connection as CA file"},
    {.name = "a certificate of another authority than the CA file's",
        .prepare =
            [](FaultSetup &setup) {
                shows(setup, setup.certificates().good, setup.certificates().unknownAuthority.certificate);
            },
        .stop = "tls tls-untrusted",
        .advice = "The CA file holds stranger (an authority"},
    {.name = "another certificate than the pinned one",
        .prepare =
            [](FaultSetup &setup) {
                shows(setup, setup.certificates().good, {}, fingerprintOf(setup.certificates().otherName));
            },
        .stop = "tls tls-pin-mismatch",
        .advice = "whether the certificate was renewed"},
    {.name = "another certificate than the pinned one, of a trusted authority",
        .prepare =
            [](FaultSetup &setup) {
                shows(setup, setup.certificates().good, setup.certificates().authority.certificate,
                    fingerprintOf(setup.certificates().otherName));
            },
        .stop = "tls tls-pin-mismatch",
        .advice = "somebody may be listening in between"},
    {.name = "the pinned certificate under another name",
        .prepare =
            [](FaultSetup &setup) {
                shows(setup, setup.certificates().otherName, {}, fingerprintOf(setup.certificates().otherName));
            },
        .stop = "tls tls-wrong-name",
        .advice = "Use the name that stands in the certificate"},
    {.name = "https to a port of plain http",
        .prepare =
            [](FaultSetup &setup) {
                setup.plainKibana();
                setup.profile.address.setScheme(u"https"_s);
            },
        .stop = "tls not-tls",
        .advice = "the port does not speak TLS"},
    {.name = "https to a port that speaks SSH",
        .prepare = [](FaultSetup &setup) { setup.misbehavingServer(Misbehaviour::SpeaksSsh); },
        .stop = "tls not-tls",
        .advice = "the port does not speak TLS"},
    {.name = "http to a port of TLS",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.profile.address.setScheme(u"http"_s);
            },
        .stop = "kibana plain-http-to-tls-port",
        .advice = "Change http:// to https://"},
    {.name = "a handshake that is reset",
        .prepare = [](FaultSetup &setup) { setup.misbehavingServer(Misbehaviour::Resets); },
        .stop = "tls tls-failed",
        .advice = "a proxy that breaks it off"},
    {.name = "a handshake that is closed",
        .prepare = [](FaultSetup &setup) { setup.misbehavingServer(Misbehaviour::Closes); },
        .stop = "tls tls-failed",
        .advice = "a port that does not speak TLS"},
    {.name = "a server that knows old TLS only",
        .prepare =
            [](FaultSetup &setup) {
                setup.openssl(setup.certificates().good, {u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
            },
        .stop = "tls tls-version",
        .advice = "Have TLS 1.2 or 1.3 switched on"},
};

}

FaultTable tlsFaults()
{
    return faults;
}

}
