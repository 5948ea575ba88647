// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// OpenSSL's form of Qt's certificates, for the checks that Qt does not offer.

#include <QList>
#include <QString>
#include <memory>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

class QSslCertificate;

namespace reeve {

using X509Pointer = std::unique_ptr<X509, decltype(&X509_free)>;

X509Pointer x509(const QSslCertificate &certificate); // null for a null certificate

QSslCertificate certificateOf(const X509 *certificate); // null for one that cannot be read

// One verification of a server's chain with OpenSSL, to be configured and run once. Only the authorities given are
// trusted, also where they are not roots.
class ChainCheck
{
public:
    // presented: the server's own certificate first.
    ChainCheck(const QList<QSslCertificate> &presented, const QList<QSslCertificate> &authorities);
    ~ChainCheck();
    Q_DISABLE_COPY_MOVE(ChainCheck)

    bool isReady() const { return m_ready; }
    X509_STORE_CTX *context() const { return m_context.get(); }
    bool holds(); // runs the verification; leaves no error in OpenSSL's queue, which Qt reads too

private:
    X509Pointer m_own;
    std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)> m_store;
    std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> m_context;
    STACK_OF(X509) * m_sent;
    bool m_ready = false;
};

// The common name, else the first alternative name, the organisation, or the serial number; for people.
QString nameText(const QSslCertificate &certificate);
QString issuerText(const QSslCertificate &certificate); // likewise of the issuer

}
