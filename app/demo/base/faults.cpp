// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/faults.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace reeve::demo {

namespace {

constexpr std::array kinds{
    FaultKind{"401", "", "credentials are refused, as for an expired API key"},
    FaultKind{"403", "", "every route that needs a privilege is refused at the route"},
    FaultKind{"403-endpoint", "", "endpoint routes answer 'Endpoint authorization failure'"},
    FaultKind{"403-cases", "", "the user may do nothing with cases of any owner"},
    FaultKind{"404-space", "", "the space is not found when it is looked up"},
    FaultKind{"409", "", "a PATCH of cases meets a newer version (once, unless counted)", 1},
    FaultKind{"429", "seconds", "overloaded, with Retry-After (default 2)"},
    FaultKind{"500", "", "Kibana's generic internal error"},
    FaultKind{"502", "", "the HTML page of a proxy that cannot reach Kibana"},
    FaultKind{"503-not-ready", "", "Kibana is starting: plain text and Retry-After 30"},
    FaultKind{"slow", "milliseconds", "answers late (default 2000); what was asked for is done at once"},
    FaultKind{"never", "", "takes the request, does nothing and never answers"},
    FaultKind{"truncated", "", "half of the body, then the connection is closed"},
    FaultKind{"garbage", "", "200 with a body that is not JSON"},
    FaultKind{"html-login", "", "200 with the HTML login page of a single sign-on proxy"},
    FaultKind{"redirect", "URL", "302 to another origin (default http://127.0.0.1:9)"},
    FaultKind{"empty-fleet", "", "signed in, but there is no endpoint at all"},
    FaultKind{"no-actions", "", "no response action was ever run, so the list of them is not found"},
    FaultKind{"reset", "", "the connection is reset without an answer; nothing is done"},
    FaultKind{"elasticsearch", "", "the whole server behaves as Elasticsearch"},
    FaultKind{"drop-after-create", "", "POST /api/cases creates the case, then closes without an answer"},
    FaultKind{"no-assignee-license", "", "the licence does not include assigning users to cases"},
    FaultKind{"restrict-internal", "", "internal routes need x-elastic-internal-origin, as from 9.0 on"},
    FaultKind{"status-unavailable", "", "Kibana's core is unavailable: /api/status answers 503"},
    FaultKind{"status-degraded", "", "Kibana's core is degraded: /api/status answers 200 and says so"},
    FaultKind{"status-plugin", "level", "a plugin is critical (or of this level), and Kibana's core is available"},
};

const FaultKind *kindOf(std::string_view name)
{
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const FaultKind &kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}

std::span<const FaultKind> faultKinds()
{
    return kinds;
}

tl::expected<Fault, std::string> parseFault(std::string_view text)
{
    Fault fault;
    bool counted = false;
    if (const auto star = text.rfind('*'); star != text.npos && allDigits(text.substr(star + 1))) {
        const auto digits = text.substr(star + 1);
        std::from_chars(digits.data(), digits.data() + digits.size(), fault.remaining);
        text = text.substr(0, star);
        counted = true;
    }
    if (const auto at = text.rfind("@/"); at != text.npos) {
        fault.scope = text.substr(at + 1);
        text = text.substr(0, at);
    }
    const auto equals = text.find('=');
    fault.name = text.substr(0, equals);
    if (equals != text.npos)
        fault.value = text.substr(equals + 1);
    const FaultKind *kind = kindOf(fault.name);
    if (!kind)
        return tl::unexpected("unknown fault \"" + fault.name + "\"");
    if (!counted)
        fault.remaining = kind->times;
    return fault;
}

tl::expected<void, std::string> FaultBoard::set(Fault fault)
{
    const FaultKind *kind = kindOf(fault.name);
    if (!kind)
        return tl::unexpected("unknown fault \"" + fault.name + "\"");
    if (!fault.value.empty() && kind->value.empty())
        return tl::unexpected("the fault \"" + fault.name + "\" takes no value");
    if (kind->value == "seconds" || kind->value == "milliseconds") {
        if (!fault.value.empty() && (!allDigits(fault.value) || fault.value.size() > 7))
            return tl::unexpected("the fault \"" + fault.name + "\" takes a number of " + std::string(kind->value));
    }
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_faults, [&](const Fault &f) { return f.name == fault.name && f.scope == fault.scope; });
    m_faults.push_back(std::move(fault));
    return {};
}

void FaultBoard::clear(std::string_view name)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_faults, [&](const Fault &fault) { return fault.name == name; });
}

void FaultBoard::clear()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

std::vector<Fault> FaultBoard::all() const
{
    const std::lock_guard lock(m_mutex);
    return m_faults;
}

std::optional<Fault> FaultBoard::trigger(std::string_view name, std::string_view path, bool usual)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), [&](const Fault &fault) {
        return fault.name == name && (fault.scope.empty() ? usual : path.starts_with(fault.scope));
    });
    if (found == m_faults.end() || found->remaining == 0)
        return std::nullopt;
    Fault struck = *found;
    if (found->remaining > 0 && --found->remaining == 0)
        m_faults.erase(found);
    return struck;
}

}
