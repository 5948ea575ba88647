// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/changes/snapshotfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>
#include <QtEndian>

#include "models/endpoints/changes/snapshotlayout.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::FleetSnapshot)
};

template<typename Number> void put(QByteArray &bytes, Number number)
{
    char raw[sizeof(Number)];
    qToLittleEndian(number, raw);
    bytes.append(raw, sizeof(Number));
}

void put(QByteArray &bytes, std::string_view text)
{
    put(bytes, static_cast<std::uint16_t>(text.size()));
    bytes.append(text.data(), static_cast<qsizetype>(text.size()));
}

void putEndpoint(QByteArray &bytes, const FleetSnapshot &snapshot, FleetSnapshot::Index index)
{
    const SeenEndpoint endpoint = snapshot.at(index);
    put(bytes, endpoint.agentId);
    put(bytes, endpoint.hostName);
    put(bytes, snapshot.versionId(index));
    put(bytes, snapshot.policyId(index));
    put(bytes, static_cast<std::uint8_t>(endpoint.status));
    put(bytes, static_cast<std::uint8_t>(endpoint.isolation));
}

QString prefixOf(const QUuid &connection)
{
    return connection.toString(QUuid::WithoutBraces) + u'-';
}

}

QByteArray fleetKey(const QUuid &connection, const QUrl &address, const QString &space)
{
    const QByteArray place = connection.toByteArray() + '\n' + address.toEncoded() + '\n' + space.toUtf8();
    return QCryptographicHash::hash(place, QCryptographicHash::Sha256)
        .toHex()
        .first(static_cast<qsizetype>(snapshot::keySize));
}

QString snapshotPath(const QString &folder, const QUuid &connection, const QByteArray &key)
{
    if (folder.isEmpty())
        return {};
    return QDir(folder).filePath(prefixOf(connection) + QString::fromLatin1(key.first(key.size() / 2)) + u".fleet"_s);
}

void forgetSnapshots(const QString &folder, const QUuid &connection)
{
    if (folder.isEmpty())
        return;
    QDir there(folder);
    for (const QString &name : there.entryList({prefixOf(connection) + u"*.fleet*"_s}, QDir::Files))
        there.remove(name);
}

QByteArray sealedSnapshot(const QByteArray &content)
{
    QByteArray bytes(snapshot::magic.data(), static_cast<qsizetype>(snapshot::magic.size()));
    put(bytes, snapshot::version);
    return bytes + QCryptographicHash::hash(content, QCryptographicHash::Sha256) + content;
}

QByteArray snapshotBytes(const FleetSnapshot &snapshot, const QByteArray &key)
{
    QByteArray content = key;
    content.reserve(static_cast<qsizetype>(snapshot.size() * snapshot::smallestEndpoint + snapshot.textBytes()));
    put(content, static_cast<std::int64_t>(snapshot.since().toMSecsSinceEpoch()));
    put(content, static_cast<std::int64_t>(snapshot.asOf().toMSecsSinceEpoch()));
    put(content, static_cast<std::uint32_t>(snapshot.terms().size() - 1));
    for (TermTable::Id id = 1; id < snapshot.terms().size(); ++id)
        put(content, snapshot.terms().text(id));
    put(content, static_cast<std::uint32_t>(snapshot.size()));
    for (FleetSnapshot::Index i = 0; i < snapshot.size(); ++i)
        putEndpoint(content, snapshot, i);
    return sealedSnapshot(content);
}

ReadSnapshot loadSnapshot(const QString &path, const QByteArray &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Texts::tr("The file cannot be opened: %1").arg(file.errorString()));
    const QByteArray bytes = file.size() > largestSnapshotFile ? QByteArray() : file.read(largestSnapshotFile + 1);
    if (file.size() > largestSnapshotFile || bytes.size() > largestSnapshotFile)
        return tl::unexpected(Texts::tr("The file is too large."));
    return readSnapshot(bytes, key);
}

tl::expected<void, QString> saveSnapshot(const FleetSnapshot &snapshot, const QString &path, const QByteArray &key)
{
    const QByteArray bytes = snapshotBytes(snapshot, key);
    if (bytes.size() > largestSnapshotFile)
        return tl::unexpected(Texts::tr("There are more endpoints than such a file holds."));
    const bool hasFolder = QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!hasFolder || !file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return tl::unexpected(Texts::tr("%1 could not be written: %2").arg(path, file.errorString()));
    return {};
}

}
