// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

bool wasReceived(const ApiError &error, const RequestContext &)
{
    return error.status < 400;
}

constexpr qsizetype usualAddressLimit = 8'000; // characters; what proxies take, rounded down

// Behind Kibana's own limit stands a 400 that names nothing.
bool isAddressTooLong(const ApiError &error, const RequestContext &at)
{
    const bool namesNothing = error.serverSays.isEmpty() || error.serverSays == QLatin1StringView("Bad Request");
    return error.status == 414 || error.status == 431
        || (error.status == 400 && namesNothing && at.path.size() > usualAddressLimit);
}

// A list of endpoints or cases that was asked for without a filter: there is none to shorten, and none is to blame. A
// path that is not known may have had one.
bool isUnfiltered(const RequestContext &at)
{
    const auto has = [&at](const char *text) { return at.path.contains(QLatin1StringView(text)); };
    if (has("/api/endpoint/metadata"))
        return !has("kuery=") && !has("hostStatuses=");
    constexpr StaticList<const char *> filters{
        "search=", "tags=", "category=", "assignees=", "reporters=", "status=", "severity=", "owner="};
    return has("/api/cases/_find") && std::ranges::none_of(filters, has);
}

bool wasFiltered(const ApiError &, const RequestContext &at)
{
    return !isUnfiltered(at);
}

bool isFilterTooLong(const ApiError &error, const RequestContext &at)
{
    return !isUnfiltered(at) && isAddressTooLong(error, at);
}

// Whether the user gave neither KQL nor host statuses. Reeve adds conditions of its own to read a fleet in parts.
bool isWithoutFilter(const ApiError &, const RequestContext &at)
{
    const bool hasKql = at.path.contains(QLatin1StringView("kuery=")) && at.filterAuthor != FilterAuthor::Program;
    return at.path.contains(QLatin1StringView("/api/endpoint/metadata?")) && !hasKql
        && !at.path.contains(QLatin1StringView("hostStatuses="));
}

// Without a body only the address and the headers can be too large. Some proxies answer 413 to that as well.
bool isHeadRefusedInFront(const ApiError &error, const RequestContext &at)
{
    const bool hasNoBody = at.method == QLatin1StringView("GET") || at.method == QLatin1StringView("HEAD");
    return hasNoBody && error.status == 413 && !isFromKibana(error);
}

constexpr DiagnosisRule rules[] = {
    {
        .id = "case-changed-meanwhile",
        .faults = {Fault::Conflict},
        .activities = {Activity::ChangingCase},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Another user has changed this case meanwhile."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The change was made on an older version of the case, and Kibana refused it, so nothing is "
            "overwritten. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Read the case again and look at what has changed.\n"
            "Make the change again on the new version."),
        .remedies = {Remedy::Retry, Remedy::CopyDetails},
    },
    {
        .id = "conflict",
        .faults = {Fault::Conflict},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana refused because something changed meanwhile."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "Two changes met while {doing}, and Kibana kept the first. It says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Read it again and look at what has changed.\n"
            "Then try again."),
        .remedies = {Remedy::Retry, Remedy::CopyDetails},
    },
    {
        .id = "nothing-to-change",
        .faults = {Fault::Unchanged},
        .severity = Severity::Information,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "There was nothing to change."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis", "What was sent equals what Kibana already has. It says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis", "Read it again to see its present state; nothing else is needed."),
        .remedies = {Remedy::Retry},
    },
    {
        .id = "answer-too-large",
        .faults = {Fault::TooLarge},
        .when = wasReceived,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The answer is larger than Reeve accepts."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Reeve limits the size of an answer, so that no server can fill this machine's memory. Seen: {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "> Narrow the filter, so that less is asked for at once.\n"
            "$ An export asks for less with --kuery or --status.\n"
            "If the answer should be small, check that the address is really Kibana's."),
        .remedies = {Remedy::ClearFilters, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "filter-too-long",
        .faults = {Fault::TooLarge, Fault::BadRequest},
        .activities = {Activity::ReadingEndpoints, Activity::ReadingCases},
        .when = isFilterTooLong,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The filter is too long to be sent."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "A filter travels in the address of the request, and the server refused an address of that length. "
            "Kibana accepts 64 KiB by default, all headers included, and a proxy in front of it often accepts only "
            "8 KiB."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "> Shorten the filter: use a wildcard instead of many values, or ask for one part after another.\n"
            "# To filter by a long list, load the whole fleet and search in the rows, or export them.\n"
            "$ Shorten the text of --kuery: use a wildcard instead of many values, or export one part after another.\n"
            "$ Or export everything and filter the file."),
        .remedies = {Remedy::ClearFilters, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "address-too-long",
        .faults = {Fault::TooLarge, Fault::BadRequest},
        .when = isAddressTooLong,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The server refused the request as too long while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It accepts addresses and headers only up to a length of its own: Kibana 64 KiB by default, "
            "all headers included, a proxy in front of it often only 8 KiB."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "# Look in the request log at what was sent.\n"
            "Have the limit raised: at the proxy, or in Kibana's environment with "
            "NODE_OPTIONS=--max-http-header-size=131072."),
        .remedies = {Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "request-too-large",
        .faults = {Fault::TooLarge},
        .answeredBy = {AnsweredBy::WebPage, AnsweredBy::Other},
        .when = isHeadRefusedInFront,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{Program} refuses the size of the request's headers."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The request has no body, so only its address, of {length} bytes, and its headers can be too large. The "
            "answer with status {status} does not carry Kibana's name: {program} answered {server}. Kibana itself "
            "accepts 64 KiB of headers by default."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have the limit for headers raised at {program}: in nginx large_client_header_buffers, in Apache "
            "LimitRequestFieldSize, in HAProxy tune.bufsize.\n"
            "If a filter is in use, a shorter one may pass: it travels in the address.\n"
            "Or use an address at which Kibana is reached without that server."),
        .remedies = {Remedy::EditConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "request-too-large",
        .faults = {Fault::TooLarge},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana refused because too much was sent at once."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana accepts 1 MiB by default (server.maxPayload), and a proxy in front of it may accept less. It "
            "says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Shorten the text, or split it into several.\n"
            "Or have the limit raised in kibana.yml or at the proxy."),
        .remedies = {Remedy::Retry, Remedy::CopyDetails},
    },
    {
        .id = "connector-failed",
        .faults = {Fault::ConnectorFailed},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The external system behind the connector refused."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana passed the request on to the connector, and that failed; the case in Kibana itself is kept. "
            "It says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "In Kibana, open Stack Management, Connectors, and run the connector's test.\n"
            "Check the connector's fields in the case: the external system may know other values.\n"
            "Then push the case again."),
        .remedies = {Remedy::Retry, Remedy::CopyDetails},
    },
    {
        .id = "case-refused",
        .faults = {Fault::BadRequest},
        .activities = {Activity::CreatingCase, Activity::ChangingCase},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not accept the case as it was sent."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis", "It names what is wrong: {server}. Nothing was created or changed."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "# Correct the named field and send it again; what was typed is still here.\n"
            "If the message names a field you cannot see, this Kibana's version may differ from the "
            "ones that Reeve knows."),
        .remedies = {Remedy::Retry, Remedy::CopyDetails, Remedy::ShowRequestLog},
    },
    {
        .id = "endpoints-refused-without-filter",
        .faults = {Fault::BadRequest},
        .activities = {Activity::ReadingEndpoints},
        .when = isWithoutFilter,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not accept the request for endpoints."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It names what is wrong: {server}. No filter was sent, so none is to blame: usually this Kibana's version "
            "differs from the ones Reeve knows, or a proxy changes requests."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check which version this Kibana has: Reeve is made for 8.18 and later.\n"
            "# Sort by another column.\n"
            "# Test the connection to see the version, and copy the details for a ticket."),
        .remedies = {Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "bad-request",
        .faults = {Fault::BadRequest},
        .activities = {Activity::ReadingEndpoints},
        .when = wasFiltered,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not accept this search for endpoints."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis", "It names what is wrong: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "# Clear the filter and sort by another column.\n"
            "$ Leave out --kuery and --status: if it works then, one of them was the reason.\n"
            "If it fails without a filter as well, this Kibana's version may differ from the ones that Reeve knows.\n"
            "# Test the connection to see it, and copy the details.\n"
            "$ reeve --check with the same --connection shows the Kibana version.\n"
            "$ Keep this output for a ticket."),
        .remedies = {Remedy::ClearFilters, Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "bad-request",
        .faults = {Fault::BadRequest},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not understand the request while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It says: {server}. Usually this Kibana's version differs from the ones Reeve knows, or a proxy "
            "changes requests."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check which version this Kibana has: Reeve is made for 8.18 and later.\n"
            "# Test the connection to see it.\n"
            "# Look at the request in the request log, and copy the details for a ticket.\n"
            "$ reeve --check with the same --connection shows it.\n"
            "$ Keep this output for a ticket."),
        .remedies = {Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "unreadable-answer-may-have-acted",
        .faults = {Fault::BadBody},
        .activities = {Activity::CreatingCase, Activity::ChangingCase},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana's answer could not be read while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It answered with success, but the body is not what Kibana sends: {seen}. Most likely the change was "
            "made."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Look in Kibana whether the change was made before sending it again.\n"
            "# Copy the details: the answer differs from what Kibana is known to send."),
        .remedies = {Remedy::ShowRequestLog, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "unreadable-answer",
        .faults = {Fault::BadBody},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The answer could not be read while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server reported success, but the body is not what Kibana sends: {seen}. Usually the answer was "
            "cut short or changed on the way, or something else than Kibana answered."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Try again.\n"
            "# Test the connection to see whether it is Kibana that answers.\n"
            "$ reeve --check with the same --connection shows whether it is Kibana that answers.\n"
            "If it stays, look at the proxy in front of Kibana.\n"
            "# Copy the details for its administrator.\n"
            "$ Keep this output for its administrator."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::data()
{
    return rules;
}

}
