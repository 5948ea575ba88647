// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Irregularities of the document that Kibana sent for an endpoint, as a set of flags and as translated sentences.

#include <QStringList>
#include <cstdint>

namespace reeve {

enum class DocumentIssue : std::uint32_t {
    NotADocument = 1U << 0, // the list item is not a JSON object
    NoAgentId = 1U << 1,
    NoHost = 1U << 2,
    NoEndpointGroup = 1U << 3,
    TextForList = 1U << 4, // a single text in a field that usually holds a list
    NumberForDate = 1U << 5,
    UnreadableDate = 1U << 6,
    UnknownHostStatus = 1U << 7,
    UnknownPolicyStatus = 1U << 8,
    WrongType = 1U << 9,
    Shortened = 1U << 10, // the row has only the first longestRowText bytes of a text
    UnreadableIsolation = 1U << 11, // something is there, and it cannot be read: Isolation::Unknown
};

class DocumentIssues
{
public:
    void add(DocumentIssue issue) { m_bits |= static_cast<std::uint32_t>(issue); }
    bool has(DocumentIssue issue) const { return (m_bits & static_cast<std::uint32_t>(issue)) != 0; }
    bool isEmpty() const { return m_bits == 0; }

    bool operator==(const DocumentIssues &) const = default;

private:
    std::uint32_t m_bits = 0;
};

QStringList documentIssuesText(DocumentIssues issues); // translated, one sentence for each issue

}
