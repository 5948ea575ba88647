// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profile.h"

namespace reeve {

using namespace Qt::StringLiterals;

const QStringList &knownHostStatuses()
{
    static const QStringList statuses{u"healthy"_s, u"offline"_s, u"updating"_s, u"unhealthy"_s, u"inactive"_s};
    return statuses;
}

}
