// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One page of endpoints asked for and read: the request on the wire, the bytes on a worker, one answer here.

#include <QPointer>
#include <functional>
#include <memory>

#include "models/base/offthread.h"
#include "models/endpoints/reading/pagereader.h"
#include "models/kibana/client.h"

namespace reeve {

// Holding it means waiting; dropping it hangs up, and then there is no answer.
class PageCall
{
public:
    using Done = std::function<void(Outcome<EndpointPage>)>;

    // done may drop this object.
    PageCall(Client &client, const ApiRequest &request, Done done);

private:
    void onReply(Outcome<Reply> reply);

    QPointer<Client> m_client;
    ApiRequest m_request;
    Done m_done;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    OffThread m_reading{};
    Call m_call{};
};

}
