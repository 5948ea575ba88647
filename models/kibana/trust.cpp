// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/trust.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStringList>
#include <algorithm>

#include "models/kibana/certificatechain.h"
#include "models/kibana/certificatename.h"
#include "models/kibana/certificateproblem.h"
#include "models/kibana/target.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

bool isAboutAuthority(const QSslError &problem)
{
    static constexpr QSslError::SslError kinds[] = {QSslError::SelfSignedCertificate,
        QSslError::SelfSignedCertificateInChain, QSslError::UnableToGetLocalIssuerCertificate,
        QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted,
        QSslError::UnableToGetIssuerCertificate};
    return std::ranges::find(kinds, problem.error()) != std::end(kinds);
}

// The server's own certificate first; alone where a resumed session does not tell the others.
QList<QSslCertificate> presentedIn(const QSslConfiguration &session)
{
    const QList<QSslCertificate> chain = session.peerCertificateChain();
    return chain.isEmpty() ? QList<QSslCertificate>{session.peerCertificate()} : chain;
}

// The authority with that fingerprint; null where none has it. A server need not send its root, so it may also be one
// that is known here.
QSslCertificate pinnedAuthority(const QSslConfiguration &session, const QByteArray &sha256)
{
    static const QList<QSslCertificate> systems = QSslConfiguration::systemCaCertificates();
    const QList<QSslCertificate> presented = session.peerCertificateChain();
    const QList<QSslCertificate> known = session.caCertificates();
    for (const QList<QSslCertificate> *authorities : {&presented, &known, &systems}) {
        const auto pinned = std::ranges::find_if(*authorities,
            [&sha256](const QSslCertificate &each) { return each.digest(QCryptographicHash::Sha256) == sha256; });
        if (pinned != authorities->end())
            return *pinned;
    }
    return QSslCertificate();
}

// With an error where Qt takes a common name that does not count for the name of the server.
QList<QSslError> withNameCheck(QList<QSslError> errors, const QSslConfiguration &session, const QString &host)
{
    const bool isTold = std::ranges::any_of(
        errors, [](const QSslError &error) { return error.error() == QSslError::HostNameMismatch; });
    const QSslCertificate own = session.peerCertificate();
    if (!isTold && !own.isNull() && !isCertificateOf(own, host))
        errors.append(QSslError(QSslError::HostNameMismatch, own));
    return errors;
}

Trust trustIn(const QList<QSslError> &errors, const QSslConfiguration &session, const QByteArray &pinnedSha256)
{
    if (pinnedSha256.isEmpty())
        return errors.isEmpty() ? Trust::Good : Trust::Untrusted;
    const bool isServers = session.peerCertificate().digest(QCryptographicHash::Sha256) == pinnedSha256;
    const QSslCertificate authority = isServers ? QSslCertificate() : pinnedAuthority(session, pinnedSha256);
    const auto endsThere = [&](Validity validity) {
        return !authority.isNull() && chainEndsAt(authority, presentedIn(session), validity);
    };
    if (!isServers && !endsThere(Validity::AnyTime))
        return Trust::PinMismatch;
    if (errors.isEmpty())
        return Trust::Good;
    if (!std::ranges::all_of(errors, isAboutAuthority))
        return Trust::Untrusted;
    if (isServers)
        return Trust::Pinned;
    return endsThere(Validity::Now) ? Trust::PinnedAuthority : Trust::Untrusted;
}

// Qt's sentences for the errors, OpenSSL's for those that Qt does not know, each once.
QString problemText(const QList<QSslError> &errors, const QSslConfiguration &session)
{
    QStringList sentences;
    for (const QSslError &problem : errors) {
        const QString unnamed = problem.error() == QSslError::UnspecifiedError ? unnamedProblemsIn(session) : QString();
        sentences += unnamed.isEmpty() ? problem.errorString() : unnamed;
    }
    sentences.removeDuplicates();
    return sentences.join(u"; "_s);
}

ApiError untrusted(const QList<QSslError> &errors, const QSslConfiguration &session, const Target &target)
{
    ApiError error;
    error.fault = Fault::TlsUntrusted;
    error.detail = problemText(errors, session);
    error.chainGap = chainGapOf(presentedIn(session), target.tls.extraAuthorities);
    error.certificate = certificateProblemIn(errors, session);
    return error;
}

}

TrustVerdict judge(const QList<QSslError> &errors, const QSslConfiguration &session, const Target &target)
{
    const QList<QSslError> all = withNameCheck(errors, session, target.address.host());
    TrustVerdict verdict{.trust = trustIn(all, session, target.tls.pinnedSha256)};
    if (verdict.trust == Trust::Untrusted)
        verdict.error = untrusted(all, session, target);
    else if (verdict.trust == Trust::PinMismatch)
        verdict.error.fault = Fault::TlsPinMismatch;
    return verdict;
}

}
