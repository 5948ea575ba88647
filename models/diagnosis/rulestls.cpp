// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

// Without a certificate these alerts ask for one; with one they may refuse it. The other alerts always refuse.
bool wasShownACertificate(const ApiError &error, const RequestContext &at)
{
    const auto says = [&error](const char *alert) { return error.detail.contains(QLatin1StringView(alert)); };
    return at.authentication == AuthenticationType::Certificate
        || !(says("certificate required") || says("bad certificate") || says("handshake failure"));
}

constexpr DiagnosisRule rules[] = {
    {
        .id = "not-tls",
        .faults = {Fault::TlsFailed},
        .says = {"wrong version number", "packet length too long", "http request", "record layer"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The address says https, but the port does not speak TLS."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "What came back is no TLS: most likely Kibana, or a proxy, listens there with plain http. The "
            "handshake said: {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the port: the encrypted one may be another.\n"
            "If Kibana has no TLS, switch it on (server.ssl.enabled in kibana.yml) or put a proxy with TLS in "
            "front of it.\n"
            "An address with http:// works only for this machine itself or the end of a tunnel at localhost."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::Retry},
    },
    {
        .id = "client-key-mismatch",
        .faults = {Fault::TlsFailed},
        .says = {"key values mismatch", "key type mismatch", "loading private key", "certify public key"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The private key does not belong to the client certificate."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The connection names a certificate and a key that are not a pair, so nothing was sent to {host}. The "
            "check said: {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Choose the key that was made together with the certificate.\n"
            "Or use a PKCS#12 file (.p12, .pfx), which holds both."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        // OpenSSL refuses the own certificate before the handshake; a server's is reported in another way.
        .id = "client-certificate-weak",
        .faults = {Fault::TlsFailed},
        .says = {"ee key too small", "ca key too small", "ca md too weak"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The client certificate is too weak for this machine's rules."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Its key is too short, or it or one above it in its file is signed in a way that is no longer accepted, "
            "such as SHA-1, so nothing was sent to {host}. The check said: {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have it made again with an RSA key of at least 2,048 bits or an elliptic curve, and signed with SHA-256.\n"
            "Put the new certificate and its key into the connection."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "client-certificate-refused",
        .faults = {Fault::TlsFailed},
        .says = {"certificate required", "bad certificate", "unknown ca", "certificate unknown", "handshake failure",
            "certificate revoked", "certificate expired"},
        .when = wasShownACertificate,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} did not accept the client certificate."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server ended the handshake. Usually the certificate was issued by an authority the server does "
            "not know, or it has expired. The handshake said: {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check that the connection names the right certificate and its key.\n"
            "Check that the certificate is still valid.\n"
            "Ask the server's administrator which authority client certificates must come from "
            "(server.ssl.certificateAuthorities in kibana.yml)."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "client-certificate-wanted",
        .faults = {Fault::TlsFailed, Fault::ConnectionLost},
        .says = {"certificate required", "bad certificate"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} wants a client certificate."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server accepts only clients that show a certificate it trusts, on top of any API key or "
            "password. The handshake said: {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get a client certificate and its key from the server's administrator.\n"
            "Put both files into the connection."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-version",
        .faults = {Fault::TlsFailed},
        .says = {"protocol version", "unsupported protocol", "no protocols available", "no shared cipher",
            "no ciphers"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} and this machine have no TLS version in common."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server offers only TLS versions or ciphers that are refused here. The handshake said: {seen}."),
        .resolution = QT_TRANSLATE_NOOP(
            "Diagnosis", "Have TLS 1.2 or 1.3 switched on at the server or the proxy in front of it."),
        .remedies = {Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-weak-key-exchange",
        .faults = {Fault::TlsFailed},
        .says = {"dh key too small"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The key exchange of {host} is too weak for this machine's rules."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server offers Diffie-Hellman with too short a number. Its certificate is not what is wrong. The "
            "handshake said: {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have elliptic curves (ECDHE) or TLS 1.3 switched on at the server or the proxy in front of it, or "
            "parameters of at least 2,048 bits made."),
        .remedies = {Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "tls-failed",
        .faults = {Fault::TlsFailed},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "No encrypted connection to {host} came about."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The TLS handshake failed. It said: {seen}. The usual reasons are a port that does not speak TLS, a "
            "proxy that breaks it off, or a server that wants a client certificate."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the port in the address.\n"
            "Ask whether the server wants a client certificate, and put one into the connection.\n"
            "# Test the connection and copy the details for the server's administrator.\n"
            "$ In the connection's file, they are \"certificateFile\" and \"keyFile\" below \"tls\".\n"
            "$ Keep this output for the server's administrator."),
        .remedies = {Remedy::TestConnection, Remedy::EditConnection, Remedy::CopyDetails},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::tls()
{
    return rules;
}

}
