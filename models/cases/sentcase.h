// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A case that was sent and whose fate is not known yet. It is kept on disk, so that nobody creates it twice after a
// restart.

#include <QDateTime>

#include "models/cases/casedraft.h"

namespace reeve {

struct SentCase {
    CaseDraft draft{}; // as it was sent
    QString place{}; // the connection and space it was sent to
    QDateTime at{}; // UTC

    bool operator==(const SentCase &) const = default;
};

}
