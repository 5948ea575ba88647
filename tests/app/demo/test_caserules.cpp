// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "app/demo/cases/attachmentrules.h"
#include "app/demo/cases/rules.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

namespace {

const Json none{{"id", "none"}, {"name", "none"}, {"type", ".none"}, {"fields", nullptr}};

Json minimal()
{
    return {{"title", "A title"}, {"description", "What happened"}, {"tags", Json::array()}, {"connector", none},
        {"settings", {{"syncAlerts", true}}}, {"owner", "securitySolution"}};
}

Json with(const std::string &key, Json value)
{
    Json body = minimal();
    body[key] = std::move(value);
    return body;
}

Json without(const std::string &key)
{
    Json body = minimal();
    body.erase(key);
    return body;
}

Json connector(const char *type, Json fields)
{
    return {{"id", "c1"}, {"name", "C"}, {"type", type}, {"fields", std::move(fields)}};
}

Json customField(const char *key, const char *type, Json value)
{
    return {{"key", key}, {"type", type}, {"value", std::move(value)}};
}

std::string letters(size_t count)
{
    return std::string(count, 'x');
}

// "" when the body is fine.
std::string verdict(const Checked &checked)
{
    return checked ? std::string() : checked.error();
}

}

class CaseRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newCase_data();
    void newCase();
    void textsAreTrimmed();
    void patch_data();
    void patch();
    void comment_data();
    void comment();
    void customFields_data();
    void customFields();
    void missingCustomFieldsAreFilledIn();
    void lengthsCountAsJavaScriptDoes();
};

void CaseRulesTest::newCase_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char *name, const Json &body, const std::string &message = {}) {
        QTest::newRow(name) << textOf(body) << message;
    };
    row("the least of a case", minimal());
    row("nothing at all", Json::object(),
        "Invalid value \"undefined\" supplied to \"description\",Invalid value \"undefined\" supplied to "
        "\"tags\",Invalid value \"undefined\" "
        "supplied to \"title\",Invalid value \"undefined\" supplied to \"connector\",Invalid value \"undefined\" "
        "supplied to "
        "\"settings\",Invalid value \"undefined\" supplied to \"owner\"");
    row("no title", without("title"), "Invalid value \"undefined\" supplied to \"title\"");
    row("title of 160", with("title", letters(160)));
    row("title of 161", with("title", letters(161)), "The length of the title is too long. The maximum length is 160.");
    row("title of 160 with blanks around", with("title", " " + letters(160) + " "));
    row("blank title", with("title", "  "), "The title field cannot be an empty string.");
    row("title that is a number", with("title", 5), "Invalid value \"5\" supplied to \"title\"");
    row("description of 30,000", with("description", letters(30000)));
    row("description of 30,001", with("description", letters(30001)),
        "The length of the description is too long. The maximum length is 30000.");
    row("200 tags", with("tags", std::vector<std::string>(200, "t")));
    row("201 tags", with("tags", std::vector<std::string>(201, "t")),
        "The length of the field tags is too long. Array must be of length <= 200.");
    row("tag of 256", with("tags", Json::array({letters(256)})));
    row("tag of 257", with("tags", Json::array({letters(257)})),
        "The length of the tag is too long. The maximum length is 256.");
    row("empty tag", with("tags", Json::array({""})), "The tag field cannot be an empty string.");
    row("category of 50", with("category", letters(50)));
    row("category of 51", with("category", letters(51)),
        "The length of the category is too long. The maximum length is 50.,Invalid value \"" + letters(51)
            + "\" supplied to \"category\"");
    row("category null", with("category", nullptr));
    row("critical", with("severity", "critical"));
    row("unknown severity", with("severity", "huge"), "Invalid value \"huge\" supplied to \"severity\"");
    row("ten assignees", with("assignees", std::vector<Json>(10, {{"uid", "u"}})));
    row("eleven assignees", with("assignees", std::vector<Json>(11, {{"uid", "u"}})),
        "The length of the field assignees is too long. Array must be of length <= 10.");
    row("status is not for create", with("status", "open"), "invalid keys \"status\"");
    row("unknown key inside settings", with("settings", {{"syncAlerts", true}, {"deep", 1}}), "invalid keys \"deep\"");
    row("unknown key inside the connector",
        with("connector", {{"id", "none"}, {"name", "none"}, {"type", ".none"}, {"fields", nullptr}, {"x", 1}}),
        "invalid keys \"x\"");
    row("Jira with all fields",
        with("connector", connector(".jira", {{"issueType", "1"}, {"priority", nullptr}, {"parent", nullptr}})));
    row("Jira without fields", with("connector", connector(".jira", nullptr)));
    row("Jira with a field missing", with("connector", connector(".jira", {{"issueType", "1"}, {"priority", nullptr}})),
        "Invalid value \"undefined\" supplied to \"connector,fields,parent\",Invalid value "
        "\"{\"issueType\":\"1\",\"priority\":null}\" supplied to \"connector,fields\"");
    row("Resilient calls them incident types",
        with("connector", connector(".resilient", {{"issueTypes", Json::array()}, {"severityCode", "1"}})),
        "Invalid value \"undefined\" supplied to \"connector,fields,incidentTypes\",Invalid value "
        "\"{\"issueTypes\":[],\"severityCode\":\"1\"}\" supplied to \"connector,fields\"");
    row("unknown connector type", with("connector", connector(".pigeon", nullptr)),
        "Invalid value \"{\"id\":\"c1\",\"name\":\"C\",\"type\":\".pigeon\",\"fields\":null}\" supplied to "
        "\"connector\"");
    row("custom text of 160", with("customFields", Json::array({customField("a", "text", letters(160))})));
    row("custom text of 161", with("customFields", Json::array({customField("a", "text", letters(161))})),
        "The length of the value is too long. The maximum length is 160.,Invalid value \"" + letters(161)
            + "\" supplied to \"customFields,value\"");
    row("custom toggle with a text", with("customFields", Json::array({customField("a", "toggle", "yes")})),
        "Invalid value \"yes\" supplied to \"customFields,value\"");
    row("custom number at the safe limit",
        with("customFields", Json::array({customField("a", "number", 9007199254740991)})));
    row("custom number beyond it", with("customFields", Json::array({customField("a", "number", 9007199254740992)})),
        "The value field should be an integer between -(2^53 - 1) and 2^53 - 1, inclusive.,Invalid value "
        "\"9007199254740992\" supplied to \"customFields,value\"");
    row("eleven custom fields", with("customFields", std::vector<Json>(11, customField("a", "toggle", true))),
        "The length of the field customFields is too long. Array must be of length <= 10.");
}

void CaseRulesTest::newCase()
{
    QFETCH(std::string, body);
    QTEST(verdict(checkNewCase(jsonFrom(body))), "message");
}

void CaseRulesTest::textsAreTrimmed()
{
    Json body = with("title", "  T\n");
    body["tags"] = Json::array({" a "});
    body["description"] = "\xc2\xa0\xe3\x80\x80 D \xef\xbb\xbf"; // no-break space, ideographic space, BOM
    const auto checked = checkNewCase(body);
    QVERIFY(checked);
    QVERIFY((*checked)["title"] == "T" && (*checked)["tags"][0] == "a" && (*checked)["description"] == "D");
}

void CaseRulesTest::patch_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char *name, const Json &body, const std::string &message = {}) {
        QTest::newRow(name) << textOf(body) << message;
    };
    const Json change{{"id", "1"}, {"version", "v"}, {"status", "closed"}};
    row("a change of status", {{"cases", Json::array({change})}});
    row("a hundred changes", {{"cases", std::vector<Json>(100, change)}});
    row("a hundred and one", {{"cases", std::vector<Json>(101, change)}},
        "The length of the field cases is too long. Array must be of length <= 100.");
    row("none", {{"cases", Json::array()}},
        "The length of the field cases is too short. Array must be of length >= 1.");
    row("without a version", {{"cases", Json::array({{{"id", "1"}, {"status", "open"}}})}},
        "Invalid value \"undefined\" supplied to \"cases,version\"");
    row("unknown status", {{"cases", Json::array({{{"id", "1"}, {"version", "v"}, {"status", "done"}}})}},
        "Invalid value \"done\" supplied to \"cases,status\"");
    row("unknown key", {{"cases", Json::array({{{"id", "1"}, {"version", "v"}, {"colour", "red"}}})}},
        "invalid keys \"colour\"");
}

void CaseRulesTest::patch()
{
    QFETCH(std::string, body);
    QTEST(verdict(checkCasePatch(jsonFrom(body))), "message");
}

void CaseRulesTest::comment_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char *name, const Json &body, const std::string &message = {}) {
        QTest::newRow(name) << textOf(body) << message;
    };
    row("a text", {{"type", "user"}, {"comment", letters(30000)}, {"owner", "cases"}});
    row("a text too long", {{"type", "user"}, {"comment", letters(30001)}, {"owner", "cases"}},
        "The length of the comment is too long. The maximum length is 30000.");
    row("an empty text", {{"type", "user"}, {"comment", ""}, {"owner", "cases"}},
        "The comment field cannot be an empty string.");
    row("an alert",
        {{"type", "alert"}, {"alertId", "a"}, {"index", "i"}, {"rule", {{"id", nullptr}, {"name", nullptr}}},
            {"owner", "cases"}});
    row("alerts and indexes of different number",
        {{"type", "alert"}, {"alertId", {"a", "b"}}, {"index", Json::array({"i"})},
            {"rule", {{"id", "r"}, {"name", "R"}}}, {"owner", "cases"}},
        "Received an alert comment with ids and indices arrays of different lengths ids: [\"a\",\"b\"] indices: "
        "[\"i\"]");
    row("an unknown type", {{"type", "song"}, {"comment", "la"}, {"owner", "cases"}},
        "Invalid value \"song\" supplied to \"type\"");
    row("an unknown key", {{"type", "user"}, {"comment", "c"}, {"owner", "cases"}, {"x", 1}}, "invalid keys \"x\"");
}

void CaseRulesTest::comment()
{
    QFETCH(std::string, body);
    QFETCH(std::string, message);
    const std::string found = verdict(checkComment(jsonFrom(body), false));
    // Problems with the other kinds of attachments follow.
    QVERIFY2(message.empty() ? found.empty() : found.starts_with(message), found.c_str());
}

void CaseRulesTest::customFields_data()
{
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char *name, const Json &fields, const std::string &message = {}) {
        QTest::newRow(name) << textOf(fields) << message;
    };
    row("the required one", Json::array({customField("must", "text", "x")}));
    row("the required one is missing", Json::array(),
        "Missing required custom fields without default value configured: \"Must\"");
    row("the required one is null", Json::array({customField("must", "text", nullptr)}),
        "Invalid value \"null\" supplied for the following required custom fields: \"Must\"");
    row("one that nobody knows", Json::array({customField("must", "text", "x"), customField("other", "text", "x")}),
        "Invalid custom field keys: other");
    row("one of another type", Json::array({customField("must", "toggle", true)}),
        "The following custom fields have the wrong type in the request: \"Must\"");
    row("one twice", Json::array({customField("must", "text", "x"), customField("must", "text", "y")}),
        "Invalid duplicated customFields keys in request: must");
}

void CaseRulesTest::customFields()
{
    QFETCH(std::string, fields);
    const Json configured = Json::array({{{"key", "must"}, {"type", "text"}, {"label", "Must"}, {"required", true}},
        {{"key", "can"}, {"type", "toggle"}, {"label", "Can"}, {"required", true}, {"defaultValue", false}}});
    QTEST(problemWithCustomFields(jsonFrom(fields), configured), "message");
}

void CaseRulesTest::missingCustomFieldsAreFilledIn()
{
    const Json configured = Json::array({{{"key", "a"}, {"type", "text"}, {"label", "A"}, {"required", false}},
        {{"key", "b"}, {"type", "toggle"}, {"label", "B"}, {"required", true}, {"defaultValue", true}}});
    const Json complete = completeCustomFields(Json::array(), configured);
    QCOMPARE(textOf(complete),
        std::string(
            "[{\"key\":\"a\",\"type\":\"text\",\"value\":null},{\"key\":\"b\",\"type\":\"toggle\",\"value\":true}]"));
    QCOMPARE(problemWithCustomFields(Json::array({customField("a", "text", "x")}), Json()),
        std::string("No custom fields configured."));
    QCOMPARE(problemWithCustomFields(Json::array({customField("a", "text", "x")}), Json::array()),
        std::string("Invalid custom field keys: a"));
}

void CaseRulesTest::lengthsCountAsJavaScriptDoes()
{
    QCOMPARE(utf16Length("aé東"), size_t{3});
    QCOMPARE(utf16Length("😀"), size_t{2});
}

REEVE_GUILESS_TEST_MAIN(CaseRulesTest)
#include "test_caserules.moc"
