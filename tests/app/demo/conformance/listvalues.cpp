// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view index = "GET /api/lists/index";
constexpr std::string_view post = "POST /api/lists";
constexpr std::string_view read = "GET /api/lists";
constexpr std::string_view put = "PUT /api/lists";
constexpr std::string_view remove = "DELETE /api/lists";
constexpr std::string_view postItem = "POST /api/lists/items";
constexpr std::string_view readItem = "GET /api/lists/items";
constexpr std::string_view putItem = "PUT /api/lists/items";
constexpr std::string_view removeItem = "DELETE /api/lists/items";
constexpr std::string_view findItems = "GET /api/lists/items/_find";
constexpr std::string_view importRoute = "POST /api/lists/items/_import";
constexpr std::string_view exportRoute = "POST /api/lists/items/_export";
constexpr std::string_view findTests = "lists_items/lists/find_lists.ts";
constexpr std::string_view itemRoutes = "lists/server/routes/list_item/create_list_item_route.ts";
constexpr std::string_view readItemRoute = "lists/server/routes/list_item/read_list_item_route.ts";
constexpr std::string_view deleteItemRoute = "lists/server/routes/list_item/delete_list_item_route.ts";
constexpr std::string_view importTests = "lists_items/items/import_list_items.ts";
constexpr std::string_view importSource = "lists/server/routes/list/import_list_item_route.ts";
constexpr std::string_view exportTests = "lists_items/items/export_list_items.ts";
constexpr std::string_view schema = "kbn-securitysolution-lists-common/api/model/list_common.gen.ts";

const std::string path = "/api/lists";
const std::string items = "/api/lists/items";

Expectations values()
{
    return {
        {postItem, "a value of a list has its type", itemRoutes,
            [](Kibana &kibana) {
                createdValueList(kibana);
                kibana.post(items, valueItem())
                    .is(200)
                    .includes("", {{"value", "127.0.0.1"}, {"list_id", "some-list-id"}, {"type", "ip"}});
            }},
        {postItem, "a list that nobody has is not found", itemRoutes,
            [](Kibana &kibana) {
                kibana.post(path + "/index", Json::object()).is(200);
                saysSiem(kibana.post(items, valueItem()), 404, "list id: \"some-list-id\" does not exist");
            }},
        {postItem, "an id that is there already is a conflict", itemRoutes,
            [](Kibana &kibana) {
                createdValueList(kibana);
                kibana.post(items, with(valueItem(), "id", "a")).is(200);
                saysSiem(kibana.post(items, with(valueItem(), "id", "a")), 409, "list item id: \"a\" already exists");
            }},
        {postItem, "a value that the type does not have is refused by Elasticsearch", itemRoutes,
            [](Kibana &kibana) {
                createdValueList(kibana);
                kibana.post(items, valueItem("not an address")).is(400).has("/status_code", 400);
            }},
        refusesBody(postItem, "list and value have to be named", schema, "POST", items, Json::object(),
            "list_id: Required, value: Required"),
        {readItem, "a value is found by its id, or in its list as a list", readItemRoute,
            [](Kibana &kibana) {
                createdValueList(kibana);
                const Json item = kibana.post(items, valueItem()).json();
                kibana.get(items + "?id=" + item["id"].get<std::string>()).is(200).has("", item);
                kibana.get(items + "?list_id=some-list-id&value=127.0.0.1").is(200).has("", Json::array({item}));
            }},
        {readItem, "what nobody has is not found, each in its words", readItemRoute,
            [](Kibana &kibana) {
                createdValueList(kibana);
                saysSiem(kibana.get(items + "?id=x"), 404, "list item id: \"x\" does not exist");
                saysSiem(kibana.get(items + "?list_id=x&value=1"), 404, "list id: \"x\" does not exist");
                saysSiem(kibana.get(items + "?list_id=some-list-id&value=1.1.1.1"), 404,
                    "list_id: \"some-list-id\" item of 1.1.1.1 does not exist");
            }},
        {readItem, "neither id nor list and value is refused", readItemRoute,
            [](Kibana &kibana) {
                createdValueList(kibana);
                saysSiem(kibana.get(items + "?list_id=some-list-id"), 400,
                    "Either \"list_id\" or \"id\" needs to be defined in the request");
            }},
        {putItem, "the value is changed", itemRoutes,
            [](Kibana &kibana) {
                createdValueList(kibana);
                const std::string id = kibana.post(items, valueItem()).text("/id");
                kibana.put(items, {{"id", id}, {"value", "192.168.0.2"}}).is(200).has("/value", "192.168.0.2");
                saysSiem(kibana.put(items, {{"id", "x"}, {"value", "1.1.1.1"}}), 404, "list item id: \"x\" not found");
            }},
        {removeItem, "a value goes by its id, or by list and value", deleteItemRoute,
            [](Kibana &kibana) {
                createdValueList(kibana);
                const Json item = kibana.post(items, valueItem()).json();
                kibana.remove(items + "?id=" + item["id"].get<std::string>()).is(200).has("", item);
                kibana.post(items, valueItem()).is(200);
                kibana.remove(items + "?list_id=some-list-id&value=127.0.0.1").is(200).sized("", 1);
                kibana.get(items + "/_find?list_id=some-list-id").has("/total", 0);
            }},
        {removeItem, "what nobody has is not found, each in its words", deleteItemRoute,
            [](Kibana &kibana) {
                createdValueList(kibana);
                saysSiem(kibana.remove(items + "?id=x"), 404, "list item with id: \"x\" not found");
                saysSiem(kibana.remove(items + "?list_id=x&value=1"), 404, "list_id: \"x\" does not exist");
                saysSiem(kibana.remove(items + "?list_id=some-list-id&value=1.1.1.1"), 404,
                    "list_id: \"some-list-id\" with 1.1.1.1 was not found");
            }},
        {findItems, "values of a list are found in pages", findTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                for (const char *value : {"10.0.0.3", "10.0.0.1", "10.0.0.2"})
                    kibana.post(items, valueItem(value)).is(200);
                kibana.get(items + "/_find?list_id=some-list-id&per_page=2&page=2&sort_field=value&sort_order=asc")
                    .is(200)
                    .lists("/data", "value", {"10.0.0.3"})
                    .has("/total", 3);
                saysSiem(kibana.get(items + "/_find?list_id=x"), 404, "list id: \"x\" does not exist");
            }},
    };
}

Expectations files()
{
    return {
        {importRoute, "a file without a list makes one of its name, one value a line", importTests,
            [](Kibana &kibana) {
                kibana.post(path + "/index", Json::object()).is(200);
                sendFile(kibana, items + "/_import?type=ip", "list_items.txt", "127.0.0.1\n127.0.0.2\r\n\n")
                    .is(200)
                    .includes("",
                        {{"id", "list_items.txt"}, {"name", "list_items.txt"}, {"type", "ip"},
                            {"description", "File uploaded from file system of list_items.txt"}});
                kibana.get(items + "/_find?list_id=list_items.txt")
                    .is(200)
                    .lists("/data", "value", {"127.0.0.1", "127.0.0.2"});
            }},
        {importRoute, "values are added to a list, with its type", importTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                kibana.post(items, valueItem()).is(200);
                sendFile(kibana, items + "/_import?list_id=some-list-id", "a.csv", "127.0.0.1\n10.0.0.1")
                    .is(200)
                    .has("/id", "some-list-id");
                kibana.get(items + "/_find?list_id=some-list-id").has("/total", 2);
            }},
        {importRoute, "without the data streams it is a bad request", importTests,
            [](Kibana &kibana) {
                saysSiem(sendFile(kibana, items + "/_import?type=ip", "a.txt", "127.0.0.1"), 400,
                    "To import a list item, the data steam must exist first. Data stream \".lists-default\" does not "
                    "exist");
            }},
        {importRoute, "neither list nor type is refused", importTests,
            [](Kibana &kibana) {
                kibana.post(path + "/index", Json::object()).is(200);
                saysSiem(sendFile(kibana, items + "/_import", "a.txt", "127.0.0.1"), 400,
                    "Either type or list_id need to be defined in the query");
            }},
        {importRoute, "a list that nobody has is a conflict", importSource,
            [](Kibana &kibana) {
                kibana.post(path + "/index", Json::object()).is(200);
                saysSiem(sendFile(kibana, items + "/_import?list_id=x", "a.txt", "127.0.0.1"), 409,
                    "list id: \"x\" does not exist");
            }},
        {importRoute, "a file of another kind is refused by its name", importSource,
            [](Kibana &kibana) {
                kibana.post(path + "/index", Json::object()).is(200);
                saysSiem(sendFile(kibana, items + "/_import?type=ip", "a.json", "127.0.0.1"), 415,
                    "Unsupported media type. File must be one of the following types: [.csv, .txt]");
            }},
        {importRoute, "a body that is no form is refused", importSource,
            [](Kibana &kibana) {
                kibana.post(items + "/_import?type=ip", Json::object()).is(415).says("Unsupported Media Type");
            }},
        {importRoute, "a file above nine megabytes is refused with the limit", importSource,
            [](Kibana &kibana) {
                sendFile(kibana, items + "/_import?type=ip", "a.txt", std::string(9000000, '\n'))
                    .is(413)
                    .says("Payload content length greater than maximum allowed: 9000000");
            }},
        {importRoute, "an account that may only read imports nothing", importSource,
            [](Kibana &kibana) {
                sendFile(kibana.as("sec_only_read"), items + "/_import?type=ip", "a.txt", "127.0.0.1")
                    .is(403)
                    .mentions("[lists-all]");
            }},
        {exportRoute, "values are plain lines, though the type says NDJSON", exportTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                for (const char *value : {"127.0.0.2", "127.0.0.1"})
                    kibana.post(items, valueItem(value)).is(200);
                kibana.as("sec_only_read")
                    .post(items + "/_export?list_id=some-list-id")
                    .is(200)
                    .hasHeader("content-type", "application/ndjson")
                    .hasHeader("content-disposition", "attachment; filename=\"some name\"")
                    .hasBody("127.0.0.2\n127.0.0.1\n");
            }},
        {exportRoute, "a list that nobody has is a bad request", exportTests,
            [](Kibana &kibana) {
                createdValueList(kibana);
                saysSiem(kibana.post(items + "/_export?list_id=x"), 400, "list_id: x does not exist");
            }},
    };
}

}

Expectations listValueExpectations()
{
    Expectations rows = values();
    for (const auto &more : {files()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

}
