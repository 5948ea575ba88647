// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/knowledge.h"

namespace reeve {

namespace {

// A sentence only Elasticsearch writes about one of Kibana's paths.
bool aboutKibanasPath(const ApiError &error, const Circumstances &)
{
    return error.serverSays.contains(QLatin1StringView("/api/"));
}

bool notRefusedByRights(const ApiError &error, const Circumstances &)
{
    return error.fault != Fault::Forbidden;
}

constexpr Entry entries[] = {
    {
        .id = "not-kibana-elasticsearch",
        .faults = {Fault::BadBody, Fault::Unknown},
        .says = {"you know, for search", "an elasticsearch answer"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{address} is Elasticsearch, not Kibana."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "Elasticsearch answered. Reeve talks to Kibana, which has an address or port of its own."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Use Kibana's address: on premises usually port 5601 instead of 9200, on Elastic Cloud the name with .kb. "
            "instead "
            "of .es.\n"
            "If you do not know it, open Kibana in a browser and copy the address from there."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "not-kibana-elasticsearch",
        .faults = {Fault::SignedOut, Fault::BadRequest, Fault::NotFound, Fault::Forbidden},
        .says = {"for REST request [", "no handler found for uri", "no such index"},
        .when = aboutKibanasPath,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{address} is Elasticsearch, not Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The answer is Elasticsearch's: {server}. Reeve talks to Kibana, which has an address or port of its own."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Use Kibana's address: on premises usually port 5601 instead of 9200, on Elastic Cloud the name with .kb. "
            "instead "
            "of .es.\n"
            "If you do not know it, open Kibana in a browser and copy the address from there."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "not-kibana-fleet-server",
        .faults = {Fault::BadBody, Fault::NotFound, Fault::SignedOut, Fault::BadRequest},
        .says = {"fleet server", "fleet-server"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{address} is Fleet Server, not Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Fleet Server answered: agents talk to it, on port 8220 or a name with .fleet. on Elastic Cloud. Reeve "
            "talks to "
            "Kibana."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Use Kibana's address: usually port 5601, on Elastic Cloud the name with .kb. instead of .fleet."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "html-instead-of-kibana",
        .faults = {Fault::BadBody, Fault::SignedOut, Fault::NotFound, Fault::BadRequest},
        .says = {"html"},
        .when = notRefusedByRights,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} answers with a web page instead of data."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana's API never sends web pages. A proxy, a login page in front of Kibana or another web server "
            "answered; "
            "what came is {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Open {address} in a browser on this machine and see what appears.\n"
            "If it is a login page of your company, ask for an address at which API keys reach Kibana directly.\n"
            "If it is another program, check host and port. Kibana usually listens on 5601, on Elastic Cloud on 443 or "
            "9243."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "not-kibana",
        .faults = {Fault::BadBody, Fault::Unknown, Fault::SignedOut, Fault::BadRequest, Fault::NotFound},
        .says = {"no sign of kibana"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "What answers at {address} is not Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Every answer of Kibana carries its name in a header, and this one does not. Another program answered, or "
            "a "
            "proxy removes Kibana's headers; what came is {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check host, port and base path. Kibana usually listens on 5601, on Elastic Cloud on 443 or 9243.\n"
            "Open {address} in a browser: Kibana's login or home page should appear."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
};

}

std::span<const Entry> knowledge::notKibana()
{
    return entries;
}

}
