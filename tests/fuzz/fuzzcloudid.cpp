// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/profiles/cloudid.h"

using namespace reeve;

namespace {

void check(const QString &text)
{
    const auto cloud = readCloudId(text);
    const bool usable = cloud && cloud->kibana.isValid() && cloud->kibana.scheme() == u"https"
        && !cloud->kibana.host().isEmpty() && cloud->kibana.userInfo().isEmpty() && cloud->kibana.path().isEmpty();
    if (cloud ? !usable : cloud.error().isEmpty())
        __builtin_trap();
}

}

// The text as it is, and the text as what somebody encoded.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(QString::fromUtf8(bytes));
    check(QString::fromLatin1(bytes.toBase64()));
    return 0;
}
