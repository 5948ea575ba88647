// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/pkcs12.h"

#include <QBuffer>
#include <optional>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// DER: the head of a sequence. size: of the content after the head; -1: indefinite (BER).
struct SequenceHead {
    qsizetype length = 0;
    qsizetype size = -1;
};

std::optional<SequenceHead> sequenceAt(const QByteArray &content)
{
    const auto octet = [&content](qsizetype at) { return static_cast<unsigned char>(content.at(at)); };
    if (content.size() < 2 || octet(0) != 0x30)
        return {};
    if (octet(1) < 0x80)
        return SequenceHead{.length = 2, .size = octet(1)};
    const qsizetype octets = octet(1) & 0x7f;
    if (octets == 0)
        return SequenceHead{.length = 2};
    if (octets > 4 || content.size() < 2 + octets)
        return {};
    qsizetype size = 0;
    for (qsizetype i = 0; i < octets; ++i)
        size = size * 256 + octet(2 + i);
    return SequenceHead{.length = 2 + octets, .size = size};
}

// The object identifiers of RFC 7292 and RFC 2315 as they stand in a file.
QByteArray pkcs7Data()
{
    return QByteArray::fromHex("06092a864886f70d0107");
}

bool holdsKeyBag(const QByteArray &content)
{
    // keyBag and pkcs8ShroudedKeyBag. A shrouded key is encrypted by itself, so its bag is readable.
    return content.contains(QByteArray::fromHex("060b2a864886f70d010c0a0101"))
        || content.contains(QByteArray::fromHex("060b2a864886f70d010c0a0102"));
}

bool isEncryptedWithRc2(const QByteArray &content)
{
    // pbeWithSHAAnd128BitRC2-CBC and pbeWithSHAAnd40BitRC2-CBC.
    return content.contains(QByteArray::fromHex("060a2a864886f70d010c0105"))
        || content.contains(QByteArray::fromHex("060a2a864886f70d010c0106"));
}

bool isWhole(const QByteArray &content)
{
    const auto head = sequenceAt(content);
    return head && (head->size < 0 || head->length + head->size == content.size());
}

std::optional<ClientIdentity> imported(const QByteArray &content, const QByteArray &passphrase)
{
    QBuffer device;
    device.setData(content);
    device.open(QIODevice::ReadOnly);
    ClientIdentity identity;
    QSslCertificate own;
    QList<QSslCertificate> issuers;
    if (!QSslCertificate::importPkcs12(&device, &identity.key, &own, &issuers, passphrase) || own.isNull()
        || identity.key.isNull())
        return {};
    identity.chain = QList<QSslCertificate>{own} + issuers;
    return identity;
}

Pkcs12Fault faultOf(const QByteArray &content, const Secret &passphrase)
{
    if (!isWhole(content))
        return Pkcs12Fault::Damaged;
    if (!holdsKeyBag(content))
        return Pkcs12Fault::NoKey;
    // Java and certutil encrypted with RC2 for a long time, even with an empty passphrase.
    if (isEncryptedWithRc2(content))
        return Pkcs12Fault::OldEncryption;
    return passphrase.isEmpty() ? Pkcs12Fault::Encrypted : Pkcs12Fault::WrongPassphrase;
}

}

bool isPkcs12(const QByteArray &content)
{
    const auto head = sequenceAt(content);
    if (!head)
        return false;
    const QByteArray inner = content.mid(head->length, 64);
    return inner.startsWith("\x02\x01\x03\x30"_ba) && inner.contains(pkcs7Data());
}

tl::expected<ClientIdentity, Pkcs12Fault> openPkcs12(const QByteArray &content, const Secret &passphrase)
{
    if (auto identity = imported(content, passphrase.reveal()))
        return *std::move(identity);
    return tl::unexpected(faultOf(content, passphrase));
}

}
