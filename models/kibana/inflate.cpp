// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/inflate.h"

#include <algorithm>
#include <libdeflate.h>
#include <memory>

namespace reeve {

namespace {

struct FreeDecompressor {
    void operator()(libdeflate_decompressor *decompressor) const { libdeflate_free_decompressor(decompressor); }
};
using Decompressor = std::unique_ptr<libdeflate_decompressor, FreeDecompressor>;

// RFC 1952: the last four bytes are the uncompressed size modulo 2^32, lowest byte first.
// Only a hint: they are not verified.
qsizetype statedSize(const QByteArray &gzip)
{
    constexpr qsizetype bytes = 4;
    qsizetype size = 0;
    for (qsizetype i = 1; i <= bytes && i <= gzip.size(); ++i)
        size = size << 8 | static_cast<unsigned char>(gzip[gzip.size() - i]);
    return size;
}

// Deflate compresses at most 1,032 to 1.
qsizetype guessedSize(const QByteArray &gzip)
{
    constexpr qsizetype largestRatio = 1'032;
    constexpr qsizetype least = 1'024;
    return std::max(least, std::min(statedSize(gzip), gzip.size() * largestRatio));
}

}

tl::expected<QByteArray, InflateFault> inflated(const QByteArray &gzip, qsizetype ceiling)
{
    constexpr qsizetype spare = 128; // for those who read a little past the end: then they need no copy
    const Decompressor decompressor(libdeflate_alloc_decompressor());
    for (qsizetype size = guessedSize(gzip); decompressor; size *= 2) {
        const qsizetype room = std::min(size, ceiling);
        QByteArray out(room + spare, Qt::Uninitialized);
        std::size_t filled = 0;
        const libdeflate_result result = libdeflate_gzip_decompress_ex(decompressor.get(), gzip.constData(),
            static_cast<std::size_t>(gzip.size()), out.data(), static_cast<std::size_t>(room), nullptr, &filled);
        if (result == LIBDEFLATE_SUCCESS) {
            out.truncate(static_cast<qsizetype>(filled));
            return out;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE)
            break;
        if (room == ceiling)
            return tl::unexpected(InflateFault::AboveCeiling);
    }
    return tl::unexpected(InflateFault::Damaged);
}

}
