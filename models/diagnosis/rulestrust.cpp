// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

template<ChainGap::Kind kind> bool hasGap(const ApiError &error, const RequestContext &)
{
    return error.chainGap.kind == kind;
}

template<ChainGap::Kind kind> bool hasGapBesideFile(const ApiError &error, const RequestContext &)
{
    return error.chainGap.kind == kind && !error.chainGap.inFile.isEmpty();
}

bool holdsServersOwnAlone(const ApiError &error, const RequestContext &)
{
    using Kind = HeldCertificate::Kind;
    const QList<HeldCertificate> &held = error.chainGap.inFile;
    return error.chainGap.kind == ChainGap::Kind::IssuerNotInFile && held.size() == 1
        && held.constFirst().kind == Kind::ServersOwn;
}

constexpr auto pinningStep = QT_TRANSLATE_NOOP("Diagnosis",
    "Or compare the certificate's SHA-256 fingerprint with the administrator, and pin it in the connection.");

constexpr DiagnosisRule rules[] = {
    {
        .id = "tls-pin-mismatch",
        .faults = {Fault::TlsPinMismatch},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} showed another certificate than the pinned one."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The pinned fingerprint is neither that of the server's certificate nor that of an authority above it. "
            "Either the certificate was renewed, or something else answers in its place. The two cannot be told apart "
            "from here, so nothing was sent."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask the server's administrator whether the certificate was renewed, and for its SHA-256 "
            "fingerprint.\n"
            "If it was, compare the fingerprint with the one shown by the connection test, and put it into the "
            "connection.\n"
            "If it was not, do not connect: somebody may be listening in between."),
        .remedies = {Remedy::TestConnection, Remedy::EditConnection},
    },
    {
        .id = "tls-untrusted",
        .faults = {Fault::TlsUntrusted},
        .when = holdsServersOwnAlone,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate of {host} is not trusted: the CA file holds the server's own certificate, but not "
            "{missing}, which issued it."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "A CA file holds the certificates of authorities, and a server's certificate alone proves nothing. The "
            "check said: {seen}. {caFile}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get the certificate of {missing} from its administrator, and put it into the CA file in place of the "
            "server's."),
        .furtherSteps = {pinningStep},
        .remedies = {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-untrusted",
        .faults = {Fault::TlsUntrusted},
        .when = hasGap<ChainGap::Kind::IssuerNotInFile>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate of {host} is not trusted: the CA file holds {below}, but not {missing}, which issued it."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "A chain is trusted only up to its root, and this one lacks {missing}. The check said: {seen}. {caFile}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get the certificate of {missing} from its administrator, and add it to the CA file, which may hold "
            "several, one below the other."),
        .furtherSteps = {pinningStep},
        .remedies = {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-untrusted",
        .faults = {Fault::TlsUntrusted},
        .when = hasGap<ChainGap::Kind::OtherKey>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate of {host} is not trusted: the CA file holds another {missing} than the one that issued "
            "{below}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The names are the same and the keys are not: the authority was renewed with a new key, or somebody uses "
            "its name. The check said: {seen}. {caFile}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get the present certificate of {missing} from its administrator, and put it into the CA file."),
        .furtherSteps = {pinningStep},
        .remedies = {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-untrusted",
        .faults = {Fault::TlsUntrusted},
        .when = hasGapBesideFile<ChainGap::Kind::IssuerNotSent>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate of {host} is not trusted: the server does not send {missing}, which issued {below}, and "
            "the CA file does not hold it."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "A server has to send its own certificate and all authorities between it and the root, or the CA file has "
            "to hold them. The check said: {seen}. {caFile}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have the server send {missing} after its own certificate (with Kibana in the file of "
            "server.ssl.certificate, otherwise at the proxy that ends TLS).\n"
            "Get the authority's certificate, the one of {missing}, from Kibana's administrator, with the root above "
            "it, and add both to the CA file."),
        .furtherSteps = {pinningStep},
        .remedies = {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-untrusted",
        .faults = {Fault::TlsUntrusted},
        .when = hasGap<ChainGap::Kind::IssuerNotSent>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate of {host} is not trusted: the server does not send {missing}, which issued {below}, and "
            "this machine does not know it."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Elastic's own set-up and many companies use an authority of their own, which has to be named once. If a "
            "browser trusts this server, {missing} is an authority in between, which the server should send. The check "
            "said: {seen}. {caFile}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get the authority's certificate, the one of {missing}, from Kibana's administrator (a self-managed one "
            "often keeps it as http_ca.crt or elasticsearch-ca.pem), with those above it.\n"
            "Put its file into the connection as CA file."),
        .furtherSteps = {pinningStep},
        .remedies = {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-untrusted",
        .faults = {Fault::TlsUntrusted},
        .when = hasGapBesideFile<ChainGap::Kind::RootNotTrusted>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate of {host} is not trusted: its chain ends at {missing}, which the CA file does not hold."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server sends its whole chain, and the CA file is one of another authority. The check said: {seen}. "
            "{caFile}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get the authority's certificate, the one of {missing}, from Kibana's administrator, and add it to the CA "
            "file."),
        .furtherSteps = {pinningStep},
        .remedies = {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-untrusted",
        .faults = {Fault::TlsUntrusted},
        .when = hasGap<ChainGap::Kind::RootNotTrusted>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate of {host} is not trusted: its chain ends at {missing}, which this machine does not know."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Elastic's own set-up and many companies use an authority of their own, which has to be named once. The "
            "check said: {seen}. {caFile}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get the authority's certificate, the one of {missing}, from Kibana's administrator (a self-managed one "
            "often keeps it as http_ca.crt or elasticsearch-ca.pem).\n"
            "Put its file into the connection as CA file."),
        .furtherSteps = {pinningStep},
        .remedies = {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-untrusted",
        .faults = {Fault::TlsUntrusted},
        .when = hasGap<ChainGap::Kind::SelfSigned>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate of {host} is not trusted: it is signed by itself, and no authority stands behind it."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Such a certificate is trusted only where it is itself known, by its file or its fingerprint. The check "
            "said: {seen}. {caFile}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get the server's certificate from Kibana's administrator.\n"
            "Put its file into the connection as CA file."),
        .furtherSteps = {pinningStep},
        .remedies = {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-untrusted",
        .faults = {Fault::TlsUntrusted},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The certificate of {host} is not trusted by this machine."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It was not issued by an authority this machine knows. Elastic's own set-up and many companies use "
            "an authority of their own, which has to be named once. The check said: {seen}. {caFile}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get the authority's certificate from Kibana's administrator (a self-managed one often keeps it as "
            "http_ca.crt or elasticsearch-ca.pem).\n"
            "Put its file into the connection as CA file."),
        .furtherSteps = {pinningStep},
        .remedies = {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::trust()
{
    return rules;
}

}
