// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/requestcontext.h"

#include "models/kibana/proxying.h"

namespace reeve {

RequestContext requestContextOf(const Profile &profile, const ApiRequest &request)
{
    const QUrl url = urlFor({.address = profile.address, .space = profile.space}, request);
    return {
        .activity = request.activity,
        .filterAuthor = request.filterAuthor,
        .address = profile.address.toDisplayString(QUrl::RemoveUserInfo),
        .space = profile.space,
        .authentication = profile.authentication,
        .user = profile.authentication == AuthenticationType::Basic ? profile.username : QString(),
        .method = verbName(request.verb),
        .path = url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded),
        .timeoutSeconds = profile.timeoutSeconds,
        .proxy = proxyName(proxyFor(profile.proxy, profile.address)),
        .proxyReason = proxyReasonText(profile.proxy, profile.address),
    };
}

}
