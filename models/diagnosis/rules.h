// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table of diagnosis rules: one row per failure that can be distinguished. The first row that fits explains it. The
// rows of each topic are in a file of their own (rulestls.cpp, ...), special ones before general ones.

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "models/diagnosis/diagnose.h"

namespace reeve {

// A list of at most 8 items that can be constexpr.
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

// A row fits when all its conditions hold; an empty condition always holds. Texts are untranslated, in the context
// "Diagnosis", and may hold the placeholders of placeholders.h.
struct DiagnosisRule {
    const char *id = nullptr;
    StaticList<Fault> faults{};
    StaticList<Activity> activities{};
    StaticList<const char *> says{}; // one of them occurs in the server's or the transport's message; case-insensitive
    StaticList<AnsweredBy> answeredBy{};
    std::optional<AuthenticationType> authentication{};
    bool (*when)(const ApiError &, const RequestContext &) = nullptr;
    Severity severity = Severity::Failure;
    const char *symptom = nullptr;
    const char *cause = nullptr;
    const char *resolution = nullptr; // one step per line, with the marks of resolution.h
    StaticList<const char *> furtherSteps{}; // those that several rows share; they follow the resolution
    StaticList<Remedy> remedies{};
};

namespace diagnosisRules {
std::span<const DiagnosisRule> inFront();
std::span<const DiagnosisRule> cloudflare();
std::span<const DiagnosisRule> addressLimit();
std::span<const DiagnosisRule> credentials();
std::span<const DiagnosisRule> redirects();
std::span<const DiagnosisRule> privileges();
std::span<const DiagnosisRule> fleet();
std::span<const DiagnosisRule> spaces();
std::span<const DiagnosisRule> server();
std::span<const DiagnosisRule> notKibana();
std::span<const DiagnosisRule> certificate();
std::span<const DiagnosisRule> trust();
std::span<const DiagnosisRule> tls();
std::span<const DiagnosisRule> proxy();
std::span<const DiagnosisRule> proxySignIn();
std::span<const DiagnosisRule> transport();
std::span<const DiagnosisRule> data();
}

// Every row of every topic, in the order in which they are tried; the general one last.
std::vector<const DiagnosisRule *> allRules();

// The first row that fits; a general one where none does.
const DiagnosisRule &ruleFor(const ApiError &error, const RequestContext &context);

}
