// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"

namespace reeve::demo {

Json with(Json object, std::string_view member, const Json &value)
{
    object[std::string(member)] = value;
    return object;
}

Json without(Json object, std::string_view member)
{
    object.erase(std::string(member));
    return object;
}

std::string invalid(std::string_view value, std::string_view path)
{
    return "Invalid value \"" + std::string(value) + "\" supplied to \"" + std::string(path) + "\"";
}

Json newCase(std::string_view owner)
{
    return {{"title", "Brute force on a host"}, {"description", "Many failed logins"},
        {"tags", Json::array({"defacement"})},
        {"connector", {{"id", "none"}, {"name", "none"}, {"type", ".none"}, {"fields", nullptr}}},
        {"settings", {{"syncAlerts", true}}}, {"owner", owner}, {"severity", "low"}, {"assignees", Json::array()}};
}

Json newCaseWith(std::string_view member, const Json &value)
{
    return with(newCase(), member, value);
}

Json newCaseWithout(std::string_view member)
{
    return without(newCase(), member);
}

Json createdCase(Kibana &kibana, const Json &body)
{
    return kibana.post("/api/cases", body).is(200).json();
}

Json changeOf(const Json &theCase, const Json &members)
{
    Json item{{"id", theCase["id"]}, {"version", theCase["version"]}};
    item.update(members);
    return {{"cases", Json::array({item})}};
}

KibanaAnswer triedChange(Kibana &kibana, const Json &theCase, const Json &members)
{
    return kibana.patch("/api/cases", changeOf(theCase, members));
}

Json changedCase(Kibana &kibana, const Json &theCase, const Json &members)
{
    return triedChange(kibana, theCase, members).is(200).sized("", 1).at("/0");
}

std::string pathOf(const Json &theCase, std::string_view rest)
{
    return "/api/cases/" + idOf(theCase) + std::string(rest);
}

std::string idOf(const Json &object)
{
    return object.is_object() ? object.value("id", std::string("missing")) : "missing";
}

std::string letters(size_t count)
{
    return std::string(count, 'a');
}

Json userComment(std::string_view text, std::string_view owner)
{
    return {{"comment", text}, {"type", "user"}, {"owner", owner}};
}

Json alertAttachment(const Json &ids, const Json &indices)
{
    return {{"type", "alert"}, {"alertId", ids}, {"index", indices},
        {"rule", {{"id", "rule-1"}, {"name", "Failed logins"}}}, {"owner", "securitySolution"}};
}

Json hostAction()
{
    return {{"type", "actions"}, {"comment", "Isolated for now"},
        {"actions",
            {{"targets", Json::array({{{"hostname", "host-1"}, {"endpointId", "endpoint-1"}}})}, {"type", "isolate"}}},
        {"owner", "securitySolution"}};
}

Json documentReference()
{
    return {{"type", "externalReference"}, {"externalReferenceStorage", {{"type", "elasticSearchDoc"}}},
        {"externalReferenceId", "document-1"}, {"externalReferenceAttachmentTypeId", "endpoint"},
        {"externalReferenceMetadata", nullptr}, {"owner", "securitySolution"}};
}

Json objectReference()
{
    Json reference = documentReference();
    reference["externalReferenceStorage"] = {{"type", "savedObject"}, {"soType", "dashboard"}};
    return reference;
}

Json fileReference()
{
    Json reference = objectReference();
    reference["externalReferenceAttachmentTypeId"] = ".files";
    reference["externalReferenceMetadata"] = {{"files",
        Json::array({{{"name", "memory"}, {"extension", "dmp"}, {"mimeType", "application/octet-stream"},
            {"created", "2025-06-18T09:00:00.000Z"}}})}};
    return reference;
}

Json stateAttachment()
{
    return {{"type", "persistableState"}, {"owner", "securitySolution"}, {"persistableStateAttachmentTypeId", ".lens"},
        {"persistableStateAttachmentState", {{"shown", "all"}}}};
}

KibanaAnswer triedAttaching(Kibana &kibana, const Json &theCase, const Json &attachment)
{
    return kibana.post(pathOf(theCase, "/comments"), attachment);
}

KibanaAnswer triedAttachingAll(Kibana &kibana, const Json &theCase, const Json &attachments)
{
    return kibana.post("/internal/cases/" + idOf(theCase) + "/attachments/_bulk_create", attachments);
}

Json attached(Kibana &kibana, const Json &theCase, const Json &attachment)
{
    return triedAttaching(kibana, theCase, attachment).is(200).json();
}

Json attachedAll(Kibana &kibana, const Json &theCase, const Json &attachments)
{
    return triedAttachingAll(kibana, theCase, attachments).is(200).json();
}

Json newConfiguration(std::string_view owner)
{
    return {{"connector", {{"id", "none"}, {"name", "none"}, {"type", ".none"}, {"fields", nullptr}}},
        {"closure_type", "close-by-user"}, {"owner", owner}};
}

Json newConfigurationWith(std::string_view member, const Json &value)
{
    return with(newConfiguration(), member, value);
}

Json createdConfiguration(Kibana &kibana, const Json &body)
{
    return kibana.post("/api/cases/configure", body).is(200).json();
}

Json configuredField(std::string_view key, std::string_view type, bool required, const Json &defaultValue)
{
    Json field{{"key", key}, {"label", "Label of " + std::string(key)}, {"type", type}, {"required", required}};
    if (!defaultValue.is_null())
        field["defaultValue"] = defaultValue;
    return field;
}

Json customField(std::string_view key, std::string_view type, const Json &value)
{
    return {{"key", key}, {"type", type}, {"value", value}};
}

Json jiraConnector()
{
    return {{"id", "jira-1"}, {"name", "Jira"}, {"type", ".jira"},
        {"fields", {{"issueType", "Task"}, {"priority", "High"}, {"parent", nullptr}}}};
}

// The body is refused with 400 and this message.
Check refusesCase(Json body, std::string message)
{
    return [body = std::move(body), message = std::move(message)](
               Kibana &kibana) { kibana.post("/api/cases", body).is(400).says(message); };
}

Check refusesCaseWith(std::string_view member, const Json &value, std::string message)
{
    return refusesCase(newCaseWith(member, value), std::move(message));
}

Check acceptsCaseWith(std::string_view member, const Json &value)
{
    return [member = std::string(member), value](Kibana &kibana) {
        kibana.post("/api/cases", newCaseWith(member, value)).is(200).has("/" + member, value);
    };
}

KibanaAnswer foundCases(Kibana &kibana, const std::string &query)
{
    return kibana.get("/api/cases/_find?" + query);
}

// Creates a case for each of these changes of the usual body.
void createCases(Kibana &kibana, const Json &changes)
{
    for (const Json &change : changes) {
        Json body = newCase();
        body.update(change);
        createdCase(kibana, body);
    }
}

Json templateNamed(std::string_view key, const Json &caseFields)
{
    return {{"key", key}, {"name", "Template " + std::string(key)}, {"description", "For phishing"},
        {"tags", {"one", "two"}}, {"caseFields", caseFields}};
}

Json elevenOf(const std::function<Json(std::string)> &make)
{
    Json list = Json::array();
    for (int i = 0; i < 11; ++i)
        list.push_back(make("key_" + std::to_string(i)));
    return list;
}

}
