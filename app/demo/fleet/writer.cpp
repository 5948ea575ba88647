// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/writer.h"

#include <charconv>
#include <chrono>

namespace reeve::demo {

namespace {

void writeNumber(std::string &out, int64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, static_cast<size_t>(end - digits));
}

void twoDigits(std::string &out, unsigned value)
{
    out += static_cast<char>('0' + value / 10 % 10);
    out += static_cast<char>('0' + value % 10);
}

void field(std::string &out, std::string_view key, std::string_view value)
{
    out += '"';
    out.append(key).append("\":");
    writeString(out, value);
    out += ',';
}

template<typename List> void writeList(std::string &out, const List &list)
{
    char separator = '[';
    for (const auto &item : list) {
        out += separator;
        writeString(out, item);
        separator = ',';
    }
    out.append(list.empty() ? "[]" : "]");
}

struct Writer {
    std::string &out;
    const Fleet &fleet;
    uint64_t i;
    int64_t now;
    DocumentIssue issue;

    // Some old agents write numbers instead of dates.
    void time(std::string_view key, int64_t moment)
    {
        out += '"';
        out.append(key).append("\":");
        if (issue == DocumentIssue::NumericTimes) {
            writeNumber(out, moment);
        } else {
            out += '"';
            writeTime(out, moment);
            out.insert(out.size() - 1, "456789"); // nine digits of a second, as the endpoint writes them
            out += '"';
        }
        out += ',';
    }

    void agent(const std::string &id)
    {
        out.append("\"agent\":{");
        field(out, "id", id);
        field(out, "type", "endpoint");
        field(out, "version", fleet.version(i).number);
        out.append("\"build\":{\"original\":\"version: ").append(fleet.version(i).number);
        out.append(", compiled: Tue May 13 17:00:00 2025, branch: HEAD, commit: "
                   "2c1d7be0a9\"}},\"elastic\":{\"agent\":{\"id\":\"");
        out.append(id).append("\"}},");
    }

    void policy()
    {
        const Policy &policy = fleet.policy(i);
        const auto revision = std::to_string(fleet.appliedEndpointRevision(i));
        const auto version = std::to_string(fleet.appliedEndpointRevision(i) + 2);
        const std::string_view quote = issue == DocumentIssue::NumericTimes ? "" : "\"";
        out.append("\"policy\":{\"applied\":{");
        field(out, "name", policy.name);
        field(out, "id", policy.id);
        field(out, "status", fleet.policyStatus(i));
        out.append("\"endpoint_policy_version\":").append(quote).append(revision).append(quote);
        out.append(",\"version\":").append(quote).append(version).append(quote).append("}},");
    }

    void endpoint()
    {
        out.append("\"Endpoint\":{");
        if (issue != DocumentIssue::NoPolicy)
            policy();
        if (issue != DocumentIssue::NoState) {
            out.append("\"configuration\":{\"isolation\":").append(fleet.isIsolationRequested(i) ? "true" : "false");
            out.append("},\"state\":{\"isolation\":").append(fleet.isolated(i) ? "true" : "false");
            out.append("},\"capabilities\":");
            writeList(out, fleet.capabilities(i));
            out += ',';
        }
        out.append("\"status\":\"enrolled\"},");
    }

    void os()
    {
        const OperatingSystem &system = fleet.os(i);
        out.append("\"os\":{\"Ext\":{\"variant\":");
        writeString(out, system.variant);
        out.append("},");
        field(out, "kernel", system.kernel);
        field(out, "name", system.name);
        field(out, "family", system.family);
        field(out, "type", system.type);
        field(out, "version", system.version);
        field(out, "platform", system.platform);
        out.append("\"full\":");
        writeString(out, system.full);
        out.append("},");
    }

    void host()
    {
        const auto name = fleet.hostname(i);
        const auto addresses = fleet.addresses(i);
        out.append("\"host\":{");
        field(out, "hostname", name);
        if (issue != DocumentIssue::NoOs)
            os();
        out.append("\"mac\":");
        writeList(out, fleet.macs(i));
        out.append(",\"ip\":");
        if (issue == DocumentIssue::AddressAsText)
            writeString(out, addresses.front());
        else
            writeList(out, addresses);
        out += ',';
        field(out, "name", name);
        field(out, "id", fleet.hostId(i));
        out.append("\"architecture\":\"").append(fleet.os(i).arm ? "aarch64" : "x86_64").append("\"},");
    }

    void event(const std::string &id, int64_t made)
    {
        out.append("\"event\":{\"agent_id_status\":\"verified\",\"sequence\":");
        writeNumber(out, static_cast<int64_t>(fleet.rollOf(i, 77) % 100000));
        out += ',';
        time("ingested", made + 1000);
        time("created", made);
        out.append("\"kind\":\"metric\",\"module\":\"endpoint\",\"action\":\"endpoint_metadata\",\"id\":\"")
            .append(id, 0, 8);
        out.append("++++M4GQr\",\"category\":[\"host\"],\"type\":[\"info\"],\"dataset\":\"endpoint.metadata\"},");
    }

    void policyInfo()
    {
        const Policy &policy = fleet.policy(i);
        const auto revision = [this](std::string_view key, std::string_view id, unsigned number) {
            out.append("\"").append(key).append("\":{\"revision\":").append(std::to_string(number));
            out.append(",\"id\":\"").append(id).append("\"}");
        };
        const bool none = issue == DocumentIssue::NoPolicy;
        out.append("\"policy_info\":{\"agent\":{");
        revision("applied", none ? "" : policy.agentPolicyId, none ? 0 : fleet.appliedAgentRevision(i));
        out += ',';
        revision("configured", none ? "" : policy.agentPolicyId, none ? 0 : policy.agentRevision);
        out.append("},");
        revision("endpoint", none ? "" : policy.id, none ? 0 : policy.endpointRevision);
        out.append("},");
    }
};

}

void writeString(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            constexpr std::string_view digits = "0123456789abcdef";
            out.append("\\u00");
            out += digits[byte >> 4];
            out += digits[byte & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
}

void writeTime(std::string &out, int64_t time)
{
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(time)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const auto left = static_cast<unsigned>((moment - day).count());
    const auto part = [&out](char before, unsigned value) {
        out += before;
        twoDigits(out, value);
    };
    writeNumber(out, int{date.year()});
    part('-', unsigned{date.month()});
    part('-', unsigned{date.day()});
    part('T', left / 3600000);
    part(':', left / 60000 % 60);
    part(':', left / 1000 % 60);
    out += '.';
    out += static_cast<char>('0' + left % 1000 / 100);
    twoDigits(out, left % 100);
    out += 'Z';
}

std::string timeText(int64_t time)
{
    std::string text;
    writeTime(text, time);
    return text;
}

void writeEndpoint(std::string &out, const Fleet &fleet, uint64_t i, int64_t now)
{
    Writer writer{out, fleet, i, now, fleet.issue(i)};
    const auto id = fleet.agentId(i);
    const auto checkin = fleet.lastCheckin(i, now);
    const auto made = checkin - static_cast<int64_t>(fleet.rollOf(i, 78) % (3600 * 1000));
    out.append("{\"metadata\":{");
    writer.agent(id);
    writer.time("@timestamp", made);
    writer.endpoint();
    out.append(
        "\"ecs\":{\"version\":\"8.10.0\"},\"message\":\"Endpoint metadata\",\"data_stream\":{\"namespace\":\"default\","
        "\"type\":\"metrics\",\"dataset\":\"endpoint.metadata\"},");
    writer.host();
    writer.event(id, made);
    out.back() = '}';
    out.append(",\"host_status\":\"").append(hostStatusOf(fleet.status(i))).append("\",");
    writer.policyInfo();
    out.append("\"last_checkin\":\"");
    writeTime(out, checkin);
    out.append("\"}");
}

}
