// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/certificatechain.h"

#include <QSslCertificate>
#include <algorithm>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <optional>

#include "models/kibana/x509.h"

namespace reeve {

namespace {

constexpr int longestChain = 20;

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
        .missing = issuerText(last.certificate),
        .below = nameText(last.certificate)};
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
        .missing = nameText(root.certificate),
        .below = nameText(below.certificate)};
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

// OpenSSL: 0 is no authority; every other number is one kind of authority.
bool mayIssue(const QSslCertificate &certificate)
{
    const X509Pointer own = x509(certificate);
    return own && X509_check_ca(own.get()) != 0;
}

HeldCertificate heldAs(const QSslCertificate &certificate, const QSslCertificate &servers)
{
    using Kind = HeldCertificate::Kind;
    return {.kind = certificate == servers ? Kind::ServersOwn
            : mayIssue(certificate)        ? Kind::Authority
                                           : Kind::NotAnAuthority,
        .name = nameText(certificate),
        .validFrom = certificate.effectiveDate().toUTC().date(),
        .validUntil = certificate.expiryDate().toUTC().date()};
}

}

bool chainEndsAt(const QSslCertificate &authority, const QList<QSslCertificate> &presented, Validity validity)
{
    if (authority.isNull() || authority == presented.value(0))
        return false;
    ChainCheck check(presented, {authority});
    if (check.isReady() && validity == Validity::AnyTime)
        X509_STORE_CTX_set_flags(check.context(), X509_V_FLAG_NO_CHECK_TIME);
    return check.holds();
}

ChainGap chainGapOf(const QList<QSslCertificate> &presented, const QList<QSslCertificate> &authorities)
{
    if (presented.isEmpty() || presented.constFirst().isNull())
        return {};
    ChainGap gap = follow(presented, authorities);
    for (const QSslCertificate &each : authorities)
        gap.inFile += heldAs(each, presented.constFirst());
    gap.issuer = issuerText(presented.constFirst());
    return gap;
}

}
