// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/x509.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <algorithm>
#include <openssl/err.h>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Certificates)
};

}

X509Pointer x509(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return {d2i_X509(nullptr, &bytes, static_cast<long>(der.size())), &X509_free};
}

QSslCertificate certificateOf(const X509 *certificate)
{
    QByteArray der(std::max(0, i2d_X509(certificate, nullptr)), Qt::Uninitialized);
    auto *bytes = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(certificate, &bytes);
    return QSslCertificate(der, QSsl::Der);
}

ChainCheck::ChainCheck(const QList<QSslCertificate> &presented, const QList<QSslCertificate> &authorities)
    : m_own(x509(presented.value(0)))
    , m_store(X509_STORE_new(), &X509_STORE_free)
    , m_context(X509_STORE_CTX_new(), &X509_STORE_CTX_free)
    , m_sent(sk_X509_new_null())
{
    if (!m_own || !m_store || !m_context || !m_sent)
        return;
    for (qsizetype i = 1; i < presented.size(); ++i)
        sk_X509_push(m_sent, x509(presented[i]).release());
    for (const QSslCertificate &authority : authorities) {
        if (const X509Pointer anchor = x509(authority))
            X509_STORE_add_cert(m_store.get(), anchor.get());
    }
    m_ready = X509_STORE_CTX_init(m_context.get(), m_store.get(), m_own.get(), m_sent) == 1
        && X509_STORE_CTX_set_default(m_context.get(), "ssl_server") == 1;
    X509_STORE_CTX_set_flags(m_context.get(), X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_TRUSTED_FIRST);
}

ChainCheck::~ChainCheck()
{
    m_context.reset();
    sk_X509_pop_free(m_sent, X509_free);
    ERR_clear_error();
}

bool ChainCheck::holds()
{
    const bool result = m_ready && X509_verify_cert(m_context.get()) == 1;
    ERR_clear_error();
    return result;
}

QString nameText(const QSslCertificate &certificate)
{
    const QString name = certificate.subjectDisplayName();
    if (!name.isEmpty())
        return name;
    const QStringList names = certificate.subjectAlternativeNames().values();
    return names.isEmpty() ? Texts::tr("the certificate with the serial number %1")
                                 .arg(QString::fromLatin1(certificate.serialNumber()).toUpper())
                           : names.constFirst();
}

QString issuerText(const QSslCertificate &certificate)
{
    const QString name = certificate.issuerDisplayName();
    return name.isEmpty() ? Texts::tr("an authority without a name") : name;
}

}
