// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "models/connection/certificatefile.h"

using namespace reeve;

// Whatever a file of certificates holds: no crash, and no certificate that cannot be read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<QSslCertificate> certificates = certificatesIn(content);
    if (std::ranges::any_of(certificates, [](const QSslCertificate &each) { return each.isNull(); }))
        __builtin_trap();
    (void)otherContentText(content, QStringLiteral("ca.pem"));
    return 0;
}
