// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A case that was sent and not answered yet. It is stored on disk, so that it is not created twice after a restart.

#include <QDateTime>

#include "models/cases/casedraft.h"

namespace reeve {

struct SentCase {
    CaseDraft draft{}; // as it was sent
    QString place{}; // id of the connection and space that it was sent to
    QDateTime at{}; // UTC

    bool operator==(const SentCase &) const = default;
};

}
