// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/bodydevice.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <cstring>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RequestBody)
};

using Segment = SingleUseBody::Segment;

Segment bytesSegment(QByteArray bytes)
{
    const qint64 size = bytes.size();
    return {.bytes = std::move(bytes), .size = size};
}

// WHATWG, multipart/form-data: names and file names are UTF-8, with quotes and line ends percent-encoded.
QByteArray quoted(const QString &name)
{
    QByteArray bytes = name.toUtf8();
    bytes.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + bytes + '"';
}

QByteArray headOf(const BodyPart &part, const QByteArray &boundary)
{
    QByteArray head = "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(part.name);
    if (!part.filePath.isEmpty())
        head += "; filename=" + quoted(part.fileName.isEmpty() ? QFileInfo(part.filePath).fileName() : part.fileName);
    if (!part.mediaType.isEmpty())
        head += "\r\nContent-Type: " + part.mediaType;
    else if (!part.filePath.isEmpty())
        head += "\r\nContent-Type: application/octet-stream";
    return head + "\r\n\r\n";
}

tl::expected<Segment, QString> fileSegment(const QString &path)
{
    if (QFileInfo(path).isDir())
        return tl::unexpected(Texts::tr("\"%1\" is a folder, not a file.").arg(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return tl::unexpected(Texts::tr("The file \"%1\" cannot be read: %2").arg(path, file->errorString()));
    if (file->isSequential())
        return tl::unexpected(Texts::tr("\"%1\" has no size, so that it cannot be sent.").arg(path));
    const qint64 size = file->size();
    return Segment{.file = std::move(file), .size = size};
}

tl::expected<PreparedBody, QString> prepared(const MultipartBody &multipart)
{
    const QByteArray boundary = "reeve-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    std::vector<Segment> segments;
    for (const BodyPart &part : multipart.parts) {
        segments.push_back(bytesSegment(headOf(part, boundary)));
        if (part.filePath.isEmpty()) {
            segments.push_back(bytesSegment(part.text));
        } else {
            auto file = fileSegment(part.filePath);
            if (!file)
                return tl::unexpected(std::move(file.error()));
            segments.push_back(*std::move(file));
        }
        segments.push_back(bytesSegment("\r\n"_ba));
    }
    segments.push_back(bytesSegment("--" + boundary + "--\r\n"));
    return PreparedBody{
        "multipart/form-data; boundary=" + boundary, std::make_unique<SingleUseBody>(std::move(segments))};
}

PreparedBody prepared(QByteArray mediaType, QByteArray bytes)
{
    std::vector<Segment> segments;
    segments.push_back(bytesSegment(std::move(bytes)));
    return {std::move(mediaType), std::make_unique<SingleUseBody>(std::move(segments))};
}

}

tl::expected<PreparedBody, QString> prepareBody(const RequestBody &body)
{
    if (const JsonBody *json = body.json())
        return prepared("application/json"_ba, json->text);
    if (const RawBody *raw = body.raw())
        return prepared(raw->mediaType, raw->bytes);
    if (const MultipartBody *multipart = body.multipart())
        return prepared(*multipart);
    return prepared({}, {});
}

SingleUseBody::SingleUseBody(std::vector<Segment> segments, QObject *parent)
    : QIODevice(parent), m_segments(std::move(segments))
{
    for (const Segment &segment : m_segments)
        m_total += segment.size;
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

SingleUseBody::~SingleUseBody() = default;

qint64 SingleUseBody::bytesAvailable() const
{
    return m_total - m_read;
}

qint64 SingleUseBody::readSegment(Segment &segment, char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, segment.size - m_inSegment);
    if (segment.file)
        return segment.file->read(data, count);
    std::memcpy(data, segment.bytes.constData() + m_inSegment, static_cast<size_t>(count));
    return count;
}

// A file that became shorter ends the body early, so that the server refuses it as incomplete.
qint64 SingleUseBody::readData(char *data, qint64 maxSize)
{
    while (m_current < m_segments.size() && m_inSegment == m_segments[m_current].size) {
        ++m_current;
        m_inSegment = 0;
    }
    if (m_current == m_segments.size())
        return -1; // at its end
    const qint64 count = readSegment(m_segments[m_current], data, maxSize);
    if (count <= 0)
        return -1;
    m_inSegment += count;
    m_read += count;
    return count;
}

qint64 SingleUseBody::writeData(const char *, qint64)
{
    return -1;
}

}
