// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/journal.h"

#include <algorithm>

namespace reeve::demo {

namespace {

constexpr size_t maxRecent = 2000;
constexpr size_t maxBody = 65536;

}

bool SeenRequest::hasHeader(std::string_view lowerCaseName) const
{
    return std::find(headers.begin(), headers.end(), lowerCaseName) != headers.end();
}

void Journal::note(SeenRequest request)
{
    if (request.body.size() > maxBody)
        request.body.resize(maxBody);
    const std::lock_guard lock(m_mutex);
    ++m_total;
    m_recent.push_back(std::move(request));
    if (m_recent.size() > maxRecent)
        m_recent.pop_front();
}

std::vector<SeenRequest> Journal::recent() const
{
    const std::lock_guard lock(m_mutex);
    return {m_recent.begin(), m_recent.end()};
}

uint64_t Journal::total() const
{
    const std::lock_guard lock(m_mutex);
    return m_total;
}

size_t Journal::count(std::string_view method, std::string_view path) const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<size_t>(std::count_if(m_recent.begin(), m_recent.end(),
        [&](const SeenRequest &seen) { return seen.method == method && seen.path == path; }));
}

void Journal::clear()
{
    const std::lock_guard lock(m_mutex);
    m_recent.clear();
    m_total = 0;
}

}
