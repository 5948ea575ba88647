// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Profiles whose every fact tells when they were saved, so that a mixture of two savings shows.

#include <QUuid>

#include "models/profiles/profile.h"

namespace reeve::test {

inline constexpr int generationSlots = 20;

inline QUuid slotId(int slot)
{
    return QUuid::createUuidV5(QUuid(), QString::number(slot));
}

inline Profile generationOf(int slot, int generation)
{
    const QString mark = QString::number(generation);
    Profile profile{.id = slotId(slot),
        .name = QStringLiteral("Generation ") + mark,
        .address = QUrl(QStringLiteral("https://g%1.example.com:5601").arg(generation)),
        .space = QStringLiteral("g") + mark,
        .authentication = AuthenticationType::Basic,
        .username = QStringLiteral("user") + mark,
        .timeoutSeconds = 1 + generation % 600};
    // Long enough for the file to span several pages of memory and of the disk.
    profile.tls.caFile = QStringLiteral("/") + mark.repeated(300);
    return profile;
}

}
