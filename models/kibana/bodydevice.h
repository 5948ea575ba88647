// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Turns a RequestBody into the device that Qt sends: the bytes in memory and the files of its parts, one after another.

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <memory>
#include <tl/expected.hpp>
#include <vector>

#include "models/kibana/requestbody.h"

class QFile;

namespace reeve {

// A body that can be read once. When a connection closes without an answer, Qt sends the request again by itself, which
// would create a second case; it cannot do so with a body that cannot be rewound.
class SingleUseBody final : public QIODevice
{
public:
    struct Segment {
        QByteArray bytes{}; // ignored where file is set
        std::unique_ptr<QFile> file{}; // open for reading
        qint64 size = 0; // bytes that are sent, also when the file grows
    };

    explicit SingleUseBody(std::vector<Segment> segments, QObject *parent = nullptr);
    ~SingleUseBody() override;

    qint64 totalSize() const { return m_total; }
    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    qint64 readSegment(Segment &segment, char *data, qint64 maxSize);

    std::vector<Segment> m_segments;
    size_t m_current = 0;
    qint64 m_inSegment = 0; // bytes of the current segment that were read
    qint64 m_read = 0;
    qint64 m_total = 0;
};

struct PreparedBody {
    QByteArray mediaType{}; // for Content-Type; empty without a body
    std::unique_ptr<SingleUseBody> device{}; // never null
};

// Opens the files of the parts. The error is a sentence that names the file which could not be read.
tl::expected<PreparedBody, QString> prepareBody(const RequestBody &body);

}
