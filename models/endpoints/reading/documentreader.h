// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads one document of a metadata page with simdjson's on-demand API into a row draft. Used by the page reader only.

#include <deque>
#include <optional>
#include <simdjson.h>
#include <string>

#include "models/endpoints/rows/rowstore.h"

namespace reeve {

// Without white space around it.
std::string_view trimmedToken(std::string_view token);

class DocumentReader
{
public:
    // parser: iterates over the page and outlives the reader. end: of the text of the page.
    DocumentReader(const simdjson::ondemand::parser &parser, const char *end) : m_parser(parser), m_end(end) { }

    // Reads the next document; placeInList identifies it if it has no id. The views of draft() are valid until the next
    // call. Values of an unexpected type add a DocumentIssue; an error means that the text is not valid JSON.
    simdjson::error_code read(simdjson::ondemand::value item, const std::string &placeInList);
    const RowDraft &draft() const { return m_draft; }

private:
    using Value = simdjson::ondemand::value;
    using Error = simdjson::error_code;
    using ReadValue = Error (DocumentReader::*)(Value &);
    struct Key {
        std::string_view name;
        ReadValue read;
    };
    // Unreadable: something is there, and nobody can say what it means. It never counts as missing.
    enum class ReadFlag : std::uint8_t { Missing, False, True, Unreadable };
    struct Keys; // the fields of each JSON object and the functions that read them

    // isObject: set to whether the value is an object, or a list of exactly one.
    template<std::size_t count>
    Error eachField(Value &value, const std::array<Key, count> &keys, bool *isObject = nullptr);
    template<typename Read> Error onlyOne(Value &value, const Read &read);
    template<RowText which> Error ownText(Value &value);
    template<RowTerm which> Error sharedText(Value &value);
    template<const auto &keys> Error group(Value &value);
    Error listText(Value &value, std::string &lines);
    Error appendLines(simdjson::ondemand::array &list, std::string &lines);
    Error appendLine(Value &value, std::string &lines);
    Error text(Value &value, std::string_view &into);
    Error joinedList(Value &value, std::string_view &into);
    Error wholeNumber(Value &value, std::optional<std::int64_t> &into);
    Error flag(Value &value, ReadFlag &into);
    Error time(Value &value, std::int64_t &into);
    // Sets written to what stands there for a number, a text or a boolean, without white space around it. A list whose
    // values are written alike counts as one of them. Empty: null, an empty text or list. isReadable is set to false for
    // an object and for a list of different values.
    Error scalar(Value &value, std::string_view &written, bool &isReadable);
    Error listedScalar(Value &value, std::string_view &written, bool &isReadable);
    std::string_view unescaped(simdjson::ondemand::raw_json_string raw);

    Error metadata(Value &value);
    Error host(Value &value);
    Error endpointGroup(Value &value);
    Error addresses(Value &value);
    Error macs(Value &value);
    Error capabilities(Value &value);
    Error hostName(Value &value);
    Error hostStatus(Value &value);
    Error policyStatus(Value &value);
    Error elasticAgentId(Value &value);
    Error eventId(Value &value);
    Error configuration(Value &value);
    Error state(Value &value);
    Error configuredIsolation(Value &value);
    Error actualIsolation(Value &value);
    Error endpointPolicyVersion(Value &value);
    Error revisionApplied(Value &value);
    Error revisionConfigured(Value &value);
    Error revisionOfDefend(Value &value);
    Error lastCheckIn(Value &value);
    Error timestamp(Value &value);
    Error created(Value &value);

    void begin();
    void conclude(const std::string &placeInList);
    void concludeNames();
    void concludePolicy();
    void concludeIsolation();
    void addIssue(DocumentIssue issue) { m_draft.record.issues.add(issue); }
    std::string_view &term(RowTerm which) { return m_draft.terms[static_cast<std::size_t>(which)]; }
    std::string_view &rowText(RowText which) { return m_draft.texts[static_cast<std::size_t>(which)]; }

    const simdjson::ondemand::parser &m_parser;
    const char *m_end;
    RowDraft m_draft{};
    std::string m_addresses{};
    std::string m_macs{};
    std::string m_capabilities{};
    std::string m_key{};
    std::deque<std::string> m_unescaped{}; // decoded copies of texts with escapes
    std::string_view m_otherName{}; // host.name
    std::string_view m_elasticAgentId{};
    std::string_view m_eventId{};
    ReadFlag m_configuredIsolation = ReadFlag::Missing;
    ReadFlag m_actualIsolation = ReadFlag::Missing;
    std::optional<std::int64_t> m_endpointPolicyVersion{};
    std::optional<std::int64_t> m_revisionApplied{};
    std::optional<std::int64_t> m_revisionConfigured{};
    std::optional<std::int64_t> m_revisionOfDefend{};
    std::int64_t m_timestamp = noTime;
    bool m_hasHost = false;
    bool m_hasEndpointGroup = false;
};

}
