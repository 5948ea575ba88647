// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/certificateproblem.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <algorithm>
#include <array>
#include <openssl/x509v3.h>

#include "models/kibana/x509.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

using Kind = CertificateProblem::Kind;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Certificates)
};

struct ChainFault {
    int code = X509_V_OK; // OpenSSL's
    int depth = 0; // 0: the server's own
    QSslCertificate certificate{};
};

// The Debian packages of OpenSSL demand 112 bits of security, level 2.
constexpr int securityLevel = 2;

bool isAboutAuthority(int code)
{
    return code == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT || code == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY
        || code == X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE || code == X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT
        || code == X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN || code == X509_V_ERR_CERT_UNTRUSTED;
}

Kind kindOf(int code)
{
    switch (code) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return Kind::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Kind::NotYetValid;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return Kind::WrongName;
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        return Kind::NotAnAuthority;
    case X509_V_ERR_INVALID_PURPOSE:
    case X509_V_ERR_CERT_REJECTED:
        return Kind::NotForServers;
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        return Kind::ChainTooLong;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return Kind::TooWeak;
    case X509_V_ERR_CERT_REVOKED:
        return Kind::Revoked;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE:
        return Kind::BadSignature;
    default:
        return isAboutAuthority(code) || code == X509_V_OK ? Kind::None : Kind::Other;
    }
}

Kind kindOf(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return Kind::Expired;
    case QSslError::CertificateNotYetValid:
        return Kind::NotYetValid;
    case QSslError::HostNameMismatch:
        return Kind::WrongName;
    case QSslError::InvalidCaCertificate:
        return Kind::NotAnAuthority;
    case QSslError::InvalidPurpose:
    case QSslError::CertificateRejected:
        return Kind::NotForServers;
    case QSslError::PathLengthExceeded:
        return Kind::ChainTooLong;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Kind::Revoked;
    case QSslError::CertificateSignatureFailed:
    case QSslError::UnableToDecryptCertificateSignature:
        return Kind::BadSignature;
    case QSslError::NoError:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Kind::None;
    default:
        return Kind::Other;
    }
}

int collect(int holds, X509_STORE_CTX *context)
{
    if (holds == 1)
        return 1;
    auto *faults = static_cast<QList<ChainFault> *>(X509_STORE_CTX_get_app_data(context));
    ChainFault fault{.code = X509_STORE_CTX_get_error(context), .depth = X509_STORE_CTX_get_error_depth(context)};
    if (const X509 *at = X509_STORE_CTX_get_current_cert(context))
        fault.certificate = certificateOf(at);
    faults->append(fault);
    return 1; // go on and find the others
}

QList<ChainFault> faultsIn(const QSslConfiguration &session)
{
    QList<ChainFault> faults;
    ChainCheck check(session.peerCertificateChain(), session.caCertificates());
    if (!check.isReady())
        return faults;
    X509_STORE_CTX_set_app_data(check.context(), &faults);
    X509_STORE_CTX_set_verify_cb(check.context(), collect);
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(check.context()), securityLevel);
    (void)check.holds();
    return faults;
}

// "client authentication, code signing", as OpenSSL names them; empty: there is no such extension.
QString extendedUsage(const QSslCertificate &certificate)
{
    const X509Pointer own = x509(certificate);
    auto *usages = own
        ? static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(own.get(), NID_ext_key_usage, nullptr, nullptr))
        : nullptr;
    QStringList names;
    for (int i = 0; i < sk_ASN1_OBJECT_num(usages); ++i) {
        std::array<char, 80> name{};
        const ASN1_OBJECT *usage = sk_ASN1_OBJECT_value(usages, i);
        const char *shortName = OBJ_nid2sn(OBJ_obj2nid(usage));
        OBJ_obj2txt(name.data(), int(name.size()), usage, 1);
        names += QString::fromLatin1(OBJ_obj2nid(usage) == NID_undef ? name.data() : shortName);
    }
    sk_ASN1_OBJECT_pop_free(usages, ASN1_OBJECT_free);
    return names.join(u", "_s);
}

QStringList namesOf(const QSslCertificate &certificate)
{
    QStringList names;
    const auto alternatives = certificate.subjectAlternativeNames();
    for (const auto kind : {QSsl::DnsEntry, QSsl::IpAddressEntry})
        names += alternatives.values(kind);
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    return names;
}

QString nameFact(const QSslCertificate &certificate)
{
    constexpr qsizetype most = 10;
    const QStringList names = namesOf(certificate);
    if (names.isEmpty())
        return Texts::tr("It holds no name of a server at all.");
    const QString shown = names.first(std::min(names.size(), most)).join(u", "_s);
    if (names.size() > most)
        return Texts::tr("It is valid for %1, and %Ln other name(s).", nullptr, int(names.size() - most)).arg(shown);
    const bool hasAlternatives = !certificate.subjectAlternativeNames().isEmpty();
    return hasAlternatives
        ? Texts::tr("It is valid for: %1. Where a certificate has such names, its common name does not count.")
              .arg(shown)
        : Texts::tr("It is valid for %1 alone, its common name, which stands for no IP address.").arg(shown);
}

QString weaknessFact(const QSslCertificate &certificate)
{
    const X509Pointer own = x509(certificate);
    if (!own)
        return {};
    const char *signature = OBJ_nid2ln(X509_get_signature_nid(own.get()));
    const QString bits = QString::number(EVP_PKEY_get_bits(X509_get0_pubkey(own.get())));
    return Texts::tr("The key of %1 has %2 bits, and it is signed with %3.")
        .arg(nameText(certificate), bits, QString::fromLatin1(signature));
}

QString usageFact(const QSslCertificate &certificate)
{
    const QString usage = extendedUsage(certificate);
    return usage.isEmpty()
        ? Texts::tr("Its key usage allows neither signatures nor the encipherment or agreement of keys.")
        : Texts::tr("Its extended key usage allows only: %1.").arg(usage);
}

QString datesFact(const QSslCertificate &certificate)
{
    return Texts::tr("It is valid from %1 to %2.")
        .arg(certificate.effectiveDate().toUTC().toString(Qt::ISODate),
            certificate.expiryDate().toUTC().toString(Qt::ISODate));
}

QString factOf(Kind kind, int code, const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return {};
    switch (kind) {
    case Kind::Expired:
    case Kind::NotYetValid:
        return datesFact(certificate);
    case Kind::WrongName:
        return nameFact(certificate);
    case Kind::NotForServers:
        return usageFact(certificate);
    case Kind::TooWeak:
        return weaknessFact(certificate);
    case Kind::Other:
        if (code == X509_V_ERR_PERMITTED_VIOLATION || code == X509_V_ERR_EXCLUDED_VIOLATION)
            return Texts::tr("An authority of its chain may only issue certificates for other names (name "
                             "constraints).");
        if (code == X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION)
            return Texts::tr("It has an extension that is marked as critical and is not known here.");
        break;
    case Kind::None:
    case Kind::NotAnAuthority:
    case Kind::ChainTooLong:
    case Kind::Revoked:
    case Kind::BadSignature:
        break;
    }
    return {};
}

}

CertificateProblem certificateProblemIn(const QList<QSslError> &errors, const QSslConfiguration &session)
{
    const QSslCertificate own = session.peerCertificate();
    CertificateProblem worst;
    // Of two problems of the same kind, the one of the server's own certificate is reported; those above it come afterwards.
    const auto consider = [&](Kind kind, int code, bool isServers, const QSslCertificate &certificate) {
        const bool isWorse = worst.kind == Kind::None || kind < worst.kind;
        if (kind == Kind::None || !(isWorse || (kind == worst.kind && isServers && !worst.isServers)))
            return;
        worst = {.kind = kind,
            .isServers = isServers,
            .certificate = nameText(certificate),
            .fact = factOf(kind, code, certificate)};
    };
    const bool isAboutMore =
        std::ranges::any_of(errors, [](const QSslError &error) { return kindOf(error) != Kind::None; });
    const QList<ChainFault> faults = isAboutMore ? faultsIn(session) : QList<ChainFault>();
    for (const ChainFault &fault : faults)
        consider(kindOf(fault.code), fault.code, fault.depth == 0, fault.certificate);
    for (const QSslError &error : errors) {
        if (kindOf(error) == worst.kind) // Qt may name another certificate than the one that was found
            continue;
        const QSslCertificate at = error.certificate().isNull() ? own : error.certificate();
        consider(kindOf(error), X509_V_OK, at == own, at);
    }
    return worst;
}

QString unnamedProblemsIn(const QSslConfiguration &session)
{
    QStringList words;
    for (const ChainFault &fault : faultsIn(session)) {
        if (!isAboutAuthority(fault.code))
            words += QString::fromLatin1(X509_verify_cert_error_string(fault.code));
    }
    words.removeDuplicates();
    return words.join(u"; "_s);
}

}
