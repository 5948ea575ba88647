// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

bool mayHaveActed(const ApiError &error, const RequestContext &)
{
    return error.mayHaveActed;
}

bool fromElasticCloud(const ApiError &, const RequestContext &at)
{
    return at.address.contains(QLatin1StringView("elastic-cloud.com"))
        || at.address.contains(QLatin1StringView("found.io")) || at.address.contains(QLatin1StringView("elastic.cloud"))
        || at.address.contains(QLatin1StringView("cloud.es.io"));
}

bool wasFiltered(const ApiError &, const RequestContext &at)
{
    return at.path.isEmpty() || at.path.contains(QLatin1StringView("kuery="));
}

bool isKibanasOwn(const ApiError &error, const RequestContext &)
{
    return isFromKibana(error);
}

bool isKibanasOwnAfterAChange(const ApiError &error, const RequestContext &at)
{
    return isKibanasOwn(error, at) && error.mayHaveActed;
}

constexpr DiagnosisRule rules[] = {
    {
        .id = "elasticsearch-memory",
        .faults = {Fault::Throttled, Fault::ServerFault, Fault::NotReady, Fault::GatewayFailed, Fault::BadRequest},
        .says = {"circuit_breaking_exception", "data too large, data for"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Elasticsearch had too little memory while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "A circuit breaker of Elasticsearch refused the request, so that its heap does not overflow. It says: "
            "{server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Try again in a moment: memory may be free again.\n"
            "Ask for less at once, with a filter.\n"
            "Have the administrator of Elasticsearch see what uses the heap, and give its nodes more memory."),
        .remedies = {Remedy::Retry, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "sort-field-unmapped",
        .faults = {Fault::BadRequest, Fault::ServerFault},
        .says = {"no mapping found for"},
        .when = isKibanasOwn,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "Elasticsearch cannot sort while {doing}: its index does not have the field."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "An index that has no document yet, or was not created by Kibana, has no such field. Filters are not the "
            "reason. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "# Sort by another column.\n"
            "In Kibana, open Stack Management, Transforms: check that the endpoint.metadata_current and "
            "endpoint.metadata_united transforms are started and healthy.\n"
            "Ask the administrator of Elasticsearch whether the index was created by hand or restored without its "
            "mapping."),
        .remedies = {Remedy::Retry, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "result-window",
        .faults = {Fault::BadRequest, Fault::ServerFault},
        .says = {"result window is too large"},
        .when = isKibanasOwn,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "Elasticsearch gives out fewer rows than were asked for at once while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Reeve asks for rows up to the 10,000th, which is Elasticsearch's usual limit; here "
            "index.max_result_window "
            "of the index is lower. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have index.max_result_window of the index set to 10,000 again by the administrator of Elasticsearch.\n"
            "> Until then, narrow the filter, so that fewer rows match.\n"
            "$ Until then, an export asks for fewer rows with --kuery or --status."),
        .remedies = {Remedy::Retry, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "shards-unavailable",
        .faults = {Fault::ServerFault, Fault::NotReady, Fault::GatewayFailed, Fault::BadRequest, Fault::NotFound},
        .says = {"no_shard_available", "no shard available", "unavailable_shards", "all shards failed"},
        .when = isKibanasOwn,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Elasticsearch cannot read an index while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Parts of the index (shards) are not available: a node is down or starting, or a disk is full. Privileges "
            "are not the reason. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "{wait}\n"
            "If it stays, have the health of Elasticsearch looked at: GET _cluster/health and GET "
            "_cluster/allocation/explain say which shard is missing and why."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "licence-not-known-yet",
        .faults = {Fault::NotReady, Fault::GatewayFailed},
        .says = {"license information could not be obtained"},
        .severity = Severity::Warning,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana runs, but does not reach Elasticsearch."),
        .cause =
            QT_TRANSLATE_NOOP("Diagnosis", "It could not read its licence from Elasticsearch. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "{wait}\n"
            "If it stays, check that Elasticsearch runs and that Kibana reaches it."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "kibana-not-ready",
        .faults = {Fault::NotReady},
        .severity = Severity::Warning,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana is not ready yet."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "It is starting, migrating its data, or waiting for Elasticsearch. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "{wait} Starting usually takes a minute or two, longer after an upgrade.\n"
            "If it stays, check that Elasticsearch runs, and look at Kibana's log."),
        .remedies = {Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "kibana-cannot-serve",
        .faults = {Fault::GatewayFailed},
        .when = isKibanasOwnAfterAChange,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana could not finish while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana itself answered {server}. Usually Elasticsearch behind it does not answer, or not in time. How "
            "much was done before is not known."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Look in Kibana whether the change was made before sending it again.\n"
            "Check that Elasticsearch is healthy, and look at Kibana's log for the time of this failure."),
        .remedies = {Remedy::ShowRequestLog, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "kibana-cannot-serve",
        .faults = {Fault::GatewayFailed},
        .when = isKibanasOwn,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana answered, but could not finish while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana itself answered {server}. Usually Elasticsearch behind it does not answer, or not in time."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "{wait}\n"
            "If it stays, check that Elasticsearch is healthy, and look at Kibana's log for the time of this failure."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .when = mayHaveActed,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The way to Kibana broke off while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "{Program} between here and Kibana answered {server}. The change had left this machine; whether "
            "Kibana made it is not known."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Look in Kibana whether the change was made before sending it again.\n"
            "Then check that Kibana runs behind the proxy."),
        .remedies = {Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .when = fromElasticCloud,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Elastic Cloud does not reach this deployment's Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Elastic Cloud's entrance answered {server}. Usually Kibana is restarting, being upgraded, out of "
            "memory, or stopped."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "{wait}\n"
            "Look at the deployment's page on Elastic Cloud: is Kibana healthy, and is a change under way?"),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "A proxy answered, but Kibana behind it did not."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "{Program} in front of Kibana answered {server}. Usually Kibana is down, "
            "restarting, or slower than the proxy waits."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "{wait}\n"
            "Check that Kibana runs and that the proxy leads to the right port.\n"
            "If only large requests fail, raise the proxy's time-out."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "rate-limited",
        .faults = {Fault::Throttled},
        .severity = Severity::Warning,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The server refuses more requests for the moment."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "Kibana, Elasticsearch or a proxy limits how much is asked in a time. It says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "{wait}\n"
            "If it comes often, see what else uses this Kibana, or have the limit raised."),
        .remedies = {Remedy::Retry, Remedy::ShowRequestLog},
    },
    {
        .id = "endpoints-server-fault",
        .faults = {Fault::ServerFault},
        .activities = {Activity::ReadingEndpoints},
        .when = wasFiltered,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana failed on this search for endpoints."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana answers KQL with a value that Elasticsearch refuses, and also a page beyond the first 10,000 "
            "endpoints, with a general internal error and does not say which. It said: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the KQL: * does not go with IP addresses, dates, numbers, true and false; for addresses write a "
            "network, as 10.0.0.0/8.\n"
            "Try without the filter: if the list comes then, the filter was the reason.\n"
            "Narrow the filter if there are more than 10,000 endpoints.\n"
            "If it fails without a filter as well, look at Kibana's log."),
        .remedies = {Remedy::ClearFilters, Remedy::Retry, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "endpoints-server-fault",
        .faults = {Fault::ServerFault},
        .activities = {Activity::ReadingEndpoints},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana failed while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It answered with a general internal error: {server}. No KQL was sent, so that is not the reason; usually "
            "Elasticsearch did not answer it, or an index of the endpoints is missing or damaged."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Try again in a moment.\n"
            "Look at Kibana's log for this time: it holds the reason.\n"
            "In Kibana, open Stack Management, Transforms: check that the endpoint.metadata_current and "
            "endpoint.metadata_united transforms are started and healthy."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "server-fault-may-have-acted",
        .faults = {Fault::ServerFault},
        .when = mayHaveActed,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana failed while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It answered with an internal error: {server}. How much was done before the error is not known."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Look in Kibana whether the change was made before sending it again.\n"
            "Look at Kibana's log for the time of this failure."),
        .remedies = {Remedy::ShowRequestLog, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "server-fault",
        .faults = {Fault::ServerFault},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana failed while {doing}."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "It answered with an internal error: {server}. The reason stands in Kibana's log only."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Try again.\n"
            "If it stays, look at Kibana's log for the time of this failure, and check that Elasticsearch is "
            "healthy."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "xsrf-header-missing",
        .faults = {Fault::BadRequest},
        .says = {"kbn-xsrf"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "A header that Kibana insists on got lost on the way."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Reeve sends kbn-xsrf with every change, and Kibana did not get it: a proxy on the way removes it. "
            "Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have the proxy in front of Kibana pass the header kbn-xsrf on.\n"
            "Or use an address that leads to Kibana directly."),
        .remedies = {Remedy::CopyDetails, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "internal-interface-closed",
        .faults = {Fault::BadRequest},
        .says = {"is not available with the current configuration"},
        .severity = Severity::Warning,
        .symptom =
            QT_TRANSLATE_NOOP("Diagnosis", "This Kibana keeps a function for itself that was asked for while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "From 9.0 on Kibana closes its internal interfaces unless a request names its origin, and a proxy "
            "may remove that name. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have the proxy in front of Kibana pass the header x-elastic-internal-origin on.\n"
            "Everything else works without it."),
        .remedies = {Remedy::CopyDetails, Remedy::TestConnection},
    },
    {
        .id = "interface-version",
        .faults = {Fault::BadRequest},
        .says = {"elastic-api-version", "No version \"", "Browser client is out of date"},
        .symptom =
            QT_TRANSLATE_NOOP("Diagnosis", "This Kibana does not offer the version of the interface that Reeve uses."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "Reeve asks for 2023-10-31, which Kibana 8.18 and later have. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "# Test the connection to see the Kibana version.\n"
            "$ reeve --check with the same --connection shows the Kibana version.\n"
            "Have Kibana updated to 8.18 or later; if it is, check that no proxy changes the headers."),
        .remedies = {Remedy::TestConnection, Remedy::CopyDetails},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::server()
{
    return rules;
}

}
