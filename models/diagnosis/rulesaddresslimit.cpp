// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

// A large fleet is read in parts only after Kibana has answered the same request without the condition of a part.
bool isPartRefused(const ApiError &error, const RequestContext &at)
{
    return at.filterAuthor == FilterAuthor::Program && mayRefuseLength(error);
}

bool isFilteredPartRefused(const ApiError &error, const RequestContext &at)
{
    return at.filterAuthor == FilterAuthor::Both && mayRefuseLength(error);
}

// A page instead of Kibana's words, about an address of which such servers take no longer ones.
bool isLongFilterRefused(const ApiError &error, const RequestContext &at)
{
    constexpr qsizetype lowestCommonLimit = 1'024; // bytes
    const bool isPage = error.status == 400 || error.status == 403 || error.status == 404;
    return at.filterAuthor == FilterAuthor::User && isPage && mayRefuseLength(error)
        && at.path.size() > lowestCommonLimit && at.path.contains(QLatin1StringView("kuery="));
}

constexpr DiagnosisRule rules[] = {
    {
        .id = "address-limit",
        .when = isPartRefused,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "A server on the way takes no addresses of {length} bytes."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Reeve reads a large fleet in parts, and which part is meant stands in the address of the request. "
            "Kibana answered a shorter address; this one, the shortest that is possible for this part, was refused "
            "with status {status}. Kibana itself accepts 64 KiB by default, so usually a proxy or a firewall in front "
            "of it has a lower limit."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have the limit for Kibana's path raised to 2,000 bytes or more: in nginx large_client_header_buffers, in "
            "IIS maxQueryString and maxUrl of requestFiltering, in Apache LimitRequestLine, in HAProxy tune.bufsize, "
            "in a web application firewall its rule about the length of URLs or query strings.\n"
            "Or use an address at which Kibana is reached without that server."),
        .remedies = {Remedy::EditConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "filter-and-address-limit",
        .when = isFilteredPartRefused,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "A server on the way takes no addresses of {length} bytes."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Reeve reads a large fleet in parts. The filter and which part is meant both stand in the address of the "
            "request. Kibana answered the filter alone; with the shortest condition for this part it was refused with "
            "status {status}. Kibana itself accepts 64 KiB by default, so usually a proxy or a firewall in front of "
            "it has a lower limit."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Shorten the filter, or make it match at most a few thousand endpoints: then they are read at once.\n"
            "Or have the limit for Kibana's path raised: in nginx large_client_header_buffers, in IIS maxQueryString "
            "and maxUrl of requestFiltering, in Apache LimitRequestLine, in HAProxy tune.bufsize, in a web "
            "application firewall its rule about the length of URLs or query strings."),
        .remedies = {Remedy::ClearFilters, Remedy::EditConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "filter-too-long",
        .activities = {Activity::ReadingEndpoints},
        .answeredBy = {AnsweredBy::WebPage},
        .when = isLongFilterRefused,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "A server in front of Kibana refused the address with this filter."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The filter makes the address {length} bytes long, and the answer is a web page with status {status}, not "
            "Kibana's. Usually such a server takes only 2,048 bytes: IIS, for one, then answers 404."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Shorten the filter: use a wildcard instead of many values, or ask for one part after another.\n"
            "If a short filter is refused too, the length is not the reason: look at the server in front of Kibana."),
        .remedies = {Remedy::ClearFilters, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::addressLimit()
{
    return rules;
}

}
