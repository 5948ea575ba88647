// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view post = "POST /api/exception_lists/items";
constexpr std::string_view read = "GET /api/exception_lists/items";
constexpr std::string_view put = "PUT /api/exception_lists/items";
constexpr std::string_view remove = "DELETE /api/exception_lists/items";
constexpr std::string_view find = "GET /api/exception_lists/items/_find";
constexpr std::string_view endpoint = "POST /api/endpoint_list";
constexpr std::string_view createTests = "exception_lists_items/items/create_exception_list_items.ts";
constexpr std::string_view readTests = "exception_lists_items/items/read_exception_list_items.ts";
constexpr std::string_view putTests = "exception_lists_items/items/update_exception_list_items.ts";
constexpr std::string_view putRoute = "lists/server/routes/update_exception_list_item_route.ts";
constexpr std::string_view deleteTests = "exception_lists_items/items/delete_exception_list_items.ts";
constexpr std::string_view findTests = "exception_lists_items/items/find_exception_list_items.ts";
constexpr std::string_view findRoute = "lists/server/routes/find_exception_list_item_route.ts";
constexpr std::string_view entries =
    "kbn-securitysolution-exceptions-common/api/model/exception_list_item_entry.gen.ts";
constexpr std::string_view client = "lists/server/services/exception_lists/update_overwrite_exception_list_item.ts";
constexpr std::string_view endpointRoute = "lists/server/routes/create_endpoint_list_item_route.ts";

const std::string path = "/api/exception_lists/items";
const std::string endpointPath = "/api/endpoint_list/items";

Json createdItem(Kibana &kibana, const Json &body = itemBody())
{
    kibana.post("/api/exception_lists", listBody()).is(200);
    return kibana.post(path, body).is(200).json();
}

Json replacement()
{
    return without(itemBody(), "list_id");
}

Expectation refusesEntry(std::string_view says, const Json &entry, const std::string &message)
{
    return refusesBody(post, says, entries, "POST", path, with(itemBody(), "entries", Json::array({entry})), message);
}

Expectations creating()
{
    return {
        {post, "what is left out gets its default", createTests,
            [](Kibana &kibana) {
                kibana.as("elastic").post("/api/exception_lists", listBody()).is(200);
                kibana.post(path, itemBody())
                    .is(200)
                    .includes("",
                        {{"item_id", "some-list-item-id"}, {"list_id", "some-list-id"}, {"namespace_type", "single"},
                            {"os_types", Json::array()}, {"tags", Json::array()}, {"comments", Json::array()},
                            {"type", "simple"}, {"created_by", "elastic"}});
            }},
        {post, "a comment is kept with its author", createTests,
            [](Kibana &kibana) {
                kibana.as("elastic").post("/api/exception_lists", listBody()).is(200);
                kibana.post(path, with(itemBody(), "comments", Json::array({{{"comment", "Seen"}}})))
                    .is(200)
                    .sized("/comments", 1)
                    .includes("/comments/0", {{"comment", "Seen"}, {"created_by", "elastic"}});
            }},
        {post, "a list that nobody has is not found", createTests,
            [](Kibana &kibana) {
                saysSiem(kibana.post(path, itemBody()), 404, "exception list id: \"some-list-id\" does not exist");
            }},
        {post, "an item_id that is there already is a conflict", createTests,
            [](Kibana &kibana) {
                createdItem(kibana);
                saysSiem(
                    kibana.post(path, itemBody()), 409, "exception list item id: \"some-list-item-id\" already exists");
            }},
        refusesBody(post, "every required field is told", createTests, "POST", path, Json::object(),
            "type: Invalid literal value, expected \"simple\", name: Required, description: Required, entries: "
            "Required, list_id: Required"),
        refusesEntry("an entry of a kind that does not exist is refused with those that do",
            {{"type", "regex"}, {"field", "a"}, {"operator", "included"}, {"value", "b"}},
            "entries.0.type: Invalid discriminator value. Expected 'match' | 'match_any' | 'list' | 'exists' | "
            "'nested' | 'wildcard'"),
        refusesEntry("an entry without a value is refused",
            {{"type", "match"}, {"field", "a"}, {"operator", "included"}}, "entries.0.value: Required"),
        refusesEntry("an entry that matches none of nothing is refused",
            {{"type", "match_any"}, {"field", "a"}, {"operator", "included"}, {"value", Json::array()}},
            "entries.0.value: Array must contain at least 1 element(s)"),
        refusesEntry("an operator that does not exist is refused",
            {{"type", "exists"}, {"field", "a"}, {"operator", "is"}},
            "entries.0.operator: Invalid enum value. Expected 'excluded' | 'included', received 'is'"),
        refusesEntry("a field of blanks is refused", {{"type", "exists"}, {"field", " "}, {"operator", "included"}},
            "entries.0.field: No empty strings allowed"),
        refusesEntry("a value list needs its type",
            {{"type", "list"}, {"field", "a"}, {"operator", "included"}, {"list", {{"id", "x"}}}},
            "entries.0.list.type: Required"),
        refusesBody(post, "a time to expire that is none is refused", createTests, "POST", path,
            with(itemBody(), "expire_time", "tomorrow"), "expire_time: Invalid datetime"),
        {read, "an item is found by item_id and by id", readTests,
            [](Kibana &kibana) {
                const Json item = createdItem(kibana);
                kibana.as("sec_only_read");
                kibana.get(path + "?item_id=some-list-item-id").is(200).has("", item);
                kibana.get(path + "?id=" + item["id"].get<std::string>()).is(200).has("", item);
            }},
        {read, "an item that nobody has is not found, by the name that was asked for", readTests,
            [](Kibana &kibana) {
                saysSiem(kibana.get(path + "?id=x"), 404, "exception list item id: \"x\" does not exist");
                saysSiem(kibana.get(path + "?item_id=x"), 404, "exception list item item_id: \"x\" does not exist");
            }},
        {read, "neither id nor item_id is refused", readTests,
            [](Kibana &kibana) { saysSiem(kibana.get(path), 400, "id or item_id required"); }},
        {remove, "the item is answered as it was, and is gone", deleteTests,
            [](Kibana &kibana) {
                const Json item = createdItem(kibana);
                kibana.remove(path + "?item_id=some-list-item-id").is(200).has("", item);
                kibana.get(path + "?item_id=some-list-item-id").is(404);
            }},
        {remove, "an item that nobody has is not found", deleteTests,
            [](Kibana &kibana) {
                saysSiem(kibana.remove(path + "?item_id=x"), 404, "exception list item item_id: \"x\" does not exist");
            }},
        {remove, "neither id nor item_id is refused", deleteTests,
            [](Kibana &kibana) {
                saysSiem(kibana.remove(path), 400, "Either \"item_id\" or \"id\" needs to be defined in the request");
            }},
    };
}

Expectations replacing()
{
    return {
        {put, "the item is replaced by its item_id, and can be read so", putTests,
            [](Kibana &kibana) {
                const Json item = createdItem(kibana, with(itemBody(), "tags", {"a"}));
                const Json now = kibana.put(path, with(replacement(), "name", "some other name")).is(200).json();
                kibana.get(path + "?item_id=some-list-item-id")
                    .is(200)
                    .has("", now)
                    .includes("",
                        {{"name", "some other name"}, {"tags", Json::array()}, {"id", item["id"]},
                            {"list_id", "some-list-id"}, {"created_at", item["created_at"]}})
                    .check(now["_version"] != item["_version"], "the version is the same");
            }},
        {put, "the item is replaced by its id", putTests,
            [](Kibana &kibana) {
                const Json item = createdItem(kibana);
                Json body = with(without(replacement(), "item_id"), "id", item["id"]);
                kibana.put(path, with(body, "description", "other"))
                    .is(200)
                    .includes("", {{"description", "other"}, {"item_id", "some-list-item-id"}});
            }},
        {put, "what is left out is gone: a time to expire, meta, systems", client,
            [](Kibana &kibana) {
                Json body = with(itemBody(), "expire_time", "2030-01-01T00:00:00.000Z");
                body.update({{"meta", {{"a", 1}}}, {"os_types", {"linux"}}});
                createdItem(kibana, body);
                kibana.put(path, replacement())
                    .is(200)
                    .lacks("/expire_time")
                    .lacks("/meta")
                    .has("/os_types", Json::array());
            }},
        {put, "neither id nor item_id is told as not found", putRoute,
            [](Kibana &kibana) {
                saysSiem(kibana.put(path, without(replacement(), "item_id")), 404,
                    "either id or item_id need to be defined");
            }},
        {put, "an item that nobody has is not found, by the name that was given", putTests,
            [](Kibana &kibana) {
                saysSiem(kibana.put(path, replacement()), 404,
                    "exception list item item_id: \"some-list-item-id\" does not exist");
                saysSiem(kibana.put(path, with(without(replacement(), "item_id"), "id", "x")), 404,
                    "exception list item id: \"x\" does not exist");
            }},
        {put, "the version that was read lets the change through, an older one is a conflict", client,
            [](Kibana &kibana) {
                const Json item = createdItem(kibana);
                const Json body = with(replacement(), "_version", item["_version"]);
                kibana.put(path, body).is(200);
                saysSiem(kibana.put(path, body), 409,
                    "Saved object [exception-list/" + item["id"].get<std::string>() + "] conflict");
            }},
        {put, "a version that is none is refused", client,
            [](Kibana &kibana) {
                createdItem(kibana);
                kibana.put(path, with(replacement(), "_version", "abc")).is(400).has("/status_code", 400);
            }},
        {put, "comments with an id stay with their author, those without are added, others are gone", client,
            [](Kibana &kibana) {
                const Json texts = Json::array({{{"comment", "first"}}, {{"comment", "second"}}});
                const Json item = createdItem(kibana, with(itemBody(), "comments", texts));
                const Json kept{{"id", item["comments"][1]["id"]}, {"comment", "second"}};
                kibana.as("elastic")
                    .put(path, with(replacement(), "comments", Json::array({kept, {{"comment", "third"}}})))
                    .is(200)
                    .lists("/comments", "comment", {"second", "third"})
                    .has("/comments/0", item["comments"][1]);
            }},
        refusesBody(put, "every required field is told", putTests, "PUT", path, {{"item_id", "x"}},
            "type: Invalid literal value, expected \"simple\", name: Required, description: Required, entries: "
            "Required"),
        refusesBody(put, "a comment without text is refused", putTests, "PUT", path,
            with(replacement(), "comments", Json::array({Json::object()})), "comments.0.comment: Required"),
        {put, "an item of all spaces is not found among those of the space", putTests,
            [](Kibana &kibana) {
                createdItem(kibana);
                kibana.put(path, with(replacement(), "namespace_type", "agnostic")).is(404);
            }},
        {put, "an account that may only read is refused at the route", putRoute,
            [](Kibana &kibana) {
                kibana.as("sec_only_read").put(path, replacement()).is(403).mentions("[lists-all]");
            }},
    };
}

Expectations finding()
{
    return {
        {find, "items of a list are found in pages of twenty", findTests,
            [](Kibana &kibana) {
                const Json item = createdItem(kibana);
                kibana.get(path + "/_find?list_id=some-list-id")
                    .is(200)
                    .has("", {{"data", Json::array({item})}, {"page", 1}, {"per_page", 20}, {"total", 1}});
            }},
        {find, "a list that nobody has is not found", findTests,
            [](Kibana &kibana) {
                saysSiem(kibana.get(path + "/_find?list_id=x"), 404, "exception list id: \"x\" does not exist");
            }},
        refusesSearch(find, "a list has to be named", findRoute, path + "/_find", "list_id: Required"),
        {find, "a filter narrows", findTests,
            [](Kibana &kibana) {
                createdItem(kibana);
                const std::string target = path + "/_find?list_id=some-list-id&filter=";
                kibana.get(target + Kibana::encoded("exception-list.attributes.entries.field: some.field"))
                    .is(200)
                    .has("/total", 1);
                kibana.get(target + Kibana::encoded("exception-list.attributes.name: other")).is(200).has("/total", 0);
            }},
        {find, "as many namespaces as lists have to be named", findRoute,
            [](Kibana &kibana) {
                saysSiem(kibana.get(path + "/_find?list_id=a,b&namespace_type=single"), 400,
                    "list_id and namespace_id need to have the same comma separated number of values. Expected "
                    "list_id length: 2 to equal namespace_type length: 1");
            }},
        {find, "as many filters as lists have to be named, or none", findRoute,
            [](Kibana &kibana) {
                saysSiem(kibana.get(path + "/_find?list_id=a,b&namespace_type=single,single&filter=x:1"), 400,
                    "list_id and filter need to have the same comma separated number of values. Expected list_id "
                    "length: 2 to equal filter length: 1");
            }},
        {find, "lists of the space and of all spaces are found together", findTests,
            [](Kibana &kibana) {
                createdItem(kibana);
                kibana.post("/api/exception_lists", with(listBody("b"), "namespace_type", "agnostic")).is(200);
                kibana.post(path, with(itemBody("b", "second"), "namespace_type", "agnostic")).is(200);
                kibana.get(path + "/_find?list_id=some-list-id,b&namespace_type=single,agnostic")
                    .is(200)
                    .lists("/data", "item_id", {"some-list-item-id", "second"});
            }},
        {endpoint, "the list is made once, and then answered with nothing", endpointRoute,
            [](Kibana &kibana) {
                kibana.post("/api/endpoint_list", Json::object())
                    .is(200)
                    .includes("",
                        {{"list_id", "endpoint_list"}, {"type", "endpoint"}, {"namespace_type", "agnostic"},
                            {"name", "Endpoint Security Exception List"}});
                kibana.post("/api/endpoint_list", Json::object()).is(200).has("", Json::object());
            }},
        {"POST /api/endpoint_list/items", "the list is made with its first item, in every space", endpointRoute,
            [](Kibana &kibana) {
                const Json item = kibana.post(endpointPath, replacement()).is(200).json();
                kibana.inSpace("research")
                    .get(endpointPath + "?item_id=some-list-item-id")
                    .is(200)
                    .has("", item)
                    .includes("", {{"list_id", "endpoint_list"}, {"namespace_type", "agnostic"}});
            }},
        {"POST /api/endpoint_list/items", "an entry that the endpoint cannot compare is refused", endpointRoute,
            [](Kibana &kibana) {
                Json body = replacement();
                body["entries"][0]["field"] = "process.entity_id";
                saysSiem(kibana.post(endpointPath, body), 400,
                    "cannot add endpoint exception item on field process.entity_id");
                body["entries"][0] = {{"type", "exists"}, {"field", "a"}, {"operator", "included"}};
                kibana.post(endpointPath, body).is(400).has("/status_code", 400);
            }},
        {"GET /api/endpoint_list/items/_find", "items for endpoints are found", endpointRoute,
            [](Kibana &kibana) {
                kibana.post(endpointPath, replacement()).is(200);
                kibana.get(endpointPath + "/_find").is(200).lists("/data", "item_id", {"some-list-item-id"});
            }},
        {"PUT /api/endpoint_list/items", "an item for endpoints is replaced, and deleted", endpointRoute,
            [](Kibana &kibana) {
                kibana.post(endpointPath, replacement()).is(200);
                kibana.put(endpointPath, with(replacement(), "name", "other")).is(200).has("/name", "other");
                kibana.remove(endpointPath + "?item_id=some-list-item-id").is(200);
                saysSiem(kibana.put(endpointPath, replacement()), 404,
                    "exception list item item_id: \"some-list-item-id\" does not exist");
            }},
    };
}

}

Expectations exceptionItemExpectations()
{
    Expectations rows = creating();
    for (const auto &more : {replacing(), finding()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

}
