// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/connectorrules.h"

#include <algorithm>
#include <array>
#include <span>

namespace reeve::demo {

namespace {

struct Type {
    std::string_view name;
    std::array<std::string_view, 7> fields{}; // all have to be there, each may be null
};

constexpr std::array types{
    Type{".none"},
    Type{".cases-webhook"},
    Type{".jira", {"issueType", "priority", "parent"}},
    Type{".resilient", {"incidentTypes", "severityCode"}},
    Type{".servicenow", {"impact", "severity", "urgency", "category", "subcategory"}},
    Type{".servicenow-sir", {"category", "subcategory", "priority", "destIp", "sourceIp", "malwareHash", "malwareUrl"}},
    Type{".swimlane", {"caseId"}},
    Type{".thehive", {"tlp"}},
};

void checkFields(Checker &checker, const Json &fields, const Type &type, const std::string &path)
{
    const auto takes = [&](const std::string &key) {
        return !key.empty() && std::find(type.fields.begin(), type.fields.end(), key) != type.fields.end();
    };
    for (const std::string_view key : type.fields) {
        if (!key.empty() && !fields.contains(std::string(key)))
            checker.invalid(nullptr, path + "," + std::string(key));
    }
    for (const auto &[key, value] : fields.items()) {
        if (!takes(key))
            checker.onlyKeys({{key, value}}, {});
    }
}

}

void checkConnector(Checker &checker, const Json &in, const std::string &path, Presence presence)
{
    const Json *connector = checker.object(in, "connector", path, presence);
    if (!connector)
        return;
    checker.text(*connector, "id", path + ",id", Presence::Required);
    checker.text(*connector, "name", path + ",name", Presence::Required);
    checker.onlyKeys(*connector, {"id", "name", "type", "fields"});
    const Json *name = checker.text(*connector, "type", path + ",type", Presence::Required);
    if (!name)
        return;
    const auto type = std::find_if(types.begin(), types.end(), [&](const Type &known) { return known.name == *name; });
    if (type == types.end()) {
        checker.invalid(name, path + ",type");
        return;
    }
    const auto fields = connector->find("fields");
    if (fields == connector->end())
        checker.invalid(nullptr, path + ",fields");
    else if (fields->is_object() && !type->fields[0].empty())
        checkFields(checker, *fields, *type, path + ",fields");
    else if (!fields->is_null())
        checker.invalid(&*fields, path + ",fields");
}

Json noConnector()
{
    return {{"id", "none"}, {"name", "none"}, {"type", ".none"}, {"fields", nullptr}};
}

}
