// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/rules.h"

#include <array>

#include "app/demo/cases/checker.h"
#include "app/demo/cases/connectorrules.h"

namespace reeve::demo {

namespace {

// Kibana: x-pack cases common/constants
constexpr size_t longestTitle = 160;
constexpr size_t longestDescription = 30000;
constexpr size_t longestComment = 30000;
constexpr size_t longestCategory = 50;
constexpr size_t longestTag = 256;
constexpr size_t mostTags = 200;
constexpr size_t mostAssignees = 10;
constexpr size_t mostCustomFields = 10;
constexpr size_t longestCustomFieldText = 160;
constexpr size_t mostCasesAtOnce = 100;

constexpr std::array<std::string_view, 4> severities{"low", "medium", "high", "critical"};
constexpr std::array<std::string_view, 3> statuses{"open", "in-progress", "closed"};
constexpr std::array<std::string_view, 3> customFieldTypes{"text", "toggle", "number"};

std::string below(std::string_view path, std::string_view key)
{
    return path.empty() ? std::string(key) : std::string(path) + "," + std::string(key);
}

void checkTags(Checker &checker, const Json &in, std::string_view path, Presence presence)
{
    const Json *tags = checker.array(in, "tags", below(path, "tags"), presence);
    if (!tags)
        return;
    checker.arrayLength(*tags, "tags", 0, mostTags);
    for (const Json &tag : *tags)
        tag.is_string() ? checker.length(tag, "tag", longestTag) : checker.invalid(&tag, below(path, "tags"));
}

void checkText(
    Checker &checker, const Json &in, std::string_view path, std::string_view key, size_t longest, Presence presence)
{
    if (const Json *text = checker.text(in, key, below(path, key), presence))
        checker.length(*text, key, longest);
}

void checkSettings(Checker &checker, const Json &in, std::string_view path, Presence presence)
{
    const auto place = below(path, "settings");
    if (const Json *settings = checker.object(in, "settings", place, presence)) {
        checker.flag(*settings, "syncAlerts", below(place, "syncAlerts"), Presence::Required);
        checker.onlyKeys(*settings, {"syncAlerts"});
    }
}

void checkAssignees(Checker &checker, const Json &in, std::string_view path)
{
    const auto place = below(path, "assignees");
    const Json *assignees = checker.array(in, "assignees", place, Presence::Optional);
    if (!assignees)
        return;
    checker.arrayLength(*assignees, "assignees", 0, mostAssignees);
    for (const Json &assignee : *assignees) {
        if (!assignee.is_object()) {
            checker.invalid(&assignee, place);
            continue;
        }
        checker.text(assignee, "uid", below(place, "uid"), Presence::Required);
        checker.onlyKeys(assignee, {"uid"});
    }
}

void checkCustomValue(Checker &checker, const Json &field, const std::string &type, const std::string &place)
{
    const auto value = field.find("value");
    if (value == field.end() || value->is_null()) {
        if (value == field.end())
            checker.invalid(nullptr, place);
    } else if (type == "toggle" && !value->is_boolean()) {
        checker.invalid(&*value, place);
    } else if (type == "text") {
        value->is_string() ? checker.length(*value, "value", longestCustomFieldText) : checker.invalid(&*value, place);
    } else if (type == "number") {
        constexpr double safe = 9007199254740991; // JavaScript's largest safe integer
        if (!value->is_number())
            checker.invalid(&*value, place);
        else if (!value->is_number_integer() || value->get<double>() > safe || value->get<double>() < -safe)
            checker.note("The value field should be an integer between -(2^53 - 1) and 2^53 - 1, inclusive.");
    }
}

void checkCustomFields(Checker &checker, const Json &in, std::string_view path)
{
    const auto place = below(path, "customFields");
    const Json *fields = checker.array(in, "customFields", place, Presence::Optional);
    if (!fields)
        return;
    checker.arrayLength(*fields, "customFields", 0, mostCustomFields);
    for (const Json &field : *fields) {
        if (!field.is_object()) {
            checker.invalid(&field, place);
            continue;
        }
        checker.text(field, "key", below(place, "key"), Presence::Required);
        if (const Json *type =
                checker.choice(field, "type", below(place, "type"), Presence::Required, customFieldTypes))
            checkCustomValue(checker, field, type->get<std::string>(), below(place, "value"));
        checker.onlyKeys(field, {"key", "type", "value"});
    }
}

void checkCommon(Checker &checker, const Json &in, std::string_view path, Presence presence)
{
    checkText(checker, in, path, "description", longestDescription, presence);
    checkTags(checker, in, path, presence);
    checkText(checker, in, path, "title", longestTitle, presence);
    checkConnector(checker, in, below(path, "connector"), presence);
    checkSettings(checker, in, path, presence);
    checker.text(in, "owner", below(path, "owner"), presence);
    checker.choice(in, "severity", below(path, "severity"), Presence::Optional, severities);
    checkAssignees(checker, in, path);
    if (in.contains("category") && !in["category"].is_null())
        checkText(checker, in, path, "category", longestCategory, Presence::Optional);
    checkCustomFields(checker, in, path);
}

void trimMember(Json &in, const char *key)
{
    if (in.contains(key) && in[key].is_string())
        in[key] = trimmed(in[key].get<std::string>());
}

Json trimmedCase(Json body)
{
    for (const char *key : {"title", "description", "category"})
        trimMember(body, key);
    if (body.contains("tags")) {
        for (Json &tag : body["tags"])
            tag = trimmed(tag.get<std::string>());
    }
    return body;
}

void checkPatchItem(Checker &checker, const Json &item)
{
    checker.text(item, "id", "cases,id", Presence::Required);
    checker.text(item, "version", "cases,version", Presence::Required);
    checkCommon(checker, item, "cases", Presence::Optional);
    checker.choice(item, "status", "cases,status", Presence::Optional, statuses);
    checker.onlyKeys(item,
        {"id", "version", "description", "tags", "title", "connector", "settings", "owner", "severity", "assignees",
            "category", "customFields", "status"});
}

void checkTextOrList(Checker &checker, const Json &in, std::string_view key)
{
    const auto value = in.find(std::string(key));
    if (value == in.end() || (!value->is_string() && !value->is_array()))
        checker.invalid(value == in.end() ? nullptr : &*value, key);
}

void checkAlert(Checker &checker, const Json &body)
{
    checkTextOrList(checker, body, "alertId");
    checkTextOrList(checker, body, "index");
    if (body.value("alertId", Json()).size() != body.value("index", Json()).size())
        checker.note("Received an alert comment with ids and indices arrays of different lengths");
    if (const Json *rule = checker.object(body, "rule", "rule", Presence::Required)) {
        for (const char *key : {"id", "name"}) {
            if (!rule->contains(key))
                checker.invalid(nullptr, below("rule", key));
        }
        checker.onlyKeys(*rule, {"id", "name"});
    }
}

Checked outcome(const Checker &checker, Json body)
{
    if (!checker.good())
        return tl::unexpected(checker.message());
    return body;
}

}

Checked checkNewCase(const Json &body)
{
    Checker checker;
    const Json in = body.is_object() ? body : Json::object();
    checkCommon(checker, in, "", Presence::Required);
    checker.onlyKeys(in,
        {"description", "tags", "title", "connector", "settings", "owner", "severity", "assignees", "category",
            "customFields"});
    return outcome(checker, checker.good() ? trimmedCase(in) : Json());
}

Checked checkCasePatch(const Json &body)
{
    Checker checker;
    const Json in = body.is_object() ? body : Json::object();
    if (const Json *cases = checker.array(in, "cases", "cases", Presence::Required)) {
        checker.arrayLength(*cases, "cases", 1, mostCasesAtOnce);
        for (const Json &item : *cases)
            item.is_object() ? checkPatchItem(checker, item) : checker.invalid(&item, "cases");
    }
    checker.onlyKeys(in, {"cases"});
    if (!checker.good())
        return tl::unexpected(checker.message());
    Json result = in;
    for (Json &item : result["cases"])
        item = trimmedCase(item);
    return result;
}

Checked checkComment(const Json &body, bool isUpdate)
{
    static constexpr std::array<std::string_view, 2> types{"user", "alert"};
    Checker checker;
    const Json in = body.is_object() ? body : Json::object();
    const Json *type = checker.choice(in, "type", "type", Presence::Required, types);
    const bool alert = type && *type == "alert";
    if (alert)
        checkAlert(checker, in);
    else
        checkText(checker, in, "", "comment", longestComment, Presence::Required);
    checker.text(in, "owner", "owner", Presence::Required);
    if (isUpdate) {
        checker.text(in, "id", "id", Presence::Required);
        checker.text(in, "version", "version", Presence::Required);
    }
    if (alert)
        checker.onlyKeys(in, {"type", "alertId", "index", "rule", "owner", "id", "version"});
    else
        checker.onlyKeys(in, {"type", "comment", "owner", "id", "version"});
    Json result = in;
    trimMember(result, "comment");
    return outcome(checker, std::move(result));
}

Checked checkConfiguration(const Json &body, bool isUpdate)
{
    static constexpr std::array<std::string_view, 2> closures{"close-by-user", "close-by-pushing"};
    Checker checker;
    const Json in = body.is_object() ? body : Json::object();
    const Presence presence = isUpdate ? Presence::Optional : Presence::Required;
    checkConnector(checker, in, "connector", presence);
    checker.choice(in, "closure_type", "closure_type", presence, closures);
    isUpdate ? checker.text(in, "version", "version", Presence::Required)
             : checker.text(in, "owner", "owner", Presence::Required);
    for (const char *key : {"customFields", "templates", "observableTypes"}) {
        if (const Json *list = checker.array(in, key, key, Presence::Optional))
            checker.arrayLength(*list, key, 0, 10);
    }
    checker.onlyKeys(in,
        {"connector", "closure_type", isUpdate ? "version" : "owner", "customFields", "templates", "observableTypes"});
    return outcome(checker, in);
}

}
