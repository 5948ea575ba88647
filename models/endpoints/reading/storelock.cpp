// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/storelock.h"

#include "models/base/offthread.h"

namespace reeve {

namespace {

// Announces its end to the owner's thread, which then sees everything that the dropping thread did before.
class Hold
{
public:
    explicit Hold(std::shared_ptr<detail::ResultChannel> channel) : m_channel(std::move(channel)) { }
    ~Hold() { detail::post(m_channel); }
    Q_DISABLE_COPY_MOVE(Hold)

private:
    std::shared_ptr<detail::ResultChannel> m_channel;
};

}

StoreLock::StoreLock(std::function<void()> released) : m_released(std::move(released)) { }

StoreLock::~StoreLock()
{
    for (const auto &[number, channel] : m_holds)
        detail::close(channel);
}

StoreHold StoreLock::hold()
{
    const int number = m_next++;
    auto &channel = m_holds[number];
    channel = detail::makeResultChannel([this, number] { onDropped(number); });
    return std::make_shared<const Hold>(channel);
}

void StoreLock::onDropped(int number)
{
    const auto hold = m_holds.extract(number);
    detail::close(hold.mapped());
    if (m_holds.empty())
        m_released();
}

}
