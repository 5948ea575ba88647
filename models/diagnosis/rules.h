// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The diagnosisRules table: one row per failure that can be told apart. The first row that fits explains it;
// rows of one topic stand in a file of their own, the special ones above the general ones.

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>

#include "models/diagnosis/diagnose.h"

namespace reeve {

// A short list that fits into a constant.
template<typename T> class StaticList
{
public:
    constexpr StaticList() = default;
    template<std::convertible_to<T>... Items>
    requires(sizeof...(Items) > 0) constexpr StaticList(Items... items)
        : m_items{T(items)...}, m_count(sizeof...(Items))
    {
    }
    constexpr const T *begin() const { return m_items.data(); }
    constexpr const T *end() const { return m_items.data() + m_count; }
    constexpr bool isEmpty() const { return m_count == 0; }

private:
    std::array<T, 8> m_items{};
    std::size_t m_count = 0;
};

// Texts are in English and translated when the row is used, in the context "Diagnosis". They may name
// {doing} {address} {host} {proxy} {space} {seconds} {wait} {server} {seen} {target} {privileges} {owner} {spaceHint};
// see placeholders.h.
struct DiagnosisRule {
    const char *id = nullptr;
    StaticList<Fault> faults{};
    StaticList<Activity> activities{}; // empty: any
    StaticList<const char *> says{}; // one of these stands in the server's message or the transport's; empty: anything
    StaticList<AnsweredBy> answeredBy{}; // empty: whoever
    std::optional<AuthenticationType> authentication{};
    bool (*when)(const ApiError &, const RequestContext &) = nullptr;
    Severity severity = Severity::Failure;
    const char *symptom = nullptr;
    const char *cause = nullptr;
    const char *resolution = nullptr; // one step per line
    StaticList<Remedy> remedies{};
};

namespace diagnosisRules {
std::span<const DiagnosisRule> credentials();
std::span<const DiagnosisRule> redirects();
std::span<const DiagnosisRule> privileges();
std::span<const DiagnosisRule> spaces();
std::span<const DiagnosisRule> server();
std::span<const DiagnosisRule> notKibana();
std::span<const DiagnosisRule> tls();
std::span<const DiagnosisRule> proxy();
std::span<const DiagnosisRule> transport();
std::span<const DiagnosisRule> data();
}

// The first row that fits; there is one for every fault.
const DiagnosisRule &ruleFor(const ApiError &error, const RequestContext &context);

}
