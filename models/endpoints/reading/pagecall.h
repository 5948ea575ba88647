// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Requests one page of endpoints and parses it on a worker thread.

#include <QPointer>
#include <functional>
#include <memory>

#include "models/base/offthread.h"
#include "models/endpoints/reading/pagereader.h"
#include "models/kibana/client.h"

namespace reeve {

// Destroying the object cancels the request; done is not called then.
class PageCall
{
public:
    using Done = std::function<void(Outcome<EndpointPage>)>;

    // done is called once, on the calling thread, from its event loop; it may destroy this object. An error of the parser
    // is announced by Client::failed first. withTexts: see readEndpointPage().
    PageCall(Client &client, const ApiRequest &request, Done done, bool withTexts = false);

private:
    void onReply(Outcome<Reply> reply);

    QPointer<Client> m_client;
    ApiRequest m_request;
    Done m_done;
    bool m_withTexts;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    OffThread m_reading{};
    Call m_call{};
};

}
