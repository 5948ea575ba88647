// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

#include <algorithm>

namespace reeve {

namespace {

template<typename T> bool isAmong(const StaticList<T> &list, const T &value)
{
    return list.isEmpty() || std::ranges::find(list, value) != list.end();
}

bool isSaid(const StaticList<const char *> &phrases, const ApiError &error)
{
    return phrases.isEmpty() || std::ranges::any_of(phrases, [&error](const char *phrase) {
        const QLatin1StringView text(phrase);
        return error.serverSays.contains(text, Qt::CaseInsensitive) || error.detail.contains(text, Qt::CaseInsensitive);
    });
}

// nginx and others refuse a head that is too large with a page and 400; it is judged like 431, which names it.
bool refusesHeadWith400(const ApiError &error)
{
    constexpr StaticList<const char *> phrases{"header or cookie too large", "header too large", "header is too large",
        "headers too large", "headers are too large", "header fields too large", "headers is too long",
        "request too long"};
    const bool isInFront = error.answeredBy == AnsweredBy::WebPage || error.answeredBy == AnsweredBy::Other;
    return error.fault == Fault::BadRequest && isInFront && !isFromKibana(error) && isSaid(phrases, error);
}

bool fits(const DiagnosisRule &rule, const ApiError &error, const RequestContext &context)
{
    return isAmong(rule.faults, error.fault) && isAmong(rule.activities, context.activity) && isSaid(rule.says, error)
        && isAmong(rule.answeredBy, error.answeredBy)
        && rule.authentication.value_or(context.authentication) == context.authentication
        && (!rule.when || rule.when(error, context));
}

constexpr DiagnosisRule fallbackRule{
    .id = "unknown",
    .symptom =
        QT_TRANSLATE_NOOP("Diagnosis", "Something failed while {doing}, and what came back fits no known failure."),
    .cause = QT_TRANSLATE_NOOP(
        "Diagnosis", "Nothing more is known than the status and the words of the answer, where one came."),
    .resolution = QT_TRANSLATE_NOOP("Diagnosis",
        "# Test the connection to see which step fails.\n"
        "# Look at the request in the request log.\n"
        "$ reeve --check with the same --connection shows which step fails.\n"
        "Try again.\n"
        "# Copy the details for a ticket if it stays.\n"
        "$ Keep this output for a ticket if it stays."),
    .remedies = {Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::Retry, Remedy::CopyDetails},
};

using Topic = std::span<const DiagnosisRule> (*)();
// A wrong server is recognised by its words before its status is believed; but one that has answered a shorter address
// is the right one.
constexpr Topic topics[] = {diagnosisRules::addressLimit, diagnosisRules::cloudflare, diagnosisRules::inFront,
    diagnosisRules::notKibana, diagnosisRules::credentials, diagnosisRules::redirects, diagnosisRules::privileges,
    diagnosisRules::fleet, diagnosisRules::spaces, diagnosisRules::server, diagnosisRules::certificate,
    diagnosisRules::trust, diagnosisRules::tls, diagnosisRules::proxy, diagnosisRules::proxySignIn,
    diagnosisRules::transport, diagnosisRules::data};

}

const DiagnosisRule &ruleFor(const ApiError &error, const RequestContext &context)
{
    if (refusesHeadWith400(error)) {
        ApiError named = error;
        named.fault = Fault::TooLarge;
        named.status = 431;
        return ruleFor(named, context);
    }
    for (const Topic topic : topics) {
        const auto rules = topic();
        const auto found =
            std::ranges::find_if(rules, [&](const DiagnosisRule &rule) { return fits(rule, error, context); });
        if (found != rules.end())
            return *found;
    }
    return fallbackRule;
}

std::vector<const DiagnosisRule *> allRules()
{
    std::vector<const DiagnosisRule *> all;
    for (const Topic topic : topics) {
        for (const DiagnosisRule &rule : topic())
            all.push_back(&rule);
    }
    all.push_back(&fallbackRule);
    return all;
}

}
