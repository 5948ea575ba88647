// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/security.h"

#include <algorithm>

namespace reeve::demo {

KibanaAnswer &saysSiem(KibanaAnswer &&answer, int status, const Json &message)
{
    return answer.is(status).has("/message", message).has("/status_code", status);
}

Expectation refusesBody(std::string_view route, std::string_view says, std::string_view source,
    const std::string &method, const std::string &target, const Json &body, const std::string &message)
{
    return {route, says, source, [=](Kibana &kibana) {
                kibana.send(method, target, {{"kbn-xsrf", "true"}}, textOf(body), "application/json")
                    .is(400)
                    .says("[request body]: " + message);
            }};
}

Expectation refusesSearch(std::string_view route, std::string_view says, std::string_view source,
    const std::string &target, const std::string &message)
{
    return {
        route, says, source, [=](Kibana &kibana) { kibana.get(target).is(400).says("[request query]: " + message); }};
}

KibanaAnswer sendFile(
    Kibana &kibana, const std::string &target, const std::string &filename, const std::string &content)
{
    const std::string body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--edge--\r\n";
    return kibana.send("POST", target, {{"kbn-xsrf", "true"}}, body, "multipart/form-data; boundary=edge");
}

std::string linesFrom(const std::vector<Json> &objects)
{
    std::string text;
    for (const Json &object : objects)
        text += textOf(object) + '\n';
    return text;
}

std::vector<Json> linesIn(const KibanaAnswer &answer)
{
    std::vector<Json> lines;
    const std::string &text = answer.body();
    for (size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back(jsonFrom(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
    }
    return lines;
}

Json simpleRule(std::string_view ruleId)
{
    return {{"name", "Simple Rule Query"}, {"description", "Simple Rule Query"}, {"risk_score", 1}, {"rule_id", ruleId},
        {"severity", "high"}, {"type", "query"}, {"query", "user.name: root or user.name: admin"},
        {"index", {"auditbeat-*"}}, {"language", "kuery"}};
}

Json createdRule(Kibana &kibana, const Json &body)
{
    return kibana.post(rulesPath, body).is(200).json();
}

Json listBody(std::string_view listId, std::string_view type)
{
    return {{"list_id", listId}, {"name", "some name"}, {"description", "some description"}, {"type", type}};
}

Json itemBody(std::string_view listId, std::string_view itemId)
{
    return {{"list_id", listId}, {"item_id", itemId}, {"type", "simple"}, {"name", "some name"},
        {"description", "some description"},
        {"entries", {{{"field", "some.field"}, {"operator", "included"}, {"type", "match"}, {"value", "some value"}}}}};
}

Json valueList(std::string_view id, std::string_view type)
{
    return {{"id", id}, {"type", type}, {"name", "some name"}, {"description", "some description"}};
}

Json valueItem(std::string_view value)
{
    return {{"list_id", "some-list-id"}, {"value", value}};
}

Json createdValueList(Kibana &kibana, const Json &body)
{
    kibana.post("/api/lists/index", Json::object()).is(200);
    return kibana.post("/api/lists", body).is(200).json();
}

std::string createdTimelineId(Kibana &kibana, std::string_view title)
{
    return kibana.post("/api/timeline", {{"timeline", {{"title", title}}}}).is(200).text("/savedObjectId");
}

Json noteOf(const std::string &timelineId, std::string_view text)
{
    return {{"note", {{"timelineId", timelineId}, {"note", text}}}};
}

KibanaAnswer removal(Kibana &kibana, const std::string &target, const Json &body)
{
    return kibana.send("DELETE", target, {{"kbn-xsrf", "true"}}, textOf(body), "application/json");
}

KibanaAnswer importedExceptions(Kibana &kibana, const std::vector<Json> &objects, const std::string &query)
{
    return sendFile(kibana, "/api/exception_lists/_import" + query, "exceptions.ndjson", linesFrom(objects));
}

Json createdExceptionList(Kibana &kibana, const Json &body)
{
    return kibana.post("/api/exception_lists", body).is(200).json();
}

}
