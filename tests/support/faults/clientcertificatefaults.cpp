// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

void useForSigningIn(Scene &scene, const CertificateFiles &files)
{
    scene.kibanaAskingForCertificate(demo::Requirement::None);
    scene.signInWith(files.certificate, files.key);
}

void signInWithPkcs12(Scene &scene, const QString &file, const QByteArray &passphrase)
{
    scene.kibanaAskingForCertificate(demo::Requirement::None);
    scene.signInWith(file, {}, passphrase);
}

constexpr ConnectionFault faults[] = {
    {.name = "a client certificate is asked for, and there is none",
        .stage = [](Scene &scene) { scene.kibanaAskingForCertificate(); },
        .stop = "tls client-certificate-wanted",
        .advice = "Get a client certificate and its key"},
    {.name = "a client certificate is asked for in TLS 1.2, and there is none",
        .stage =
            [](Scene &scene) {
                scene.openssl(scene.certificates().good,
                    {u"-tls1_2"_s, u"-Verify"_s, u"1"_s, u"-verify_return_error"_s, u"-CAfile"_s,
                        scene.certificates().authority.certificate});
            },
        .stop = "tls tls-failed",
        .advice = "Ask whether the server wants a client certificate"},
    {.name = "a client certificate of another authority",
        .stage = [](Scene &scene) { useForSigningIn(scene, scene.certificates().ofUnknownAuthority); },
        .stop = "tls client-certificate-refused",
        .advice = "which authority client certificates must come from"},
    {.name = "a client certificate that has expired",
        .stage = [](Scene &scene) { useForSigningIn(scene, scene.certificates().expired); },
        .stop = "tls client-certificate-refused",
        .advice = "Check that the certificate is still valid"},
    {.name = "a client certificate of another authority beside an API key",
        .stage =
            [](Scene &scene) {
                scene.kibanaAskingForCertificate();
                scene.profile.tls.certificateFile = scene.certificates().ofUnknownAuthority.certificate;
                scene.profile.tls.keyFile = scene.certificates().ofUnknownAuthority.key;
            },
        .stop = "tls client-certificate-refused",
        .advice = "which authority client certificates must come from"},
    {.name = "a private key of another certificate",
        .stage =
            [](Scene &scene) {
                useForSigningIn(
                    scene, {scene.certificates().good.certificate, scene.certificates().ofUnknownAuthority.key});
            },
        .stop = "tls client-key-mismatch",
        .advice = "Choose the key that was made together with the certificate"},
    {.name = "another passphrase than the private key's",
        .stage =
            [](Scene &scene) {
                scene.kibanaAskingForCertificate(demo::Requirement::None);
                scene.signInWith(scene.certificates().good.certificate, scene.certificates().encryptedKey, "another");
            },
        .stop = "tls key-unreadable",
        .advice = "The passphrase does not open the private key"},
    {.name = "no passphrase for an encrypted private key",
        .stage =
            [](Scene &scene) {
                scene.kibanaAskingForCertificate(demo::Requirement::None);
                scene.signInWith(scene.certificates().good.certificate, scene.certificates().encryptedKey);
            },
        .stop = "tls key-unreadable",
        .advice = "is encrypted and needs its passphrase"},
    {.name = "another passphrase than the PKCS#12 file's",
        .stage = [](Scene &scene) { signInWithPkcs12(scene, scene.certificates().pkcs12, "another"); },
        .stop = "tls key-unreadable",
        .advice = "The passphrase does not open the PKCS#12 file"},
    {.name = "a PKCS#12 file cut short",
        .stage =
            [](Scene &scene) {
                signInWithPkcs12(scene, scene.certificates().damagedPkcs12, CertificateSet::passphrase);
            },
        .stop = "tls certificate-unreadable",
        .advice = "is damaged or cut short"},
    {.name = "a client certificate that is not there",
        .stage =
            [](Scene &scene) {
                useForSigningIn(scene, {scene.certificates().nowhere(u"nowhere.pem"_s), scene.certificates().good.key});
            },
        .stop = "tls certificate-unreadable",
        .advice = "Check that the file is there",
        .field = "certificateFile",
        .refusal = "There is no such file"},
    {.name = "a CA file without a certificate",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.profile.tls.caFile = scene.certificates().noCertificate;
            },
        .stop = "tls ca-file-unreadable",
        .advice = "begins with BEGIN CERTIFICATE"},
    {.name = "a CA file that is not there",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.profile.tls.caFile = scene.certificates().nowhere(u"nowhere.pem"_s);
            },
        .stop = "tls ca-file-unreadable",
        .advice = "Check that the file is there",
        .field = "caFile",
        .refusal = "There is no such file"},
    {.name = "a Kibana that does not sign in by certificate",
        .stage =
            [](Scene &scene) {
                scene.kibanaAskingForCertificate();
                scene.signInWith(scene.certificates().good.certificate, scene.certificates().good.key);
            },
        .stop = "credentials unauthorized",
        .advice = "whether signing in with certificates (PKI) is set up"},
};

}

FaultTable clientCertificateFaults()
{
    return faults;
}

}
