// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/kibanalink.h"

#include "models/kibana/request.h"
#include "models/kibana/target.h"

using namespace Qt::StringLiterals;

namespace reeve {

QUrl endpointPageUrl(const Target &target, const QString &agentId)
{
    const ApiRequest page{.path = u"/app/security/administration/endpoints"_s,
        .query = {{u"selected_endpoint"_s, agentId}, {u"show"_s, u"details"_s}}};
    return urlFor(target, page);
}

}
