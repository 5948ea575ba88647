// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/targetdiagnosis.h"

#include <QCoreApplication>

#include "models/diagnosis/resolution.h"
#include "models/diagnosis/rules.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Explanation {
    const char *id = nullptr;
    const char *symptom = nullptr;
    const char *resolution = nullptr; // one step per line, with the marks of resolution.h
    StaticList<Remedy> remedies{Remedy::EditConnection, Remedy::TestConnection};
};

Explanation explanationOf(TargetFault fault)
{
    switch (fault) {
    case TargetFault::PlainHttpRefused:
        return {"plain-http-refused",
            QT_TRANSLATE_NOOP("Target", "The connection was not opened, because its address is not encrypted."),
            QT_TRANSLATE_NOOP("Target",
                "Change http:// to https:// in the connection's address.\n"
                "Or open a tunnel to the server and use its end at localhost.")};
    case TargetFault::NoSecret:
        return {"no-secret", QT_TRANSLATE_NOOP("Target", "The secret of this connection is missing."),
            QT_TRANSLATE_NOOP("Target",
                "> Enter it in the connection. In a script, pass it on standard input.\n"
                "$ Pass it with --secret-stdin, --secret-fd or --secret-command."),
            {Remedy::ReplaceSecret, Remedy::TestConnection}};
    case TargetFault::UnreadableApiKey:
        return {"unreadable-api-key", QT_TRANSLATE_NOOP("Target", "The API key of this connection cannot be read."),
            QT_TRANSLATE_NOOP("Target",
                "In Kibana, open Stack Management, API keys, and create a key, or copy one whole: in the form called "
                "Encoded."),
            {Remedy::ReplaceSecret, Remedy::TestConnection}};
    case TargetFault::CaFileUnreadable:
        return {"ca-file-unreadable", QT_TRANSLATE_NOOP("Target", "The CA file of this connection cannot be used."),
            QT_TRANSLATE_NOOP("Target",
                "Check that the file is there, readable, and holds a certificate: PEM begins with BEGIN CERTIFICATE or "
                "BEGIN PKCS7, DER is binary.\n"
                "Or use another file."),
            {Remedy::TrustCertificate, Remedy::EditConnection, Remedy::TestConnection}};
    case TargetFault::CertificateUnreadable:
        return {"certificate-unreadable",
            QT_TRANSLATE_NOOP("Target", "The client certificate of this connection cannot be used."),
            QT_TRANSLATE_NOOP("Target",
                "Check that the file is there and readable. It is a PEM file, which begins with BEGIN CERTIFICATE, a "
                "DER file, a PKCS#7 file (.p7b), or a PKCS#12 file (.p12, .pfx).")};
    case TargetFault::KeyUnreadable:
        return {"key-unreadable",
            QT_TRANSLATE_NOOP("Target", "The private key of the client certificate cannot be used."),
            QT_TRANSLATE_NOOP("Target",
                "Check that the file is there and readable, and that the key in it belongs to the certificate.\n"
                "> If it is encrypted, enter its passphrase. Beside an API key or a password, use a key without one.\n"
                "$ If it is encrypted, pass its passphrase with --secret-stdin, --secret-fd or --secret-command. "
                "Beside "
                "an API key or a password, use a key without one."),
            {Remedy::ReplaceSecret, Remedy::TestConnection}};
    case TargetFault::BadPin:
        return {"bad-pin", QT_TRANSLATE_NOOP("Target", "The pinned certificate of this connection cannot be used."),
            QT_TRANSLATE_NOOP("Target",
                "> Enter the certificate's SHA-256 fingerprint again, or leave it empty.\n"
                "$ Put the certificate's SHA-256 fingerprint into \"pinnedSha256\" below "
                "\"tls\" in the connection's file, or leave it out.")};
    case TargetFault::BadAddress:
        break;
    }
    return {"bad-address", QT_TRANSLATE_NOOP("Target", "The address of this connection cannot be used."),
        QT_TRANSLATE_NOOP("Target", "Copy the address from a browser in which Kibana is open.")};
}

}

Diagnosis diagnose(const TargetProblem &problem, const Profile &profile)
{
    const Explanation explanation = explanationOf(problem.fault);
    Diagnosis found{
        .id = QString::fromLatin1(explanation.id),
        .severity = Severity::Failure,
        .symptom = QCoreApplication::translate("Target", explanation.symptom),
        .cause = problem.sentence,
        .remedies = QList<Remedy>(explanation.remedies.begin(), explanation.remedies.end()),
        .evidence = QCoreApplication::translate("Diagnosis", "Server: %1")
                        .arg(profile.address.toDisplayString(QUrl::RemoveUserInfo)),
        .seenAt = QDateTime::currentDateTimeUtc(),
    };
    addSteps(found, QCoreApplication::translate("Target", explanation.resolution));
    return found;
}

}
