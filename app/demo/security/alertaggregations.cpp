// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/security/alerts.h"

namespace reeve::demo {

namespace {

using Documents = std::vector<const Json *>;
using Result = tl::expected<Json, std::string>;

struct Bucket {
    Json key{};
    Documents documents{};
};

std::vector<Bucket> bucketsOf(const Documents &documents, const std::string &field)
{
    std::vector<Bucket> buckets;
    for (const Json *document : documents) {
        for (const Json &value : fieldValues((*document)["_source"], field)) {
            auto bucket = std::ranges::find(buckets, value, &Bucket::key);
            if (bucket == buckets.end())
                bucket = buckets.insert(buckets.end(), {value, {}});
            if (bucket->documents.empty() || bucket->documents.back() != document)
                bucket->documents.push_back(document);
        }
    }
    std::ranges::stable_sort(buckets, [](const Bucket &a, const Bucket &b) {
        return a.documents.size() != b.documents.size() ? a.documents.size() > b.documents.size() : a.key < b.key;
    });
    return buckets;
}

// Adds what is aggregated below a bucket to it.
tl::expected<void, std::string> addInner(Json &bucket, const Documents &documents, const Json &aggregation)
{
    for (const char *key : {"aggs", "aggregations"}) {
        if (!aggregation.contains(key))
            continue;
        const Result inner = aggregated(documents, aggregation[key]);
        if (!inner)
            return tl::unexpected(inner.error());
        bucket.update(*inner);
    }
    return {};
}

Result terms(const Documents &documents, const Json &aggregation)
{
    const Json &body = aggregation["terms"];
    const auto buckets = bucketsOf(documents, body.value("field", ""));
    const size_t most = body.value("size", size_t{10});
    Json list = Json::array();
    size_t others = 0;
    for (size_t i = 0; i < buckets.size(); ++i) {
        if (i >= most) {
            others += buckets[i].documents.size();
            continue;
        }
        Json bucket{{"key", buckets[i].key}, {"doc_count", buckets[i].documents.size()}};
        if (auto added = addInner(bucket, buckets[i].documents, aggregation); !added)
            return tl::unexpected(added.error());
        list.push_back(bucket);
    }
    return Json{{"doc_count_error_upper_bound", 0}, {"sum_other_doc_count", others}, {"buckets", list}};
}

Result filtered(const Documents &documents, const Json &aggregation)
{
    Documents passing;
    for (const Json *document : documents) {
        const auto passes = passesQuery(*document, aggregation["filter"]);
        if (!passes)
            return tl::unexpected(passes.error());
        if (*passes)
            passing.push_back(document);
    }
    Json bucket{{"doc_count", passing.size()}};
    if (auto added = addInner(bucket, passing, aggregation); !added)
        return tl::unexpected(added.error());
    return bucket;
}

Json number(const std::string &kind, const Documents &documents, const std::string &field)
{
    std::vector<Json> values;
    for (const Json *document : documents) {
        const auto more = fieldValues((*document)["_source"], field);
        values.insert(values.end(), more.begin(), more.end());
    }
    if (kind == "value_count")
        return {{"value", values.size()}};
    if (kind == "cardinality")
        return {{"value", bucketsOf(documents, field).size()}};
    std::erase_if(values, [](const Json &value) { return !value.is_number(); });
    if (values.empty())
        return {{"value", nullptr}};
    if (kind == "avg") {
        double sum = 0;
        for (const Json &value : values)
            sum += value.get<double>();
        return {{"value", sum / static_cast<double>(values.size())}};
    }
    return {{"value", kind == "min" ? *std::ranges::min_element(values) : *std::ranges::max_element(values)}};
}

}

Result aggregated(const Documents &documents, const Json &aggregations)
{
    Json results = Json::object();
    for (const auto &[name, aggregation] : aggregations.items()) {
        Result one = tl::unexpected(std::string());
        if (aggregation.contains("terms")) {
            one = terms(documents, aggregation);
        } else if (aggregation.contains("filter")) {
            one = filtered(documents, aggregation);
        } else {
            for (const char *kind : {"cardinality", "value_count", "min", "max", "avg"}) {
                if (aggregation.contains(kind))
                    one = number(kind, documents, aggregation[kind].value("field", ""));
            }
        }
        if (!one && one.error().empty() && !aggregation.empty())
            return tl::unexpected("parsing_exception: Unknown aggregation type [" + aggregation.begin().key() + ']');
        if (!one)
            return one;
        results[name] = *one;
    }
    return results;
}

}
