// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/exceptionschema.h"

#include "app/demo/base/dates.h"

namespace reeve::demo {

namespace {

using namespace zod;

const Json none = Json::array();

Schema meta()
{
    return object({}, Unknown::Kept);
}

Schema listType()
{
    return choice({"detection", "rule_default", "endpoint", "endpoint_trusted_apps", "endpoint_events",
        "endpoint_host_isolation_exceptions", "endpoint_blocklists"});
}

Schema systems()
{
    return withDefault(list(choice({"linux", "macos", "windows"})), none);
}

Schema entry()
{
    const auto of = [](const char *type, Members more, bool hasOperator = true) {
        Members members{{"type", literal(type)}, {"field", filledText()}};
        members.insert(members.end(), more.begin(), more.end());
        if (hasOperator)
            members.emplace_back("operator", choice({"excluded", "included"}));
        return object(std::move(members));
    };
    const Schema match = of("match", {{"value", filledText()}});
    const Schema matchAny = of("match_any", {{"value", list(filledText(), 1)}});
    const Schema exists = of("exists", {});
    const Schema valueList = object({{"id", filledText()},
        {"type",
            choice({"binary", "boolean", "byte", "date", "date_nanos", "date_range", "double", "double_range", "float",
                "float_range", "geo_point", "geo_shape", "half_float", "integer", "integer_range", "ip", "ip_range",
                "keyword", "long", "long_range", "shape", "short", "text"})}});
    return decidedBy("type",
        {{"match", match}, {"match_any", matchAny}, {"list", of("list", {{"list", valueList}})}, {"exists", exists},
            {"nested", of("nested", {{"entries", list(either({match, matchAny, exists}), 1)}}, false)},
            {"wildcard", of("wildcard", {{"value", filledText()}})}});
}

void append(Members &members, const Members &more)
{
    members.insert(members.end(), more.begin(), more.end());
}

Members listFields()
{
    return {{"name", text()}, {"description", text()}, {"meta", optional(meta())}};
}

Members itemFields()
{
    return {{"type", literal("simple")}, {"name", filledText()}, {"description", text()}, {"entries", list(entry())},
        {"os_types", systems()}, {"tags", withDefault(list(filledText()), none)}, {"meta", optional(meta())}};
}

Members newItemFields()
{
    Members members{{"item_id", optional(filledText())}};
    append(members, itemFields());
    append(members, {{"comments", withDefault(list(object({{"comment", filledText()}})), none)}});
    return members;
}

Members replacedItemFields()
{
    Members members{{"id", optional(filledText())}, {"item_id", optional(filledText())}};
    append(members, itemFields());
    append(members,
        {{"comments", withDefault(list(object({{"id", optional(filledText())}, {"comment", filledText()}})), none)},
            {"_version", optional(text())}});
    return members;
}

}

Schema dateTime()
{
    return refined(text(), [](const Json &value) {
        const auto given = value.get<std::string>();
        const bool valid = given.size() >= 20 && given[10] == 'T' && given.ends_with('Z') && parseMoment(given, 0);
        return valid ? std::string() : std::string("Invalid datetime");
    });
}

Schema namespaceType()
{
    return withDefault(choice({"agnostic", "single"}), "single");
}

Schema newExceptionListSchema()
{
    Members members{{"list_id", optional(filledText())}, {"type", listType()}};
    append(members, listFields());
    append(members,
        {{"namespace_type", namespaceType()}, {"tags", withDefault(list(text()), none)}, {"os_types", systems()},
            {"version", withDefault(number(1), 1)}});
    return object(std::move(members));
}

Schema replacedExceptionListSchema()
{
    Members members{{"id", optional(filledText())}, {"list_id", optional(filledText())}, {"type", listType()}};
    append(members, listFields());
    append(members,
        {{"namespace_type", namespaceType()}, {"tags", optional(list(text()))}, {"os_types", systems()},
            {"version", optional(number(1))}, {"_version", optional(text())}});
    return object(std::move(members));
}

Schema newExceptionItemSchema()
{
    Members members = newItemFields();
    append(members,
        {{"list_id", filledText()}, {"namespace_type", namespaceType()}, {"expire_time", optional(dateTime())}});
    return object(std::move(members));
}

Schema replacedExceptionItemSchema()
{
    Members members = replacedItemFields();
    append(members,
        {{"list_id", optional(filledText())}, {"namespace_type", namespaceType()},
            {"expire_time", optional(dateTime())}});
    return object(std::move(members));
}

Schema newEndpointItemSchema()
{
    return object(newItemFields());
}

Schema replacedEndpointItemSchema()
{
    return object(replacedItemFields());
}

Schema importedExceptionListSchema()
{
    Members members{{"list_id", filledText()}, {"type", listType()}};
    append(members, listFields());
    append(members,
        {{"namespace_type", namespaceType()}, {"tags", withDefault(list(text()), none)}, {"os_types", systems()},
            {"version", withDefault(number(1), 1)}});
    return object(std::move(members));
}

Schema importedExceptionItemSchema()
{
    Members members{{"item_id", filledText()}, {"list_id", filledText()}};
    append(members, itemFields());
    append(members,
        {{"namespace_type", namespaceType()}, {"expire_time", optional(text())},
            {"comments", withDefault(list(object({{"comment", filledText()}})), none)}});
    return object(std::move(members));
}

Schema exceptionNameSchema(const char *humanId)
{
    return object(
        {{"id", optional(filledText())}, {humanId, optional(filledText())}, {"namespace_type", namespaceType()}});
}

}
