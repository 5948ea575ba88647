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
constexpr std::string_view exportRoute = "POST /api/exception_lists/_export";
constexpr std::string_view importRoute = "POST /api/exception_lists/_import";
constexpr std::string_view exportTests = "exception_lists_items/lists/export_exception_list.ts";
constexpr std::string_view importTests = "exception_lists_items/lists/import_exceptions.ts";
constexpr std::string_view schema = "kbn-securitysolution-exceptions-common/api/model/exception_list_common.gen.ts";

const std::string path = "/api/exception_lists";
const std::string items = "/api/exception_lists/items";

Expectations files()
{
    return {
        {exportRoute, "the list and its items are lines, the last line counts, and the file has the name of the list",
            exportTests,
            [](Kibana &kibana) {
                const Json list = createdExceptionList(kibana);
                kibana.post(items, itemBody()).is(200);
                const KibanaAnswer answer = kibana.as("sec_only_read")
                                                .post(path + "/_export?id=" + list["id"].get<std::string>()
                                                    + "&list_id=some-list-id&namespace_type=single");
                const auto lines = linesIn(answer);
                KibanaAnswer(answer)
                    .is(200)
                    .hasHeader("content-type", "application/ndjson")
                    .hasHeader("content-disposition", "attachment; filename=\"some-list-id\"")
                    .check(lines.size() == 3 && lines[0]["list_id"] == "some-list-id"
                            && lines[1]["item_id"] == "some-list-item-id"
                            && lines[2]
                                == Json({{"exported_exception_list_count", 1},
                                    {"exported_exception_list_item_count", 1}, {"missing_exception_list_item_count", 0},
                                    {"missing_exception_list_items", Json::array()},
                                    {"missing_exception_lists", Json::array()}, {"missing_exception_lists_count", 0}}),
                        "other lines");
            }},
        {exportRoute, "a list that nobody has is a bad request", exportTests,
            [](Kibana &kibana) {
                saysSiem(kibana.post(path + "/_export?id=x&list_id=y&namespace_type=single"), 400,
                    "exception list with list_id: y or id: x does not exist");
            }},
        {exportRoute, "id, list_id and namespace have to be there", schema,
            [](Kibana &kibana) {
                kibana.post(path + "/_export")
                    .is(400)
                    .says("[request query]: id: Required, list_id: Required, namespace_type: Required");
            }},
        {importRoute, "lists and items of a file are made", importTests,
            [](Kibana &kibana) {
                importedExceptions(kibana, {listBody(), itemBody()})
                    .is(200)
                    .has("",
                        {{"errors", Json::array()}, {"success", true}, {"success_count", 2},
                            {"success_exception_lists", true}, {"success_count_exception_lists", 1},
                            {"success_exception_list_items", true}, {"success_count_exception_list_items", 1}});
                kibana.get(items + "?item_id=some-list-item-id").is(200);
            }},
        {importRoute, "an item may stand before its list", importTests,
            [](Kibana &kibana) {
                importedExceptions(kibana, {itemBody(), listBody()}).is(200).has("/success_count", 2);
            }},
        {importRoute, "what is there already is skipped, and told", importTests,
            [](Kibana &kibana) {
                createdExceptionList(kibana);
                importedExceptions(kibana, {listBody()})
                    .is(200)
                    .includes("", {{"success", false}, {"success_count", 0}, {"success_exception_lists", false}})
                    .has("/errors",
                        Json::array({{{"list_id", "some-list-id"},
                            {"error",
                                {{"status_code", 409},
                                    {"message",
                                        "Found that list_id: \"some-list-id\" already exists. Import of list_id: "
                                        "\"some-list-id\" skipped."}}}}}));
            }},
        {importRoute, "with overwrite the list and its items make way", importTests,
            [](Kibana &kibana) {
                createdExceptionList(kibana);
                kibana.post(items, itemBody("some-list-id", "old")).is(200);
                importedExceptions(kibana, {with(listBody(), "name", "new name"), itemBody()}, "?overwrite=true")
                    .is(200)
                    .includes("", {{"success", true}, {"success_count", 2}});
                kibana.get(path + "?list_id=some-list-id").has("/name", "new name");
                kibana.get(items + "?item_id=old").is(404);
            }},
        {importRoute, "as a new list it stands beside the one that is there", importTests,
            [](Kibana &kibana) {
                createdExceptionList(kibana);
                importedExceptions(kibana, {listBody(), itemBody()}, "?as_new_list=true").is(200).has("/success", true);
                kibana.get(path + "/_find").is(200).has("/total", 2);
            }},
        {importRoute, "an item without its list is told", importTests,
            [](Kibana &kibana) {
                importedExceptions(kibana, {itemBody()})
                    .is(200)
                    .includes("", {{"success", false}, {"success_exception_list_items", false}})
                    .has("/errors/0/item_id", "some-list-item-id")
                    .has("/errors/0/error/status_code", 409);
            }},
        {importRoute, "a file of another kind is refused by its name", importTests,
            [](Kibana &kibana) {
                saysSiem(sendFile(kibana, path + "/_import", "exceptions.txt", ""), 400, "Invalid file extension .txt");
            }},
        {importRoute, "an account that may only read imports nothing", importTests,
            [](Kibana &kibana) {
                importedExceptions(kibana.as("sec_only_read"), {listBody()}).is(403).mentions("[lists-all]");
            }},
    };
}

}

Expectations exceptionFileExpectations()
{
    return files();
}

}
