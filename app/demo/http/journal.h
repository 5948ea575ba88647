// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The requests that the server has received, for tests. Does not record the value of Authorization.

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::demo {

struct SeenRequest {
    std::string method{};
    std::string path{}; // decoded, with base path and space
    std::string target{}; // path and query as sent
    std::vector<std::string> headers{}; // names in lower case
    std::vector<std::string> values{}; // values of headers, in the same order; empty for authorization
    std::string body{}; // empty if it is larger than 1 MiB
    int64_t at = 0; // time of arrival, milliseconds since 1970
    int atOnce = 1; // number of requests in progress at that time, including this one

    bool hasHeader(std::string_view lowerCaseName) const;
};

// Thread-safe.
class Journal
{
public:
    void note(SeenRequest request);
    std::vector<SeenRequest> recent() const; // oldest first, at most 2000
    uint64_t total() const; // since the last clear()
    // Returns how many of the recent requests have this method and exactly this path.
    size_t count(std::string_view method, std::string_view path) const;
    void clear();

private:
    mutable std::mutex m_mutex;
    std::deque<SeenRequest> m_recent;
    uint64_t m_total = 0;
};

}
