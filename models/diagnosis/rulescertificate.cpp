// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

using Kind = CertificateProblem::Kind;

// Qt's own English words, for errors of which nothing else is known.
constexpr StaticList<const char *> wordsFor(Kind kind)
{
    switch (kind) {
    case Kind::Expired:
        return {"expired"};
    case Kind::NotYetValid:
        return {"not yet valid"};
    case Kind::WrongName:
        return {"host name", "hostname", "did not match"};
    case Kind::NotForServers:
        return {"unsuitable for this purpose", "reject the specified purpose"};
    case Kind::NotAnAuthority:
        return {"CA certificates is invalid"};
    case Kind::ChainTooLong:
        return {"path length parameter has been exceeded"};
    case Kind::TooWeak:
        return {"key too weak", "md too weak", "digest algorithm too weak"};
    case Kind::Revoked:
        return {"was revoked", "been revoked", "blocklisted", "blacklisted"};
    case Kind::BadSignature:
        return {"signature of the certificate is invalid", "signature could not be decrypted", "signature failure"};
    case Kind::None:
    case Kind::Other:
        break;
    }
    return {};
}

template<Kind kind> bool isAbout(const ApiError &error, const RequestContext &)
{
    if (error.certificate.kind != Kind::None)
        return error.certificate.kind == kind;
    constexpr StaticList<const char *> words = wordsFor(kind);
    return std::ranges::any_of(words,
        [&error](const char *word) { return error.detail.contains(QLatin1StringView(word), Qt::CaseInsensitive); });
}

template<Kind kind> bool isAboutOneAbove(const ApiError &error, const RequestContext &at)
{
    return isAbout<kind>(error, at) && !error.certificate.isServers;
}

constexpr auto replaceAboveStep = QT_TRANSLATE_NOOP("Diagnosis",
    "Ask the administrator of {certificate} for its present certificate. The server has to send that one; where the "
    "CA file holds the old one, replace it there too.");
constexpr auto clockStep = QT_TRANSLATE_NOOP("Diagnosis", "Check date and time of this machine.");

// Problems of a server's certificate, or of one above it, other than an authority that is not known.
constexpr DiagnosisRule rules[] = {
    {
        .id = "tls-expired",
        .faults = {Fault::TlsUntrusted},
        .when = isAboutOneAbove<Kind::Expired>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "The certificate of {certificate}, an authority above the one of {host}, has expired."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server's own certificate is not what is wrong. Or the clock of this machine is. The check said: "
            "{seen}. {certificateFact}"),
        .furtherSteps = {clockStep, replaceAboveStep},
        .remedies = {Remedy::TestConnection, Remedy::Retry, Remedy::EditConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-expired",
        .faults = {Fault::TlsUntrusted},
        .when = isAbout<Kind::Expired>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The certificate of {host} has expired."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate's validity is over, or the clock of this machine is wrong. The check said: {seen}. "
            "{certificateFact}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check date and time of this machine.\n"
            "Have the server's certificate renewed."),
        .remedies = {Remedy::TestConnection, Remedy::Retry, Remedy::CopyDetails},
    },
    {
        .id = "tls-not-yet-valid",
        .faults = {Fault::TlsUntrusted},
        .when = isAboutOneAbove<Kind::NotYetValid>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "The certificate of {certificate}, an authority above the one of {host}, is not valid yet."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server's own certificate is not what is wrong. Usually the clock of this machine is. The check said: "
            "{seen}. {certificateFact}"),
        .furtherSteps = {clockStep, replaceAboveStep},
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::EditConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-not-yet-valid",
        .faults = {Fault::TlsUntrusted},
        .when = isAbout<Kind::NotYetValid>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The certificate of {host} is not valid yet."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate begins to be valid later than now. Usually the clock of this machine is wrong. The "
            "check said: {seen}. {certificateFact}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check date and time of this machine.\n"
            "If they are right, ask the server's administrator for a certificate that is valid now."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-wrong-name",
        .faults = {Fault::TlsUntrusted},
        .when = isAbout<Kind::WrongName>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The certificate shown by {host} belongs to another name."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate does not contain the name in the address. Usually the server is addressed by an IP "
            "address or a second name, or another server answers. The check said: {seen}. {certificateFact}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Use the name that stands in the certificate as the connection's address.\n"
            "Or have a certificate made that contains {host} as a subject alternative name."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-not-an-authority",
        .faults = {Fault::TlsUntrusted},
        .when = isAbout<Kind::NotAnAuthority>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "{certificate} stands above the certificate of {host}, and is no authority."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It signed a certificate although its own does not allow that: it lacks the basic constraint CA:TRUE, or "
            "the key usage keyCertSign. The check said: {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have {certificate} made again as an authority, with CA:TRUE and keyCertSign, or have the server's "
            "certificate issued by another authority.\n"
            "Put the certificate of the new authority into the connection as CA file."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-not-for-server",
        .faults = {Fault::TlsUntrusted},
        .when = isAboutOneAbove<Kind::NotForServers>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The authority {certificate}, above the certificate of {host}, does not issue certificates for servers."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The usage in its certificate excludes TLS servers. The check said: {seen}. {certificateFact}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have the server's certificate issued by an authority for servers: one without an extended key usage, or "
            "with serverAuth in it."),
        .remedies = {Remedy::TestConnection, Remedy::Retry, Remedy::CopyDetails},
    },
    {
        .id = "tls-not-for-server",
        .faults = {Fault::TlsUntrusted},
        .when = isAbout<Kind::NotForServers>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The certificate of {host} is not for a server."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It may be of a trusted authority, but it was made for another purpose, for a client for example. The "
            "check said: {seen}. {certificateFact}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask the server's administrator for a certificate with the extended key usage serverAuth (TLS Web Server "
            "Authentication), or without an extended key usage, and with the key usage digitalSignature."),
        .remedies = {Remedy::TestConnection, Remedy::Retry, Remedy::CopyDetails},
    },
    {
        .id = "tls-chain-too-long",
        .faults = {Fault::TlsUntrusted},
        .when = isAbout<Kind::ChainTooLong>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate of {host} has more authorities above it than one of "
            "them allows."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "An authority can limit how many others stand below it (pathlen of its basic constraints). The limit is "
            "exceeded at {certificate}. The check said: {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask the administrator of the authorities for a server's certificate from one above {certificate}, or for "
            "an authority without that limit."),
        .remedies = {Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-weak-certificate",
        .faults = {Fault::TlsUntrusted},
        .when = isAbout<Kind::TooWeak>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "The certificate of {host}, or one above it, is too weak for this machine's rules."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Its key is too short, or it is signed in a way that is no longer accepted, such as SHA-1. The check said: "
            "{seen}. {certificateFact}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have it made again with an RSA key of at least 2,048 bits or an elliptic curve, and signed with SHA-256."),
        .remedies = {Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-revoked",
        .faults = {Fault::TlsUntrusted},
        .when = isAbout<Kind::Revoked>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The certificate of {certificate} was revoked, or is blocked here."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Its authority or the system does not stand by it any more, and nothing was sent to {host}. The check "
            "said: {seen}."),
        .resolution =
            QT_TRANSLATE_NOOP("Diagnosis", "Ask the server's administrator for the reason, and for a new certificate."),
        .remedies = {Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-bad-signature",
        .faults = {Fault::TlsUntrusted},
        .when = isAbout<Kind::BadSignature>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The signature of {certificate}, shown by {host}, does not hold."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The certificate was changed, or the authority that is known under the issuer's name signed with another "
            "key, as after its renewal. The check said: {seen}. {caFile}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get the present certificate of the authority from Kibana's administrator, and put it into the connection "
            "as CA file.\n"
            "If it is the right one, do not connect: somebody may be listening in between."),
        .remedies = {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-check-failed",
        .faults = {Fault::TlsUntrusted},
        .when = isAbout<Kind::Other>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The certificate of {host} did not pass the check."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis", "The check said: {seen}, about {certificate}. {certificateFact}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have the server's administrator look at the certificate: openssl verify and openssl x509 -text show what "
            "it holds.\n"
            "Have one made that passes."),
        .remedies = {Remedy::TestConnection, Remedy::CopyDetails},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::certificate()
{
    return rules;
}

}
