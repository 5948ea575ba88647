// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/trust.h"

#include <QCryptographicHash>
#include <QStringList>
#include <algorithm>

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

}

Trust judge(const QList<QSslError> &errors, const QSslCertificate &certificate, const QByteArray &pinnedSha256)
{
    const bool pinned = !pinnedSha256.isEmpty();
    if (pinned && certificate.digest(QCryptographicHash::Sha256) != pinnedSha256)
        return Trust::PinMismatch;
    if (errors.isEmpty())
        return Trust::Good;
    return pinned && std::ranges::all_of(errors, isAboutAuthority) ? Trust::Pinned : Trust::Untrusted;
}

QString trustProblemText(const QList<QSslError> &errors)
{
    QStringList sentences;
    for (const QSslError &problem : errors)
        sentences += problem.errorString();
    sentences.removeDuplicates();
    return sentences.join(u"; "_s);
}

}
