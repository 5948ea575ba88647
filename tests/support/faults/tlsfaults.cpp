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

void shows(Scene &scene, const CertificateFiles &files, const QString &authority, const QString &pin = {})
{
    scene.showing(files);
    scene.profile.tls = {.caFile = authority, .pinnedSha256 = pin};
}

constexpr ConnectionFault faults[] = {
    {.name = "a certificate that has expired",
        .stage = [](Scene &scene) { scene.showing(scene.certificates().expired); },
        .stop = "tls tls-expired",
        .advice = "Have the server's certificate renewed"},
    {.name = "a certificate that is not valid yet",
        .stage = [](Scene &scene) { scene.showing(scene.certificates().notYetValid); },
        .stop = "tls tls-not-yet-valid",
        .advice = "Check date and time of this machine"},
    {.name = "a certificate of another name",
        .stage = [](Scene &scene) { scene.showing(scene.certificates().otherName); },
        .stop = "tls tls-wrong-name",
        .advice = "Use the name that stands in the certificate"},
    {.name = "a certificate that is signed by itself",
        .stage = [](Scene &scene) { shows(scene, scene.certificates().selfSigned, {}); },
        .stop = "tls tls-untrusted",
        .advice = "pin it in the connection"},
    {.name = "a certificate of an authority that is not known",
        .stage = [](Scene &scene) { shows(scene, scene.certificates().good, {}); },
        .stop = "tls tls-untrusted",
        .advice = "Put its file into the connection as CA file"},
    {.name = "a certificate of another authority than the CA file's",
        .stage =
            [](Scene &scene) {
                shows(scene, scene.certificates().good, scene.certificates().unknownAuthority.certificate);
            },
        .stop = "tls tls-untrusted",
        .advice = "Get the authority's certificate"},
    {.name = "another certificate than the pinned one",
        .stage =
            [](Scene &scene) {
                shows(scene, scene.certificates().good, {}, fingerprintOf(scene.certificates().otherName));
            },
        .stop = "tls tls-pin-mismatch",
        .advice = "whether the certificate was renewed"},
    {.name = "another certificate than the pinned one, of a trusted authority",
        .stage =
            [](Scene &scene) {
                shows(scene, scene.certificates().good, scene.certificates().authority.certificate,
                    fingerprintOf(scene.certificates().otherName));
            },
        .stop = "tls tls-pin-mismatch",
        .advice = "somebody may be listening in between"},
    {.name = "the pinned certificate under another name",
        .stage =
            [](Scene &scene) {
                shows(scene, scene.certificates().otherName, {}, fingerprintOf(scene.certificates().otherName));
            },
        .stop = "tls tls-wrong-name",
        .advice = "Use the name that stands in the certificate"},
    {.name = "https to a port of plain http",
        .stage =
            [](Scene &scene) {
                scene.plainKibana();
                scene.profile.address.setScheme(u"https"_s);
            },
        .stop = "tls not-tls",
        .advice = "the port does not speak TLS"},
    {.name = "https to a port that speaks SSH",
        .stage = [](Scene &scene) { scene.rude(Rudeness::SpeaksSsh); },
        .stop = "tls not-tls",
        .advice = "the port does not speak TLS"},
    {.name = "http to a port of TLS",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.profile.address.setScheme(u"http"_s);
            },
        .stop = "kibana plain-http-to-tls-port",
        .advice = "Change http:// to https://"},
    {.name = "a handshake that is reset",
        .stage = [](Scene &scene) { scene.rude(Rudeness::Resets); },
        .stop = "tls tls-failed",
        .advice = "a proxy that breaks it off"},
    {.name = "a handshake that is closed",
        .stage = [](Scene &scene) { scene.rude(Rudeness::Closes); },
        .stop = "tls tls-failed",
        .advice = "a port that does not speak TLS"},
    {.name = "a server that knows old TLS only",
        .stage =
            [](Scene &scene) {
                scene.openssl(scene.certificates().good, {u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
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
