// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// A snapshot from the bytes of a file that anything may have written.
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>
#include <optional>

#include "models/endpoints/changes/snapshotfile.h"
#include "models/endpoints/changes/snapshotlayout.h"

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::FleetSnapshot)
};

// Takes numbers and texts off the front; once one is missing, everything is.
class Cursor
{
public:
    explicit Cursor(std::string_view bytes) : m_left(bytes) { }

    template<typename Number> Number number()
    {
        const std::string_view bytes = take(sizeof(Number));
        return m_isShort ? Number{} : qFromLittleEndian<Number>(bytes.data());
    }
    std::string_view text() { return take(number<std::uint16_t>()); }
    std::string_view take(std::size_t size)
    {
        m_isShort = m_isShort || size > m_left.size();
        if (m_isShort)
            return {};
        const std::string_view taken = m_left.substr(0, size);
        m_left.remove_prefix(size);
        return taken;
    }
    bool isShort() const { return m_isShort; }
    std::size_t left() const { return m_left.size(); }

private:
    std::string_view m_left;
    bool m_isShort = false;
};

QDateTime readTime(Cursor &cursor)
{
    constexpr std::int64_t endOf9999 = 253'402'300'799'999;
    const auto ms = cursor.number<std::int64_t>();
    return ms < 0 || ms > endOf9999 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

using Terms = std::vector<std::string_view>; // by number; the first is the empty one

std::optional<Terms> readTerms(Cursor &cursor)
{
    const auto count = cursor.number<std::uint32_t>();
    if (count > cursor.left() / snapshot::smallestTerm)
        return {};
    Terms terms(1);
    terms.reserve(std::size_t{count} + 1);
    for (std::uint32_t i = 0; i < count; ++i)
        terms.push_back(cursor.text());
    return terms;
}

std::optional<SeenEndpoint> readEndpoint(Cursor &cursor, const Terms &terms)
{
    SeenEndpoint endpoint;
    endpoint.agentId = cursor.text();
    endpoint.hostName = cursor.text();
    const auto version = cursor.number<std::uint32_t>();
    const auto policy = cursor.number<std::uint32_t>();
    const auto status = cursor.number<std::uint8_t>();
    const auto isolation = cursor.number<std::uint8_t>();
    if (cursor.isShort() || version >= terms.size() || policy >= terms.size() || status >= hostStatusCount
        || isolation >= isolationCount)
        return {};
    endpoint.version = terms[version];
    endpoint.policy = terms[policy];
    endpoint.status = static_cast<HostStatus>(status);
    endpoint.isolation = static_cast<Isolation>(isolation);
    return endpoint;
}

std::optional<FleetSnapshot> readContent(Cursor &cursor)
{
    const QDateTime since = readTime(cursor);
    const QDateTime asOf = readTime(cursor);
    const auto terms = readTerms(cursor);
    const auto count = cursor.number<std::uint32_t>();
    if (!since.isValid() || !(since <= asOf) || !terms || count > cursor.left() / snapshot::smallestEndpoint)
        return {};
    FleetSnapshot read(since, asOf);
    read.reserve(count, cursor.left() - std::size_t{count} * snapshot::smallestEndpoint);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto endpoint = readEndpoint(cursor, *terms);
        if (!endpoint || !read.add(*endpoint))
            return {};
    }
    return cursor.isShort() || cursor.left() > 0 ? std::nullopt : std::optional(std::move(read));
}

}

ReadSnapshot readSnapshot(const QByteArray &bytes, const QByteArray &key)
{
    Cursor cursor({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (cursor.take(snapshot::magic.size()) != snapshot::magic)
        return tl::unexpected(Texts::tr("The file holds no endpoints of Reeve."));
    if (const auto version = cursor.number<std::uint32_t>(); !cursor.isShort() && version > snapshot::version)
        return tl::unexpected(Texts::tr("The file is of a newer version of Reeve."));
    else if (version != snapshot::version)
        return tl::unexpected(Texts::tr("The file is damaged."));
    const std::string_view sum = cursor.take(snapshot::sumSize);
    const QByteArray content = bytes.last(static_cast<qsizetype>(cursor.left()));
    const QByteArray found = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    if (cursor.isShort() || std::string_view(found.constData(), static_cast<std::size_t>(found.size())) != sum)
        return tl::unexpected(Texts::tr("The file is damaged."));
    if (cursor.take(snapshot::keySize) != std::string_view(key.constData(), static_cast<std::size_t>(key.size())))
        return tl::unexpected(Texts::tr("The file is of another connection, address or space."));
    auto read = readContent(cursor);
    if (!read)
        return tl::unexpected(Texts::tr("The file is damaged."));
    return std::move(*read);
}

}
