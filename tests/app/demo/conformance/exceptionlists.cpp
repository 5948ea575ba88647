// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view post = "POST /api/exception_lists";
constexpr std::string_view read = "GET /api/exception_lists";
constexpr std::string_view put = "PUT /api/exception_lists";
constexpr std::string_view remove = "DELETE /api/exception_lists";
constexpr std::string_view find = "GET /api/exception_lists/_find";
constexpr std::string_view duplicate = "POST /api/exception_lists/_duplicate";
constexpr std::string_view shared = "POST /api/exceptions/shared";
constexpr std::string_view createTests = "exception_lists_items/lists/create_exception_lists.ts";
constexpr std::string_view readTests = "exception_lists_items/lists/read_exception_lists.ts";
constexpr std::string_view putTests = "exception_lists_items/lists/update_exception_lists.ts";
constexpr std::string_view deleteTests = "exception_lists_items/lists/delete_exception_lists.ts";
constexpr std::string_view findTests = "exception_lists_items/lists/find_exception_lists.ts";
constexpr std::string_view duplicateTests = "exception_lists_items/lists/duplicate_exception_list.ts";
constexpr std::string_view schema = "kbn-securitysolution-exceptions-common/api/model/exception_list_common.gen.ts";
constexpr std::string_view sharedRoute = "rule_exceptions/api/manage_exceptions/route.ts";

const std::string path = "/api/exception_lists";
const std::string items = "/api/exception_lists/items";

Expectations changing()
{
    return {
        {post, "what is left out gets its default", createTests,
            [](Kibana &kibana) {
                kibana.as("elastic")
                    .post(path, listBody())
                    .is(200)
                    .includes("",
                        {{"list_id", "some-list-id"}, {"name", "some name"}, {"type", "detection"},
                            {"namespace_type", "single"}, {"immutable", false}, {"version", 1},
                            {"os_types", Json::array()}, {"tags", Json::array()}, {"created_by", "elastic"}});
            }},
        {post, "without list_id the server makes one", createTests,
            [](Kibana &kibana) {
                const Json list = createdExceptionList(kibana, without(listBody(), "list_id"));
                kibana.get(path + "?list_id=" + list["list_id"].get<std::string>()).is(200).has("", list);
            }},
        {post, "a list_id that is there already is a conflict", createTests,
            [](Kibana &kibana) {
                createdExceptionList(kibana);
                saysSiem(kibana.post(path, listBody()), 409, "exception list id: \"some-list-id\" already exists");
            }},
        {post, "the same list_id for all spaces is another list", createTests,
            [](Kibana &kibana) {
                createdExceptionList(kibana);
                createdExceptionList(kibana, with(listBody(), "namespace_type", "agnostic"));
                kibana.inSpace("research");
                kibana.get(path + "?list_id=some-list-id&namespace_type=agnostic").is(200);
                kibana.get(path + "?list_id=some-list-id").is(404);
            }},
        refusesBody(post, "every required field is told", schema, "POST", path, Json::object(),
            "type: Required, name: Required, description: Required"),
        refusesBody(post, "a type that does not exist is refused with those that do", schema, "POST", path,
            with(listBody(), "type", "hosts"),
            "type: Invalid enum value. Expected 'detection' | 'rule_default' | 'endpoint' | 'endpoint_trusted_apps' | "
            "'endpoint_events' | 'endpoint_host_isolation_exceptions' | 'endpoint_blocklists', received 'hosts'"),
        refusesBody(post, "a system that does not exist is refused with its place", schema, "POST", path,
            with(listBody(), "os_types", {"linux", "amiga"}),
            "os_types.1: Invalid enum value. Expected 'linux' | 'macos' | 'windows', received 'amiga'"),
        {post, "an account that may only read is refused at the route", createTests,
            [](Kibana &kibana) { kibana.as("sec_only_read").post(path, listBody()).is(403).mentions("[lists-all]"); }},
        {read, "a list is found by list_id and by id", readTests,
            [](Kibana &kibana) {
                const Json list = createdExceptionList(kibana);
                kibana.as("sec_only_read");
                kibana.get(path + "?list_id=some-list-id").is(200).has("", list);
                kibana.get(path + "?id=" + list["id"].get<std::string>()).is(200).has("", list);
            }},
        {read, "a list that nobody has is not found, by the name that was asked for", readTests,
            [](Kibana &kibana) {
                saysSiem(
                    kibana.get(path + "?id=some-list-id"), 404, "exception list id: \"some-list-id\" does not exist");
                saysSiem(kibana.get(path + "?list_id=some-list-id"), 404,
                    "exception list list_id: \"some-list-id\" does not exist");
            }},
        {read, "neither id nor list_id is refused", readTests,
            [](Kibana &kibana) { saysSiem(kibana.get(path), 400, "id or list_id required"); }},
        {put, "the name is changed, and the version counts", putTests,
            [](Kibana &kibana) {
                const Json list = createdExceptionList(kibana);
                kibana.put(path, with(listBody(), "name", "some other name"))
                    .is(200)
                    .includes("", {{"name", "some other name"}, {"version", 2}, {"id", list["id"]}});
                kibana.get(path + "?list_id=some-list-id").is(200).has("/name", "some other name");
            }},
        {put, "a list that nobody has is not found", putTests,
            [](Kibana &kibana) {
                saysSiem(kibana.put(path, listBody()), 404, "exception list list_id: \"some-list-id\" does not exist");
                saysSiem(kibana.put(path, with(without(listBody(), "list_id"), "id", "x")), 404,
                    "exception list id: \"x\" does not exist");
            }},
        {put, "neither id nor list_id is told as not found", putTests,
            [](Kibana &kibana) {
                saysSiem(
                    kibana.put(path, without(listBody(), "list_id")), 404, "either id or list_id need to be defined");
            }},
        {remove, "the list goes with its items", deleteTests,
            [](Kibana &kibana) {
                const Json list = createdExceptionList(kibana);
                kibana.post(items, itemBody()).is(200);
                kibana.remove(path + "?list_id=some-list-id").is(200).has("", list);
                kibana.get(path + "?list_id=some-list-id").is(404);
                kibana.get(items + "?item_id=some-list-item-id").is(404);
            }},
        {remove, "a list that nobody has is not found", deleteTests,
            [](Kibana &kibana) {
                saysSiem(kibana.remove(path + "?id=x"), 404, "exception list id: \"x\" does not exist");
            }},
        {remove, "neither id nor list_id is refused", deleteTests,
            [](Kibana &kibana) {
                saysSiem(kibana.remove(path), 400, "Either \"list_id\" or \"id\" needs to be defined in the request");
            }},
        {shared, "a list for detections is made with an id of the server's", sharedRoute,
            [](Kibana &kibana) {
                kibana.post("/api/exceptions/shared", {{"name", "Mine"}, {"description", "For all rules"}})
                    .is(200)
                    .includes("", {{"name", "Mine"}, {"type", "detection"}, {"namespace_type", "single"}});
            }},
        refusesBody(shared, "name and description have to be there", sharedRoute, "POST", "/api/exceptions/shared",
            Json::object(), "name: Required, description: Required"),
    };
}

Expectations finding()
{
    return {
        {find, "without lists it is an empty first page of twenty", findTests,
            [](Kibana &kibana) {
                kibana.get(path + "/_find")
                    .is(200)
                    .has("", {{"data", Json::array()}, {"page", 1}, {"per_page", 20}, {"total", 0}});
            }},
        {find, "only lists of the space are found unless others are asked for", findTests,
            [](Kibana &kibana) {
                createdExceptionList(kibana, listBody("a"));
                createdExceptionList(kibana, with(listBody("b"), "namespace_type", "agnostic"));
                kibana.get(path + "/_find").is(200).lists("/data", "list_id", {"a"});
                kibana.get(path + "/_find?namespace_type=agnostic").is(200).lists("/data", "list_id", {"b"});
                kibana.get(path + "/_find?namespace_type=single,agnostic")
                    .is(200)
                    .lists("/data", "list_id", {"a", "b"});
            }},
        {find, "a filter narrows, with the type of the saved object before the field", findTests,
            [](Kibana &kibana) {
                createdExceptionList(kibana, listBody("a"));
                createdExceptionList(kibana, with(listBody("b"), "name", "scanners"));
                kibana.get(path + "/_find?filter=exception-list.attributes.name:scanners")
                    .is(200)
                    .lists("/data", "list_id", {"b"})
                    .has("/total", 1);
            }},
        {find, "pages and order are as asked for", findTests,
            [](Kibana &kibana) {
                for (const char *id : {"b", "c", "a"})
                    createdExceptionList(kibana, with(listBody(id), "name", id));
                kibana.get(path + "/_find?per_page=2&page=1&sort_field=name&sort_order=desc")
                    .is(200)
                    .lists("/data", "list_id", {"c", "b"})
                    .includes("", {{"page", 1}, {"per_page", 2}, {"total", 3}});
            }},
        refusesSearch(find, "a namespace that does not exist is refused", schema,
            path + "/_find?namespace_type=single,all",
            "namespace_type.1: Invalid enum value. Expected 'agnostic' | 'single', received 'all'"),
        {duplicate, "the copy has ids of its own, and so have its items", duplicateTests,
            [](Kibana &kibana) {
                createdExceptionList(kibana);
                kibana.post(items, itemBody()).is(200);
                const KibanaAnswer copy = kibana.post(path + "/_duplicate?list_id=some-list-id&namespace_type=single");
                KibanaAnswer(copy).is(200).has("/name", "some name [Duplicate]");
                kibana.get(items + "/_find?list_id=" + copy.text("/list_id"))
                    .is(200)
                    .has("/total", 1)
                    .has("/data/0/name", "some name");
                kibana.get(items + "/_find?list_id=some-list-id").is(200).has("/total", 1);
            }},
        {duplicate, "items that have expired can be left out", duplicateTests,
            [](Kibana &kibana) {
                createdExceptionList(kibana);
                kibana.post(items, with(itemBody(), "expire_time", "2020-01-01T00:00:00.000Z")).is(200);
                const std::string target = path + "/_duplicate?list_id=some-list-id&namespace_type=single";
                const std::string id = kibana.post(target + "&include_expired_exceptions=false").text("/list_id");
                kibana.get(items + "/_find?list_id=" + id).is(200).has("/total", 0);
            }},
        {duplicate, "a list that nobody has is not found", duplicateTests,
            [](Kibana &kibana) {
                saysSiem(kibana.post(path + "/_duplicate?list_id=x&namespace_type=single"), 404,
                    "exception list id: \"x\" does not exist");
            }},
    };
}

}

Expectations exceptionListExpectations()
{
    Expectations rows = changing();
    for (Expectation &row : finding())
        rows.push_back(std::move(row));
    return rows;
}

}
