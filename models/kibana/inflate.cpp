// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/inflate.h"

#include <algorithm>
#include <memory>
#include <zlib.h>

namespace reeve {

namespace {

struct EndStream {
    void operator()(z_stream *stream) const { inflateEnd(stream); }
};

constexpr int gzipOnly = 16 + MAX_WBITS;

void pointAt(z_stream &stream, QByteArray &out, qsizetype filled)
{
    stream.next_out = reinterpret_cast<Bytef *>(out.data() + filled);
    stream.avail_out = static_cast<uInt>(out.size() - filled);
}

}

tl::expected<QByteArray, InflateFault> inflated(const QByteArray &gzip, qsizetype ceiling)
{
    z_stream stream{};
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        return tl::unexpected(InflateFault::Damaged);
    const std::unique_ptr<z_stream, EndStream> end(&stream);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(gzip.constData()));
    stream.avail_in = static_cast<uInt>(gzip.size());

    QByteArray out(std::min<qsizetype>(ceiling, std::max<qsizetype>(gzip.size() * 8, 4'096)), Qt::Uninitialized);
    qsizetype filled = 0;
    while (true) {
        pointAt(stream, out, filled);
        const int result = inflate(&stream, Z_NO_FLUSH);
        filled = out.size() - stream.avail_out;
        if (result == Z_STREAM_END)
            break;
        if ((result != Z_OK && result != Z_BUF_ERROR) || (stream.avail_out > 0 && stream.avail_in == 0))
            return tl::unexpected(InflateFault::Damaged);
        if (stream.avail_out == 0) {
            if (out.size() >= ceiling)
                return tl::unexpected(InflateFault::AboveCeiling);
            out.resize(std::min(ceiling, out.size() * 2));
        }
    }
    out.truncate(filled);
    return out;
}

}
