// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/pagecall.h"

#include <utility>

namespace reeve {

PageCall::PageCall(Client &client, const ApiRequest &request, Done done, bool withTexts)
    : m_client(&client), m_request(request), m_done(std::move(done)), m_withTexts(withTexts)
{
    m_call = client.send(request, [this](Outcome<Reply> reply) { onReply(std::move(reply)); });
}

void PageCall::onReply(Outcome<Reply> reply)
{
    if (!reply) {
        const auto done = std::exchange(m_done, nullptr);
        return done(tl::unexpected(std::move(reply.error())));
    }
    // Shared, because a worker's task has to be copyable and the bytes should not be copied.
    const auto body = std::make_shared<QByteArray>(std::move(reply->body));
    m_reading = offThread<Outcome<EndpointPage>>(
        [body, withTexts = m_withTexts] { return readEndpointPage(std::move(*body), withTexts); },
        [this](Outcome<EndpointPage> page) {
            const auto done = std::exchange(m_done, nullptr);
            if (page)
                return done(std::move(page));
            // Announced first, as the client does; a receiver may destroy this object, then done is not called.
            const std::weak_ptr<bool> alive = m_alive;
            if (m_client)
                Q_EMIT m_client->failed(m_request, page.error());
            if (!alive.expired())
                done(std::move(page));
        });
}

}
