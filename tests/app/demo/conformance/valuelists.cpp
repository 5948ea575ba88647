// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/credentials.h"
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view index = "GET /api/lists/index";
constexpr std::string_view makeIndex = "POST /api/lists/index";
constexpr std::string_view dropIndex = "DELETE /api/lists/index";
constexpr std::string_view post = "POST /api/lists";
constexpr std::string_view read = "GET /api/lists";
constexpr std::string_view put = "PUT /api/lists";
constexpr std::string_view patch = "PATCH /api/lists";
constexpr std::string_view remove = "DELETE /api/lists";
constexpr std::string_view find = "GET /api/lists/_find";
constexpr std::string_view privileges = "GET /api/lists/privileges";
constexpr std::string_view indexTests = "lists_items/lists/create_list_index.ts";
constexpr std::string_view listTests = "lists_items/lists/create_lists.ts";
constexpr std::string_view listRoutes = "lists/server/routes/list/create_list_route.ts";
constexpr std::string_view deleteRoute = "lists/server/routes/list/delete_list_route.ts";
constexpr std::string_view findTests = "lists_items/lists/find_lists.ts";
constexpr std::string_view schema = "kbn-securitysolution-lists-common/api/model/list_common.gen.ts";

const std::string path = "/api/lists";
const std::string items = "/api/lists/items";

Expectations indexes()
{
    return {
        {index, "before anybody made the data streams they are not found", indexTests,
            [](Kibana &kibana) {
                saysSiem(kibana.get(path + "/index"), 404,
                    "data stream .lists-default and data stream .items-default does not exist");
            }},
        {index, "each space has data streams of its own", indexTests,
            [](Kibana &kibana) {
                kibana.post(path + "/index", Json::object()).is(200);
                saysSiem(kibana.inSpace("research").get(path + "/index"), 404,
                    "data stream .lists-research and data stream .items-research does not exist");
            }},
        {makeIndex, "they are made, a second time too", indexTests,
            [](Kibana &kibana) {
                for (int i = 0; i < 2; ++i)
                    kibana.post(path + "/index", Json::object()).is(200).has("", {{"acknowledged", true}});
                kibana.get(path + "/index").is(200).has("", {{"list_index", true}, {"list_item_index", true}});
            }},
        {makeIndex, "an account that may only read does not make them", indexTests,
            [](Kibana &kibana) {
                kibana.as("sec_only_read").post(path + "/index", Json::object()).is(403).mentions("[lists-all]");
            }},
        {dropIndex, "they go with every list", indexTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                kibana.remove(path + "/index").is(200).has("", {{"acknowledged", true}});
                kibana.get(path + "?id=some-list-id").is(404);
            }},
        {dropIndex, "without them there is nothing to delete", indexTests,
            [](Kibana &kibana) {
                saysSiem(kibana.remove(path + "/index"), 404,
                    "index and data stream: \".lists-default\" and \".items-default\" does not exist");
            }},
        {privileges, "it tells what may be done with both data streams", "lists_items/lists/read_list_privileges.ts",
            [](Kibana &kibana) {
                kibana.as("elastic")
                    .get(path + "/privileges")
                    .is(200)
                    .includes("", {{"is_authenticated", true}})
                    .includes("/lists", {{"username", "elastic"}, {"has_all_requested", true}})
                    .includes("/lists/index/.lists-default", {{"read", true}, {"write", true}})
                    .includes("/listItems/index/.items-default", {{"read", true}});
            }},
    };
}

Expectations lists()
{
    return {
        {post, "without the data streams it is a bad request", listRoutes,
            [](Kibana &kibana) {
                saysSiem(kibana.post(path, valueList()), 400,
                    "To create a list, the data stream must exist first. Data stream \".lists-default\" does not "
                    "exist");
            }},
        {post, "a list is made with its first version", listTests,
            [](Kibana &kibana) {
                kibana.as("elastic");
                const Json list = createdValueList(kibana);
                kibana.get(path + "?id=some-list-id")
                    .is(200)
                    .has("", list)
                    .includes("", {{"version", 1}, {"immutable", false}, {"type", "ip"}, {"created_by", "elastic"}});
            }},
        {post, "an id that is there already is a conflict", listTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                saysSiem(kibana.post(path, valueList()), 409, "list id: \"some-list-id\" already exists");
            }},
        refusesBody(post, "every required field is told", schema, "POST", path, Json::object(),
            "type: Required, name: Required, description: Required"),
        refusesBody(post, "a name of blanks is refused", schema, "POST", path, with(valueList(), "name", " "),
            "name: No empty strings allowed"),
        {post, "a type that does not exist is refused", schema,
            [](Kibana &kibana) {
                kibana.post(path, with(valueList(), "type", "host"))
                    .is(400)
                    .mentions("type: Invalid enum value. Expected 'binary' | 'boolean' | 'byte' | 'date'");
            }},
        {read, "a list that nobody has is not found", listTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                saysSiem(kibana.get(path + "?id=x"), 404, "list id: \"x\" does not exist");
            }},
        refusesSearch(read, "an id has to be named", schema, path, "id: Required"),
        {put, "name and description are changed, and the version counts", listTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                kibana.put(path, {{"id", "some-list-id"}, {"name", "other"}, {"description", "d"}})
                    .is(200)
                    .includes("", {{"name", "other"}, {"version", 2}, {"type", "ip"}});
            }},
        refusesBody(put, "name and description have to be there", schema, "PUT", path, {{"id", "x"}},
            "name: Required, description: Required"),
        {put, "a list that nobody has is not found", listTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                saysSiem(kibana.put(path, {{"id", "x"}, {"name", "a"}, {"description", "b"}}), 404,
                    "list id: \"x\" not found");
            }},
        {patch, "what is left out stays", listTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                kibana.patch(path, {{"id", "some-list-id"}, {"name", "other"}})
                    .is(200)
                    .includes("", {{"name", "other"}, {"description", "some description"}, {"version", 2}});
            }},
        {patch, "a version that was changed meanwhile is a conflict", listTests,
            [](Kibana &kibana) {
                const Json list = createdValueList(kibana);
                const Json body{{"id", "some-list-id"}, {"name", "other"}, {"_version", list["_version"]}};
                kibana.patch(path, body).is(200);
                kibana.patch(path, body).is(409).has("/status_code", 409);
            }},
        {remove, "the list goes with its values", deleteRoute,
            [](Kibana &kibana) {
                const Json list = createdValueList(kibana);
                const std::string item = kibana.post(items, valueItem()).text("/id");
                kibana.remove(path + "?id=some-list-id").is(200).has("", list);
                kibana.get(items + "?id=" + item).is(404);
            }},
        {remove, "a list that nobody has is not found", deleteRoute,
            [](Kibana &kibana) {
                createdValueList(kibana);
                saysSiem(kibana.remove(path + "?id=x"), 404, "list id: \"x\" was not found");
            }},
        {remove, "a list that an exception uses is kept, unless its references go or do not matter", deleteRoute,
            [](Kibana &kibana) {
                createdValueList(kibana);
                kibana.post("/api/exception_lists", listBody()).is(200);
                const Json entry{{"type", "list"}, {"field", "source.ip"}, {"operator", "included"},
                    {"list", {{"id", "some-list-id"}, {"type", "ip"}}}};
                kibana.post("/api/exception_lists/items", with(itemBody(), "entries", Json::array({entry}))).is(200);
                kibana.remove(path + "?id=some-list-id")
                    .is(409)
                    .has("/status_code", 409)
                    .has("/message/error/message",
                        "Value list 'some-list-id' is referenced in existing exception list(s)")
                    .has("/message/error/references/0/exception_item/item_id", "some-list-item-id")
                    .has("/message/error/references/0/exception_list/list_id", "some-list-id");
                kibana.remove(path + "?id=some-list-id&deleteReferences=true").is(200);
                kibana.get("/api/exception_lists/items?item_id=some-list-item-id").is(404);
            }},
        {find, "lists are found in pages of twenty, with a cursor", findTests,
            [](Kibana &kibana) {
                const Json list = createdValueList(kibana);
                const Json cursor = Json::array({20, Json::array({list["tie_breaker_id"]})});
                const KibanaAnswer answer = kibana.get(path + "/_find");
                KibanaAnswer(answer)
                    .is(200)
                    .has("/data", Json::array({list}))
                    .includes("", {{"page", 1}, {"per_page", 20}, {"total", 1}})
                    .check(fromBase64(answer.text("/cursor")) == textOf(cursor), "another cursor");
            }},
        {find, "without a list the cursor is at the beginning", findTests,
            [](Kibana &kibana) {
                kibana.post(path + "/index", Json::object()).is(200);
                kibana.get(path + "/_find").is(200).has("/cursor", "WzBd").has("/total", 0);
            }},
        {find, "a filter narrows", findTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                kibana.post(path, with(valueList("other"), "name", "scanners")).is(200);
                kibana.get(path + "/_find?filter=name:scanners").is(200).lists("/data", "id", {"other"});
            }},
        {find, "a cursor that is none is refused", findTests,
            [](Kibana &kibana) {
                kibana.post(path + "/index", Json::object()).is(200);
                kibana.get(path + "/_find?cursor=abc").is(400).has("/status_code", 400);
            }},
    };
}

}

Expectations valueListExpectations()
{
    Expectations rows = indexes();
    for (Expectation &row : lists())
        rows.push_back(std::move(row));
    return rows;
}

}
