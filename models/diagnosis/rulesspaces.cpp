// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

#include <QUrl>

namespace reeve {

namespace {

bool meansOneSpace(const ApiError &, const RequestContext &at)
{
    return at.path.contains(QLatin1StringView("/api/spaces/space/"));
}

bool isKibanaBelowAPath(const ApiError &error, const RequestContext &at)
{
    const QString path = QUrl(at.address).path();
    return isFromKibana(error) && !path.isEmpty() && path != QLatin1StringView("/");
}

constexpr DiagnosisRule rules[] = {
    {
        .id = "wrong-space",
        .faults = {Fault::NotFound},
        .activities = {Activity::ReadingSpaces},
        .when = meansOneSpace,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "There is no space {space} in this Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Signing in works, but Kibana knows no space with that id. In a space that does not exist, lists "
            "look empty or forbidden instead of failing, so nothing else would say it. The id of a space is not "
            "always its name."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "> Choose one of the spaces Kibana lists.\n"
            "$ Put the id of one of the spaces that Kibana lists into \"space\" of the connection's file, or correct "
            "the saved connection.\n"
            "In the browser, the id stands in the address between /s/ and /app; without /s/ it is the default "
            "space."),
        .remedies = {Remedy::ChooseSpace, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "endpoint-gone",
        .faults = {Fault::NotFound},
        .activities = {Activity::ReadingOneEndpoint},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana does not know this endpoint any more."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It was removed since the list was read, or its policy is not part of the space {space}. Kibana "
            "says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "# Refresh the inventory.\n"
            "If it should exist, look in the space its policy belongs to."),
        .remedies = {Remedy::Retry, Remedy::ChooseSpace},
    },
    {
        .id = "endpoint-unenrolled",
        .faults = {Fault::BadRequest},
        .says = {"is unenrolled"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "This endpoint's agent is unenrolled."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Its agent was taken out of Fleet, and Kibana no longer shows its data. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "# Refresh the inventory: it disappears from the list.\n"
            "Enrol its agent again if the machine is still in use."),
        .remedies = {Remedy::Retry},
    },
    {
        .id = "case-gone",
        .faults = {Fault::NotFound},
        .activities = {Activity::ReadingCases, Activity::ChangingCase},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana does not find this case."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "It was deleted, or it is in another space than {space}. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Look in Kibana's case list whether it still exists.\n"
            "Check that the connection's space is the one the case was created in."),
        .remedies = {Remedy::Retry, Remedy::ChooseSpace, Remedy::CopyDetails},
    },
    {
        .id = "base-path",
        .faults = {Fault::NotFound},
        .activities = {Activity::Connecting, Activity::ReadingSpaces},
        .when = isKibanaBelowAPath,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{address} leads to Kibana, but its API is not at that path."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana itself answered {server}. Either it has no base path or another one, or the proxy in front of it "
            "passes the path on although Kibana does not remove it (server.rewriteBasePath: false)."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Try the address without the path: {origin}.\n"
            "If a proxy stands in front of Kibana, have it remove the path, or server.basePath and "
            "server.rewriteBasePath: true set in kibana.yml.\n"
            "Open {origin} in a browser and see which path Kibana's pages begin with: everything before /app or /s/ "
            "belongs into the connection's address."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "base-path",
        .faults = {Fault::NotFound},
        .activities = {Activity::Connecting, Activity::ReadingSpaces},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{address} answers, but Kibana's API is not there."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Either Kibana's base path is missing or wrong in the address (server.basePath in kibana.yml), or "
            "another program answers. It said: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Open {address} in a browser and see which path Kibana's pages begin with.\n"
            "Put everything before /app or /s/ of that page's address into the connection.\n"
            "If no Kibana appears, check host and port."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "not-found",
        .faults = {Fault::NotFound},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana does not know what was asked for while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It answered {server}. Either this Kibana's version has no such function, the feature is switched "
            "off, or a proxy does not pass this path on."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "# Test the connection to see version, space and privileges.\n"
            "$ reeve --check with the same --connection shows version, space and privileges.\n"
            "Reeve is made for Kibana 8.18 and later; ask whether Elastic Security is switched on in the space "
            "{space}.\n"
            "# Copy the details for the server's administrator.\n"
            "$ Keep this output for the server's administrator."),
        .remedies = {Remedy::TestConnection, Remedy::ChooseSpace, Remedy::CopyDetails},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::spaces()
{
    return rules;
}

}
