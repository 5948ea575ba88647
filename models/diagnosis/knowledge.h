// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The knowledge table: one row per failure that can be told apart. The first row that fits explains it;
// rows of one topic stand in a file of their own, the special ones above the general ones.

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

// A short list that fits into a constant.
template<typename T> class Few
{
public:
    constexpr Few() = default;
    template<std::convertible_to<T>... Items>
    requires(sizeof...(Items) > 0) constexpr Few(Items... items) : m_items{T(items)...}, m_count(sizeof...(Items)) { }
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
struct Entry {
    const char *id = nullptr;
    Few<Fault> faults{};
    Few<Activity> activities{}; // empty: any
    Few<const char *> says{}; // one of these stands in the server's message or the transport's; empty: anything
    Few<AnsweredBy> answeredBy{}; // empty: whoever
    std::optional<AuthenticationType> authentication{};
    bool (*when)(const ApiError &, const Circumstances &) = nullptr;
    Severity severity = Severity::Failure;
    const char *symptom = nullptr;
    const char *cause = nullptr;
    const char *resolution = nullptr; // one step per line
    Few<Remedy> remedies{};
};

namespace knowledge {
std::span<const Entry> credentials();
std::span<const Entry> redirects();
std::span<const Entry> privileges();
std::span<const Entry> spaces();
std::span<const Entry> server();
std::span<const Entry> notKibana();
std::span<const Entry> tls();
std::span<const Entry> proxy();
std::span<const Entry> transport();
std::span<const Entry> data();
}

// The first row that fits; there is one for every fault.
const Entry &entryFor(const ApiError &error, const Circumstances &circumstances);

}
