// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/systemuser.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace reeve {

bool isSystemUser(const QString &name)
{
    static const QStringList reserved{u"kibana"_s, u"kibana_system"_s, u"logstash_system"_s, u"beats_system"_s,
        u"apm_system"_s, u"remote_monitoring_user"_s};
    static const QStringList services{u"elastic/kibana"_s, u"elastic/fleet-server"_s, u"elastic/fleet-server-remote"_s,
        u"elastic/auto-ops"_s, u"elastic/enterprise-search-server"_s};
    return reserved.contains(name) || services.contains(name);
}

}
