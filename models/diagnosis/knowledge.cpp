// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/knowledge.h"

#include <algorithm>

namespace reeve {

namespace {

template<typename T> bool isAmong(const Few<T> &few, const T &value)
{
    return few.isEmpty() || std::ranges::find(few, value) != few.end();
}

bool isSaid(const Few<const char *> &phrases, const ApiError &error)
{
    return phrases.isEmpty() || std::ranges::any_of(phrases, [&error](const char *phrase) {
        const QLatin1StringView text(phrase);
        return error.serverSays.contains(text, Qt::CaseInsensitive) || error.detail.contains(text, Qt::CaseInsensitive);
    });
}

bool fits(const Entry &entry, const ApiError &error, const Circumstances &circumstances)
{
    return isAmong(entry.faults, error.fault) && isAmong(entry.activities, circumstances.activity)
        && isSaid(entry.says, error) && isAmong(entry.answeredBy, error.answeredBy)
        && entry.authentication.value_or(circumstances.authentication) == circumstances.authentication
        && (!entry.when || entry.when(error, circumstances));
}

constexpr Entry lastResort{
    .id = "unknown",
    .symptom =
        QT_TRANSLATE_NOOP("Diagnosis", "Something failed while {doing}, and what came back fits no known failure."),
    .cause = QT_TRANSLATE_NOOP("Diagnosis", "The details below are all that is known."),
    .resolution = QT_TRANSLATE_NOOP("Diagnosis",
        "Test the connection to see which step fails.\n"
        "Look at the request in the request log.\n"
        "Try again; copy the details for a ticket if it stays."),
    .remedies = {Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::Retry, Remedy::CopyDetails},
};

}

const Entry &entryFor(const ApiError &error, const Circumstances &circumstances)
{
    using Topic = std::span<const Entry> (*)();
    // A wrong server is recognised by its words before its status is believed.
    static constexpr Topic topics[] = {knowledge::notKibana, knowledge::credentials, knowledge::redirects,
        knowledge::privileges, knowledge::spaces, knowledge::server, knowledge::tls, knowledge::proxy,
        knowledge::transport, knowledge::data};
    for (const Topic topic : topics) {
        const auto entries = topic();
        const auto found =
            std::ranges::find_if(entries, [&](const Entry &entry) { return fits(entry, error, circumstances); });
        if (found != entries.end())
            return *found;
    }
    return lastResort;
}

}
