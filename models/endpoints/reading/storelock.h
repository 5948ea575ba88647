// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Lets workers read a store that another thread adds to: while a hold is alive, the owner of the store adds nothing.
// No thread blocks: the owner puts new data aside, and a callback says when it may be added.

#include <QtGlobal>
#include <functional>
#include <map>
#include <memory>

namespace reeve {

namespace detail {
class ResultChannel;
}

// Keeps the store unchanged while it lives. May be copied and dropped on any thread, and may outlive the lock.
using StoreHold = std::shared_ptr<const void>;

class StoreLock
{
public:
    // released is called on the thread that created the lock, from its event loop, after the last hold is dropped.
    explicit StoreLock(std::function<void()> released);
    ~StoreLock();
    Q_DISABLE_COPY_MOVE(StoreLock)

    // Both on the thread that created the lock only. isHeld() stays true until released is called.
    StoreHold hold();
    bool isHeld() const { return !m_holds.empty(); }

private:
    void onDropped(int number);

    std::function<void()> m_released;
    std::map<int, std::shared_ptr<detail::ResultChannel>> m_holds{};
    int m_next = 0;
};

}
