// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/certificatechain.h"

#include <QSslCertificate>
#include <algorithm>
#include <memory>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <optional>

namespace reeve {

namespace {

constexpr int longestChain = 20;

using X509Pointer = std::unique_ptr<X509, decltype(&X509_free)>;

// Null for a null certificate.
X509Pointer x509(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return {d2i_X509(nullptr, &bytes, static_cast<long>(der.size())), &X509_free};
}

bool isNamedAsIssuer(const QSslCertificate &issuer, const QSslCertificate &certificate)
{
    const X509Pointer above = x509(issuer);
    const X509Pointer below = x509(certificate);
    return above && below && X509_NAME_cmp(X509_get_subject_name(above.get()), X509_get_issuer_name(below.get())) == 0;
}

bool hasSigned(const QSslCertificate &issuer, const QSslCertificate &certificate)
{
    const X509Pointer above = x509(issuer);
    const X509Pointer below = x509(certificate);
    const bool valid = above && below && X509_verify(below.get(), X509_get0_pubkey(above.get())) == 1;
    ERR_clear_error(); // Qt reads the same queue of errors
    return valid;
}

bool hasIssued(const QSslCertificate &issuer, const QSslCertificate &certificate)
{
    return isNamedAsIssuer(issuer, certificate) && hasSigned(issuer, certificate);
}

std::optional<QSslCertificate> issuerAmong(const QList<QSslCertificate> &candidates, const QSslCertificate &certificate)
{
    const auto found = std::ranges::find_if(
        candidates, [&](const QSslCertificate &each) { return each != certificate && hasIssued(each, certificate); });
    return found == candidates.end() ? std::nullopt : std::optional(*found);
}

struct Link {
    QSslCertificate certificate{};
    bool isFromFile = false;
};

// The gap at the last link, whose issuer was not found. missing: the issuer's name.
ChainGap gapAbove(const Link &last, const QList<QSslCertificate> &authorities)
{
    using Kind = ChainGap::Kind;
    const bool namesake = std::ranges::any_of(
        authorities, [&](const QSslCertificate &each) { return isNamedAsIssuer(each, last.certificate); });
    return {.kind = namesake  ? Kind::OtherKey
            : last.isFromFile ? Kind::IssuerNotInFile
                              : Kind::IssuerNotSent,
        .missing = last.certificate.issuerDisplayName(),
        .below = last.certificate.subjectDisplayName()};
}

// The gap of a chain that is complete: its root is not trusted.
ChainGap gapAtRoot(const Link &root, const Link &below, bool isAlone)
{
    using Kind = ChainGap::Kind;
    if (root.isFromFile)
        return {};
    return {.kind = isAlone    ? Kind::SelfSigned
            : below.isFromFile ? Kind::IssuerNotInFile
                               : Kind::RootNotTrusted,
        .missing = root.certificate.subjectDisplayName(),
        .below = below.certificate.subjectDisplayName()};
}

ChainGap follow(const QList<QSslCertificate> &presented, const QList<QSslCertificate> &authorities)
{
    Link link{presented.constFirst(), authorities.contains(presented.constFirst())};
    Link below = link;
    for (int length = 1; length <= longestChain; ++length) {
        if (hasIssued(link.certificate, link.certificate))
            return gapAtRoot(link, below, length == 1);
        const auto inFile = issuerAmong(authorities, link.certificate);
        const auto sent = inFile ? inFile : issuerAmong(presented, link.certificate);
        if (!sent)
            return gapAbove(link, authorities);
        below = std::exchange(link, {*sent, inFile.has_value()});
    }
    return {};
}

}

bool chainEndsAt(const QSslCertificate &authority, const QList<QSslCertificate> &presented, Validity validity)
{
    const X509Pointer anchor = x509(authority);
    const X509Pointer leaf = x509(presented.value(0));
    const std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)> store(X509_STORE_new(), &X509_STORE_free);
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> check(
        X509_STORE_CTX_new(), &X509_STORE_CTX_free);
    STACK_OF(X509) *sent = sk_X509_new_null();
    bool ends = anchor && leaf && store && check && sent && X509_cmp(anchor.get(), leaf.get()) != 0;
    for (qsizetype i = 1; ends && i < presented.size(); ++i)
        sk_X509_push(sent, x509(presented[i]).release());
    // The authority is the only one that is trusted here, also where it is not a root.
    ends = ends && X509_STORE_add_cert(store.get(), anchor.get()) == 1
        && X509_STORE_CTX_init(check.get(), store.get(), leaf.get(), sent) == 1
        && X509_STORE_CTX_set_default(check.get(), "ssl_server") == 1;
    if (ends) {
        const unsigned long dates = validity == Validity::Now ? 0 : X509_V_FLAG_NO_CHECK_TIME;
        X509_STORE_CTX_set_flags(check.get(), X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_TRUSTED_FIRST | dates);
        ends = X509_verify_cert(check.get()) == 1;
    }
    sk_X509_pop_free(sent, X509_free);
    ERR_clear_error();
    return ends;
}

ChainGap chainGapOf(const QList<QSslCertificate> &presented, const QList<QSslCertificate> &authorities)
{
    if (presented.isEmpty() || presented.constFirst().isNull())
        return {};
    ChainGap gap = follow(presented, authorities);
    gap.hasFile = !authorities.isEmpty();
    return gap;
}

}
