// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/casefilter.h"

#include <algorithm>
#include <cctype>
#include <cstring>

#include "app/demo/base/dates.h"
#include "app/demo/cases/paging.h"
#include "app/demo/cases/rules.h"
#include "app/demo/http/answer.h"

namespace reeve::demo {

namespace {

constexpr size_t mostValues = 100; // of one filter; Kibana: MAX_TAGS_FILTER_LENGTH and the like

// A limited list or a text, in Kibana's order.
Schema manyOrOne(const char *name)
{
    return anyOf({limitedList(textSchema(), name, 0, mostValues), textSchema()});
}

Schema oneOrMany(const Schema &item)
{
    return anyOf({item, listSchema(item)});
}

// Kibana: cases common/types/api/case, CasesFindRequestRt
Schema findSchema()
{
    return pagedQuery({{"tags", manyOrOne("tags")},
        {"status", oneOrMany(choiceSchema({"open", "in-progress", "closed"}))},
        {"severity", oneOrMany(severitySchema())}, {"assignees", manyOrOne("assignees")},
        {"reporters", manyOrOne("reporters")}, {"defaultSearchOperator", choiceSchema({"AND", "OR"})},
        {"from", textSchema()}, {"search", textSchema()},
        {"searchFields", oneOrMore(choiceSchema({"description", "title"}))},
        {"sortField", choiceSchema({"title", "category", "createdAt", "updatedAt", "closedAt", "status", "severity"})},
        {"sortOrder", sortOrderSchema()}, {"to", textSchema()}, {"owner", oneOrMore(textSchema())},
        {"category", manyOrOne("category")}});
}

std::string textIn(const Json &query, const char *key, std::string otherwise = {})
{
    const auto found = query.find(key);
    return found == query.end() ? otherwise : found->get<std::string>();
}

Json listIn(const Json &query, const char *key)
{
    const auto found = query.find(key);
    if (found == query.end())
        return Json::array();
    return found->is_array() ? *found : Json::array({*found});
}

bool has(const Json &list, const Json &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool anyTag(const Json &tags, const Json &wanted)
{
    return std::any_of(tags.begin(), tags.end(), [&](const Json &tag) { return has(wanted, tag); });
}

bool assigned(const Json &assignees, const Json &wanted)
{
    if (assignees.empty())
        return has(wanted, "none");
    return std::any_of(assignees.begin(), assignees.end(), [&](const Json &user) { return has(wanted, user["uid"]); });
}

bool reported(const Json &user, const Json &wanted)
{
    return has(wanted, user["username"]) || (user.contains("profile_uid") && has(wanted, user["profile_uid"]));
}

// As the library "uuid" has it, which Kibana asks: a version from 1 to 8 and the variant of RFC 9562.
bool isUuid(const std::string &text)
{
    if (text.size() != 36 || text[14] < '1' || text[14] > '8' || !std::strchr("89abAB", text[19]))
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : std::isxdigit(static_cast<unsigned char>(text[i])) == 0)
            return false;
    }
    return true;
}

void addKeyword(SearchedFields &fields, const Json &value)
{
    if (value.is_string())
        fields.keywords.push_back(value.get_ref<const std::string &>());
}

// The searchable fields of a case besides title and description.
void addKeywords(SearchedFields &fields, const Json &body)
{
    for (const char *key : {"owner", "category", "title"})
        addKeyword(fields, body[key]);
    for (const Json &tag : body["tags"])
        addKeyword(fields, tag);
    for (const Json &user : body["assignees"])
        addKeyword(fields, user["uid"]);
    for (const char *who : {"created_by", "updated_by", "closed_by"}) {
        for (const char *key : {"username", "full_name", "email", "profile_uid"}) {
            if (body[who].is_object() && body[who].contains(key))
                addKeyword(fields, body[who][key]);
        }
    }
    for (const Json &field : body["customFields"])
        addKeyword(fields, field["value"]);
}

int rankOf(const std::string &word)
{
    static const std::vector<std::string> ranks{"low", "medium", "high", "critical", "open", "in-progress", "closed"};
    return static_cast<int>(std::find(ranks.begin(), ranks.end(), word) - ranks.begin());
}

}

Checked checkFindQuery(const Json &query)
{
    static const Schema schema = findSchema();
    return checked(schema, query);
}

Checked checkStatusQuery(const Json &query)
{
    static const Schema schema =
        partialSchema({{"from", textSchema()}, {"to", textSchema()}, {"owner", oneOrMore(textSchema())}});
    return checked(schema, query);
}

CaseFilter::CaseFilter(const Json &query) : m_query(query)
{
    const int64_t now = nowMs();
    for (const auto &[key, moment, rounding] :
        {std::tuple("from", &m_from, Rounding::Down), std::tuple("to", &m_to, Rounding::Up)}) {
        if (!query.contains(key))
            continue;
        *moment = parseMoment(textIn(query, key), now, rounding);
        if (!*moment)
            m_problem =
                elasticsearchMessage("parse_exception", "failed to parse date field [" + textIn(query, key) + "]");
    }
    m_text = textIn(query, "search");
    if (m_text.empty())
        return;
    const bool all = textIn(query, "defaultSearchOperator") == "AND";
    // Kibana: a whole id is searched in two forms, also in the field _id. No document has both.
    const bool id = isUuid(m_text);
    m_search.emplace(id ? '"' + m_text + "\" \"cases:" + m_text + '"' : m_text,
        all ? SearchQuery::Operator::And : SearchQuery::Operator::Or);
    if (id && !all)
        m_id = m_text; // Elasticsearch: in the case it is written in
}

bool CaseFilter::counts(const Json &body) const
{
    const auto passes = [&](const char *key, const Json &value, const auto &test) {
        const Json wanted = listIn(m_query, key);
        return wanted.empty() || test(value, wanted);
    };
    const auto equal = [](const Json &value, const Json &wanted) { return has(wanted, value); };
    const auto made = parseMoment(body["created_at"].get<std::string>(), 0).value_or(0);
    return passes("owner", body["owner"], equal) && passes("severity", body["severity"], equal)
        && passes("category", body["category"], equal) && passes("tags", body["tags"], anyTag)
        && passes("assignees", body["assignees"], assigned) && passes("reporters", body["created_by"], reported)
        && (!m_from || made >= *m_from) && (!m_to || made <= *m_to);
}

bool CaseFilter::lists(const Json &body) const
{
    const Json statuses = listIn(m_query, "status");
    return (statuses.empty() || has(statuses, body["status"])) && (!m_search || isFound(body));
}

bool CaseFilter::isFound(const Json &body) const
{
    const Json wanted = listIn(m_query, "searchFields");
    SearchedFields fields;
    for (const char *key : {"title", "description"}) {
        if (wanted.empty() || has(wanted, key))
            fields.texts.push_back(body[key].get_ref<const std::string &>());
    }
    if (wanted.empty())
        addKeywords(fields, body);
    if (m_search->matches(fields) || (!m_id.empty() && body["id"] == m_id))
        return true;
    // Kibana: a search that ends with * is one for the beginning of a phrase too, in the title if no field is named.
    const auto last = m_text.find_last_not_of(" \t\r\n");
    if (last == std::string::npos || m_text[last] != '*')
        return false;
    return matchesPhrasePrefix(std::string_view(m_text).substr(0, last),
        wanted.empty() ? std::vector<std::string_view>{fields.texts.front()} : fields.texts);
}

void CaseFilter::sort(std::vector<Json> &cases) const
{
    const auto field = textIn(m_query, "sortField", "createdAt");
    const bool down = textIn(m_query, "sortOrder") == "desc";
    const std::string key = field == "createdAt" ? "created_at"
        : field == "updatedAt"                   ? "updated_at"
        : field == "closedAt"                    ? "closed_at"
                                                 : field;
    const bool ranked = field == "status" || field == "severity";
    std::stable_sort(cases.begin(), cases.end(), [&](const Json &a, const Json &b) {
        const Json &left = a[key];
        const Json &right = b[key];
        if (left.is_null() || right.is_null())
            return !left.is_null() && right.is_null(); // Elasticsearch: what is missing comes last in both orders
        if (ranked) {
            const int difference = rankOf(left.get<std::string>()) - rankOf(right.get<std::string>());
            return down ? difference > 0 : difference < 0;
        }
        return down ? right < left : left < right;
    });
}

}
