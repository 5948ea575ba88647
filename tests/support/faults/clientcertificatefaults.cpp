// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

void useForSigningIn(FaultSetup &setup, const CertificateFiles &files)
{
    setup.kibanaAskingForCertificate(demo::Requirement::None);
    setup.signInWith(files.certificate, files.key);
}

void signInWithPkcs12(FaultSetup &setup, const QString &file, const QByteArray &passphrase)
{
    setup.kibanaAskingForCertificate(demo::Requirement::None);
    setup.signInWith(file, {}, passphrase);
}

constexpr ConnectionFault faults[] = {
    {.name = "a client certificate is asked for, and there is none",
        .prepare = [](FaultSetup &setup) { setup.kibanaAskingForCertificate(); },
        .stop = "tls client-certificate-wanted",
        .advice = "Get a client certificate and its key"},
    {.name = "a client certificate is asked for in TLS 1.2, and there is none",
        .prepare =
            [](FaultSetup &setup) {
                setup.openssl(setup.certificates().good,
                    {u"-tls1_2"_s, u"-Verify"_s, u"1"_s, u"-verify_return_error"_s, u"-CAfile"_s,
                        setup.certificates().authority.certificate});
            },
        .stop = "tls tls-failed",
        .advice = "Ask whether the server wants a client certificate"},
    {.name = "a client certificate of another authority",
        .prepare = [](FaultSetup &setup) { useForSigningIn(setup, setup.certificates().ofUnknownAuthority); },
        .stop = "tls client-certificate-refused",
        .advice = "which authority client certificates must come from"},
    {.name = "a client certificate that has expired",
        .prepare = [](FaultSetup &setup) { useForSigningIn(setup, setup.certificates().expired); },
        .stop = "tls client-certificate-refused",
        .advice = "Check that the certificate is still valid"},
    {.name = "a client certificate of another authority beside an API key",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibanaAskingForCertificate();
                setup.profile.tls.certificateFile = setup.certificates().ofUnknownAuthority.certificate;
                setup.profile.tls.keyFile = setup.certificates().ofUnknownAuthority.key;
            },
        .stop = "tls client-certificate-refused",
        .advice = "which authority client certificates must come from"},
    {.name = "a private key of another certificate",
        .prepare =
            [](FaultSetup &setup) {
                useForSigningIn(
                    setup, {setup.certificates().good.certificate, setup.certificates().ofUnknownAuthority.key});
            },
        .stop = "tls client-key-mismatch",
        .advice = "Choose the key that was made together with the certificate"},
    {.name = "another passphrase than the private key's",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibanaAskingForCertificate(demo::Requirement::None);
                setup.signInWith(setup.certificates().good.certificate, setup.certificates().encryptedKey, "another");
            },
        .stop = "tls key-unreadable",
        .advice = "The passphrase does not open the private key"},
    {.name = "no passphrase for an encrypted private key",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibanaAskingForCertificate(demo::Requirement::None);
                setup.signInWith(setup.certificates().good.certificate, setup.certificates().encryptedKey);
            },
        .stop = "tls key-unreadable",
        .advice = "is encrypted and needs its passphrase"},
    {.name = "another passphrase than the PKCS#12 file's",
        .prepare = [](FaultSetup &setup) { signInWithPkcs12(setup, setup.certificates().pkcs12, "another"); },
        .stop = "tls key-unreadable",
        .advice = "The passphrase does not open the PKCS#12 file"},
    {.name = "a PKCS#12 file cut short",
        .prepare =
            [](FaultSetup &setup) {
                signInWithPkcs12(setup, setup.certificates().damagedPkcs12, CertificateSet::passphrase);
            },
        .stop = "tls certificate-unreadable",
        .advice = "is damaged or cut short"},
    {.name = "a client certificate that is not there",
        .prepare =
            [](FaultSetup &setup) {
                useForSigningIn(
                    setup, {setup.certificates().missingFile(u"nowhere.pem"_s), setup.certificates().good.key});
            },
        .stop = "tls certificate-unreadable",
        .advice = "Check that the file is there",
        .field = "certificateFile",
        .refusal = "There is no such file"},
    {.name = "a CA file without a certificate",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.profile.tls.caFile = setup.certificates().noCertificate;
            },
        .stop = "tls ca-file-unreadable",
        .advice = "begins with BEGIN CERTIFICATE"},
    {.name = "a CA file that is not there",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.profile.tls.caFile = setup.certificates().missingFile(u"nowhere.pem"_s);
            },
        .stop = "tls ca-file-unreadable",
        .advice = "Check that the file is there",
        .field = "caFile",
        .refusal = "There is no such file"},
    {.name = "a Kibana that does not sign in by certificate",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibanaAskingForCertificate();
                setup.signInWith(setup.certificates().good.certificate, setup.certificates().good.key);
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
