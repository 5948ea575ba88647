// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/targetbuilder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSslCertificate>

#include "models/connection/certificatefile.h"
#include "models/connection/pkcs12.h"
#include "models/profiles/apikeyreader.h"
#include "models/profiles/profilerules.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

using Problem = tl::unexpected<TargetProblem>;

Problem problem(TargetFault fault, const QString &sentence)
{
    return Problem(TargetProblem{fault, sentence});
}

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Target)
};

// Certificates and keys are small; the rest of a larger file is not read.
constexpr qint64 largestFile = 1 << 20;

tl::expected<QByteArray, QString> contentOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Texts::tr("%1: %2.").arg(QDir::toNativeSeparators(fileName), file.errorString()));
    return file.read(largestFile);
}

tl::expected<QList<QSslCertificate>, TargetProblem> certificatesOf(
    const QByteArray &content, const QString &fileName, TargetFault fault, const QString &notFound)
{
    const auto certificates = certificatesIn(content);
    if (certificates.isEmpty()) {
        const QString sentence = notFound.arg(QDir::toNativeSeparators(fileName));
        const QString other = otherContentText(content, fileName);
        return problem(fault, other.isEmpty() ? sentence : sentence + u' ' + other);
    }
    return certificates;
}

QString unopenedKey(const QString &fileName, bool encrypted, bool hasPassphrase)
{
    QString sentence = Texts::tr("%1 holds no private key in PEM or DER form.");
    if (encrypted)
        sentence = hasPassphrase ? Texts::tr("The passphrase does not open the private key in %1.")
                                 : Texts::tr("The private key in %1 is encrypted and needs its passphrase.");
    return sentence.arg(QDir::toNativeSeparators(fileName));
}

tl::expected<QSslKey, TargetProblem> privateKeyOf(const QString &fileName, const Secret &passphrase)
{
    auto content = contentOf(fileName);
    if (!content)
        return problem(TargetFault::KeyUnreadable, content.error());
    const QSslKey key = privateKeyIn(*content, passphrase);
    const QString sentence =
        key.isNull() ? unopenedKey(fileName, isEncryptedKey(*content), !passphrase.isEmpty()) : QString();
    wipe(*content);
    if (key.isNull())
        return problem(TargetFault::KeyUnreadable, sentence);
    return key;
}

tl::expected<void, TargetProblem> addAuthorities(TlsSettings &tls, const QString &fileName)
{
    if (fileName.isEmpty())
        return {};
    const auto content = contentOf(fileName);
    if (!content)
        return problem(TargetFault::CaFileUnreadable, content.error());
    auto authorities = certificatesOf(*content, fileName, TargetFault::CaFileUnreadable,
        Texts::tr("The CA file %1 holds no certificate in PEM, DER or PKCS#7 form."));
    if (!authorities)
        return tl::unexpected(authorities.error());
    tls.extraAuthorities = *std::move(authorities);
    return {};
}

tl::expected<ClientIdentity, TargetProblem> identityInPem(
    const QByteArray &content, const TlsFiles &files, const Secret &passphrase)
{
    auto chain = certificatesOf(content, files.certificateFile, TargetFault::CertificateUnreadable,
        Texts::tr("The certificate file %1 holds no certificate in PEM, DER or PKCS#7 form, and is no PKCS#12 file."));
    if (!chain)
        return tl::unexpected(chain.error());
    // Certificate and key are often in one file.
    auto key = privateKeyOf(files.keyFile.isEmpty() ? files.certificateFile : files.keyFile, passphrase);
    if (!key)
        return tl::unexpected(key.error());
    return ClientIdentity{.chain = *std::move(chain), .key = *std::move(key)};
}

Problem unopenedPkcs12(Pkcs12Fault fault, const QString &fileName)
{
    const auto withFile = [&fileName](TargetFault target, const QString &sentence) {
        return problem(target, sentence.arg(QDir::toNativeSeparators(fileName)));
    };
    switch (fault) {
    case Pkcs12Fault::Damaged:
        return withFile(TargetFault::CertificateUnreadable, Texts::tr("The PKCS#12 file %1 is damaged or cut short."));
    case Pkcs12Fault::NoKey:
        return withFile(TargetFault::KeyUnreadable, Texts::tr("There is no private key in the PKCS#12 file %1."));
    case Pkcs12Fault::Encrypted:
        return withFile(
            TargetFault::KeyUnreadable, Texts::tr("The PKCS#12 file %1 is encrypted and needs its passphrase."));
    case Pkcs12Fault::WrongPassphrase:
        return withFile(TargetFault::KeyUnreadable, Texts::tr("The passphrase does not open the PKCS#12 file %1."));
    case Pkcs12Fault::OldEncryption:
        break;
    }
    return withFile(TargetFault::KeyUnreadable,
        Texts::tr(
            "The PKCS#12 file %1 does not open. It uses an old encryption (RC2) that this system does not support: "
            "export it again with AES. If the system supports RC2, the passphrase is missing or another one."));
}

tl::expected<ClientIdentity, TargetProblem> identityInOneFile(
    const QByteArray &content, const TlsFiles &files, const Secret &passphrase)
{
    if (!files.keyFile.isEmpty())
        return problem(TargetFault::KeyUnreadable,
            Texts::tr("The PKCS#12 file %1 holds its own key. Leave the key file empty.")
                .arg(QDir::toNativeSeparators(files.certificateFile)));
    auto identity = openPkcs12(content, passphrase);
    if (!identity)
        return unopenedPkcs12(identity.error(), files.certificateFile);
    return *std::move(identity);
}

tl::expected<void, TargetProblem> addClientCertificate(
    TlsSettings &tls, const Profile &profile, const Secret &passphrase)
{
    const TlsFiles &files = profile.tls;
    if (files.certificateFile.isEmpty() && files.keyFile.isEmpty()) {
        if (profile.authentication != AuthenticationType::Certificate)
            return {};
        return problem(TargetFault::CertificateUnreadable,
            Texts::tr("This connection signs in with a certificate, and names none."));
    }
    auto content = contentOf(files.certificateFile);
    if (!content)
        return problem(TargetFault::CertificateUnreadable, content.error());
    auto identity = isPkcs12(*content) ? identityInOneFile(*content, files, passphrase)
                                       : identityInPem(*content, files, passphrase);
    wipe(*content);
    if (!identity)
        return tl::unexpected(identity.error());
    tls.clientChain = std::move(identity->chain);
    tls.clientKey = std::move(identity->key);
    return {};
}

tl::expected<void, TargetProblem> addPin(TlsSettings &tls, const QString &fingerprint)
{
    const auto digits = fingerprintIn(fingerprint);
    if (!digits)
        return problem(TargetFault::BadPin,
            Texts::tr("The pinned fingerprint is not a SHA-256 fingerprint: it has 64 hexadecimal digits."));
    tls.pinnedSha256 = QByteArray::fromHex(digits->toLatin1());
    return {};
}

}

tl::expected<Target, TargetProblem> targetWithoutCredential(const Profile &profile, const ConnectionSecrets &secrets)
{
    const QString scheme = profile.address.scheme();
    if (!profile.address.isValid() || profile.address.host().isEmpty() || (scheme != "https"_L1 && scheme != "http"_L1))
        return problem(
            TargetFault::BadAddress, Texts::tr("The address is not that of a web server: it begins with https://."));
    if (!mayCarrySecret(profile.address))
        return problem(TargetFault::PlainHttpRefused,
            Texts::tr("%1 is not encrypted, so nothing secret is sent there. Use https, or http to this machine only.")
                .arg(profile.address.toDisplayString(QUrl::RemoveUserInfo)));

    const bool passphrase = profile.authentication == AuthenticationType::Certificate;
    Target target{.address = profile.address.adjusted(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash),
        .space = profile.space,
        .timeoutMs = profile.timeoutSeconds * 1000,
        .proxy = profile.proxy,
        .proxyPassword = secrets.proxyPassword};
    target.readOnly = profile.beginsReadOnly();
    return addAuthorities(target.tls, profile.tls.caFile)
        .and_then([&] { return addClientCertificate(target.tls, profile, passphrase ? secrets.signIn : Secret()); })
        .and_then([&] { return addPin(target.tls, profile.tls.pinnedSha256); })
        .map([&] { return std::move(target); });
}

bool holdsEncryptedKey(const QString &fileName)
{
    auto content = contentOf(fileName);
    if (!content)
        return false;
    bool encrypted = isEncryptedKey(*content);
    if (isPkcs12(*content)) {
        const auto identity = openPkcs12(*content, {});
        encrypted = !identity && identity.error() == Pkcs12Fault::Encrypted;
    }
    wipe(*content);
    return encrypted;
}

bool usesOldEncryption(const QString &fileName)
{
    auto content = contentOf(fileName);
    if (!content || !isPkcs12(*content))
        return false;
    const auto identity = openPkcs12(*content, {});
    wipe(*content);
    return !identity && identity.error() == Pkcs12Fault::OldEncryption;
}

bool holdsCertificateAndKey(const QString &fileName)
{
    auto content = contentOf(fileName);
    const bool both = content && isPkcs12(*content);
    if (content)
        wipe(*content);
    return both;
}

tl::expected<Credential, TargetProblem> credentialFor(const Profile &profile, const Secret &secret)
{
    switch (profile.authentication) {
    case AuthenticationType::ApiKey: {
        if (secret.isEmpty())
            return problem(TargetFault::NoSecret, Texts::tr("There is no API key for this connection."));
        const auto key = readApiKey(secret);
        if (!key)
            return problem(TargetFault::UnreadableApiKey, key.error());
        return ApiKeyCredential{key->encoded};
    }
    case AuthenticationType::Basic:
        if (secret.isEmpty())
            return problem(TargetFault::NoSecret, Texts::tr("There is no password for this connection."));
        return BasicCredential{profile.username, secret};
    case AuthenticationType::Certificate:
        break;
    }
    return NoCredential{};
}

tl::expected<Target, TargetProblem> targetFor(const Profile &profile, const ConnectionSecrets &secrets)
{
    auto target = targetWithoutCredential(profile, secrets);
    if (!target)
        return target;
    auto credential = credentialFor(profile, secrets.signIn);
    if (!credential)
        return tl::unexpected(credential.error());
    target->credential = *std::move(credential);
    return target;
}

}
