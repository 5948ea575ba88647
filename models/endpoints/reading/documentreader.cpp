// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/documentreader.h"

#include <algorithm>
#include <charconv>
#include <functional>

#include "models/endpoints/rows/textscan.h"

namespace reeve {

namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

bool isNull(od::value &value)
{
    od::json_type type{};
    return !value.type().get(type) && type == od::json_type::null;
}

template<typename Value> struct Named {
    std::string_view name;
    Value value;
};

constexpr std::array hostStatuses{
    Named<HostStatus>{"healthy", HostStatus::Healthy},
    Named<HostStatus>{"offline", HostStatus::Offline},
    Named<HostStatus>{"updating", HostStatus::Updating},
    Named<HostStatus>{"unhealthy", HostStatus::Unhealthy},
    Named<HostStatus>{"inactive", HostStatus::Inactive},
};

constexpr std::array policyStatuses{
    Named<PolicyStatus>{"success", PolicyStatus::Success},
    Named<PolicyStatus>{"warning", PolicyStatus::Warning},
    Named<PolicyStatus>{"failure", PolicyStatus::Failure},
    Named<PolicyStatus>{"unsupported", PolicyStatus::Unsupported},
};

template<typename Value, std::size_t count>
Value byName(const std::array<Named<Value>, count> &values, std::string_view name)
{
    auto found = std::ranges::find(values, name, &Named<Value>::name);
    if (found == values.end())
        found = std::ranges::find(values, asciiFolded(trimmedToken(name)), &Named<Value>::name);
    return found == values.end() ? Value::Unknown : found->value;
}

// The raw key ends with a quote; comparing may look past the text's end, but never past its padding.
bool isKey(od::raw_json_string key, std::string_view name)
{
    return *key.raw() == name.front() && std::memcmp(key.raw(), name.data(), name.size()) == 0
        && key.raw()[name.size()] == '"';
}

}

template<std::size_t count>
error_code DocumentReader::eachField(Value &value, const std::array<Key, count> &keys, bool *isObject)
{
    od::object object;
    if (const error_code error = value.get_object().get(object)) {
        return error != simdjson::INCORRECT_TYPE
            ? error
            : onlyOne(value, [&](Value &inner) { return eachField(inner, keys, isObject); });
    }
    if (isObject)
        *isObject = true;
    for (auto field : object) {
        od::raw_json_string name;
        if (const error_code error = field.key().get(name))
            return error;
        const auto key = std::ranges::find_if(keys, [&](const Key &known) { return isKey(name, known.name); });
        if (key == keys.end())
            continue;
        Value inner;
        if (const error_code error = field.value().get(inner))
            return error;
        if (const error_code error = (this->*key->read)(inner))
            return error;
    }
    return simdjson::SUCCESS;
}

// Calls read with the element of a list of exactly one. Anything else that is not null is of the wrong type, too.
template<typename Read> error_code DocumentReader::onlyOne(Value &value, const Read &read)
{
    od::json_type type{};
    if (const error_code error = value.type().get(type))
        return error;
    if (type == od::json_type::null)
        return simdjson::SUCCESS;
    addIssue(DocumentIssue::WrongType);
    if (type != od::json_type::array)
        return simdjson::SUCCESS;
    od::array list;
    if (const error_code error = value.get_array().get(list))
        return error;
    std::size_t count = 0;
    if (const error_code error = list.count_elements().get(count))
        return error;
    if (count != 1)
        return simdjson::SUCCESS;
    for (auto element : list) {
        Value inner;
        if (const error_code error = element.get(inner))
            return error;
        if (const error_code error = read(inner))
            return error;
    }
    return simdjson::SUCCESS;
}

template<RowText which> error_code DocumentReader::ownText(Value &value)
{
    return text(value, rowText(which));
}

template<RowTerm which> error_code DocumentReader::sharedText(Value &value)
{
    return text(value, term(which));
}

template<const auto &keys> error_code DocumentReader::group(Value &value)
{
    return eachField(value, keys);
}

struct DocumentReader::Keys {
    using Self = DocumentReader;
    static constexpr std::array<Key, 1> elasticAgent{{{"id", &Self::elasticAgentId}}};
    static constexpr std::array<Key, 1> elastic{{{"agent", &Self::group<elasticAgent>}}};
    static constexpr std::array<Key, 2> agent{
        {{"id", &Self::ownText<RowText::AgentId>}, {"version", &Self::sharedText<RowTerm::AgentVersion>}}};
    static constexpr std::array<Key, 4> appliedPolicy{
        {{"name", &Self::sharedText<RowTerm::PolicyName>}, {"id", &Self::sharedText<RowTerm::PolicyId>},
            {"status", &Self::policyStatus}, {"endpoint_policy_version", &Self::endpointPolicyVersion}}};
    static constexpr std::array<Key, 1> policy{{{"applied", &Self::group<appliedPolicy>}}};
    static constexpr std::array<Key, 1> configurationGroup{{{"isolation", &Self::configuredIsolation}}};
    static constexpr std::array<Key, 1> stateGroup{{{"isolation", &Self::actualIsolation}}};
    static constexpr std::array<Key, 5> endpoint{
        {{"policy", &Self::group<policy>}, {"configuration", &Self::configuration}, {"state", &Self::state},
            {"capabilities", &Self::capabilities}, {"status", &Self::sharedText<RowTerm::Enrollment>}}};
    static constexpr std::array<Key, 5> os{{{"name", &Self::sharedText<RowTerm::OsName>},
        {"version", &Self::sharedText<RowTerm::OsVersion>}, {"full", &Self::sharedText<RowTerm::OsFull>},
        {"kernel", &Self::sharedText<RowTerm::OsKernel>}, {"family", &Self::sharedText<RowTerm::OsFamily>}}};
    static constexpr std::array<Key, 7> host{{{"hostname", &Self::ownText<RowText::HostName>},
        {"name", &Self::hostName}, {"id", &Self::ownText<RowText::HostId>}, {"ip", &Self::addresses},
        {"mac", &Self::macs}, {"architecture", &Self::sharedText<RowTerm::Architecture>}, {"os", &Self::group<os>}}};
    static constexpr std::array<Key, 2> event{{{"created", &Self::created}, {"id", &Self::eventId}}};
    static constexpr std::array<Key, 1> dataStream{{{"namespace", &Self::sharedText<RowTerm::Namespace>}}};
    static constexpr std::array<Key, 7> metadata{{{"agent", &Self::group<agent>}, {"host", &Self::host},
        {"Endpoint", &Self::endpointGroup}, {"elastic", &Self::group<elastic>}, {"event", &Self::group<event>},
        {"data_stream", &Self::group<dataStream>}, {"@timestamp", &Self::timestamp}}};
    static constexpr std::array<Key, 1> applied{{{"revision", &Self::revisionApplied}}};
    static constexpr std::array<Key, 1> configured{{{"revision", &Self::revisionConfigured}}};
    static constexpr std::array<Key, 2> agentPolicy{
        {{"applied", &Self::group<applied>}, {"configured", &Self::group<configured>}}};
    static constexpr std::array<Key, 1> defendPolicy{{{"revision", &Self::revisionOfDefend}}};
    static constexpr std::array<Key, 2> policyInfo{
        {{"agent", &Self::group<agentPolicy>}, {"endpoint", &Self::group<defendPolicy>}}};
    static constexpr std::array<Key, 4> item{{{"metadata", &Self::metadata}, {"host_status", &Self::hostStatus},
        {"policy_info", &Self::group<policyInfo>}, {"last_checkin", &Self::lastCheckIn}}};
};

error_code DocumentReader::read(Value item, const std::string &placeInList)
{
    begin();
    od::json_type type{};
    if (const error_code error = item.type().get(type))
        return error;
    if (type == od::json_type::object) {
        if (const error_code error = eachField(item, Keys::item))
            return error;
    } else {
        addIssue(DocumentIssue::NotADocument);
    }
    conclude(placeInList);
    return simdjson::SUCCESS;
}

void DocumentReader::begin()
{
    m_draft = {};
    m_unescaped.clear();
    m_addresses.clear();
    m_macs.clear();
    m_capabilities.clear();
    m_otherName = m_elasticAgentId = m_eventId = {};
    m_configuredIsolation = m_actualIsolation = ReadFlag::Missing;
    m_endpointPolicyVersion = m_revisionApplied = m_revisionConfigured = m_revisionOfDefend = std::nullopt;
    m_timestamp = noTime;
    m_hasHost = m_hasEndpointGroup = false;
}

error_code DocumentReader::metadata(Value &value)
{
    return eachField(value, Keys::metadata);
}

error_code DocumentReader::host(Value &value)
{
    m_hasHost = false;
    return eachField(value, Keys::host, &m_hasHost);
}

error_code DocumentReader::endpointGroup(Value &value)
{
    m_hasEndpointGroup = false;
    return eachField(value, Keys::endpoint, &m_hasEndpointGroup);
}

error_code DocumentReader::addresses(Value &value)
{
    return listText(value, m_addresses);
}

error_code DocumentReader::macs(Value &value)
{
    return listText(value, m_macs);
}

error_code DocumentReader::capabilities(Value &value)
{
    return listText(value, m_capabilities);
}

error_code DocumentReader::hostName(Value &value)
{
    return text(value, m_otherName);
}

error_code DocumentReader::elasticAgentId(Value &value)
{
    return text(value, m_elasticAgentId);
}

error_code DocumentReader::eventId(Value &value)
{
    return text(value, m_eventId);
}

error_code DocumentReader::hostStatus(Value &value)
{
    std::string_view name;
    const error_code error = text(value, name);
    m_draft.record.status = byName(hostStatuses, name);
    if (m_draft.record.status == HostStatus::Unknown)
        addIssue(DocumentIssue::UnknownHostStatus);
    return error;
}

error_code DocumentReader::policyStatus(Value &value)
{
    std::string_view name;
    const error_code error = text(value, name);
    m_draft.record.policyStatus = byName(policyStatuses, name);
    if (m_draft.record.policyStatus == PolicyStatus::Unknown)
        addIssue(DocumentIssue::UnknownPolicyStatus);
    return error;
}

// A group that is no object tells nothing, but it is not missing: what it says of isolation is unreadable.
error_code DocumentReader::configuration(Value &value)
{
    bool isKnown = isNull(value);
    const error_code error = eachField(value, Keys::configurationGroup, &isKnown);
    if (!isKnown)
        m_configuredIsolation = ReadFlag::Unreadable;
    return error;
}

error_code DocumentReader::state(Value &value)
{
    bool isKnown = isNull(value);
    const error_code error = eachField(value, Keys::stateGroup, &isKnown);
    if (!isKnown)
        m_actualIsolation = ReadFlag::Unreadable;
    return error;
}

error_code DocumentReader::configuredIsolation(Value &value)
{
    return flag(value, m_configuredIsolation);
}

error_code DocumentReader::actualIsolation(Value &value)
{
    return flag(value, m_actualIsolation);
}

error_code DocumentReader::endpointPolicyVersion(Value &value)
{
    return wholeNumber(value, m_endpointPolicyVersion);
}

error_code DocumentReader::revisionApplied(Value &value)
{
    return wholeNumber(value, m_revisionApplied);
}

error_code DocumentReader::revisionConfigured(Value &value)
{
    return wholeNumber(value, m_revisionConfigured);
}

error_code DocumentReader::revisionOfDefend(Value &value)
{
    return wholeNumber(value, m_revisionOfDefend);
}

error_code DocumentReader::lastCheckIn(Value &value)
{
    return time(value, m_draft.record.lastCheckIn);
}

error_code DocumentReader::timestamp(Value &value)
{
    return time(value, m_timestamp);
}

error_code DocumentReader::created(Value &value)
{
    return time(value, m_draft.record.written);
}

}
