// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/attachmentrules.h"

#include <algorithm>
#include <array>

namespace reeve::demo {

namespace {

// Kibana: x-pack cases common/constants
constexpr size_t longestComment = 30000;
constexpr size_t mostAttachmentsAtOnce = 100;
constexpr size_t mostAlerts = 1000;
constexpr size_t mostFiles = 100;
constexpr size_t mostReferences = 100; // with persistable states, without files

// Types that Kibana's plugins register, and the one of Kibana's own API tests.
constexpr std::array<std::string_view, 5> referenceTypes{".files", "endpoint", "osquery", "indicator", ".test"};
constexpr std::array<std::string_view, 9> stateTypes{".lens", ".page", "aiopsChangePointChart",
    "aiopsPatternAnalysisEmbeddable", "aiopsLogRateAnalysisEmbeddable", "ml_anomaly_charts", "ml_anomaly_swimlane",
    "ml_single_metric_viewer", ".test"};

Schema commentText()
{
    return limitedText("comment", 1, longestComment);
}

Schema textOrTexts()
{
    return anyOf({listSchema(textSchema()), textSchema()});
}

Schema alertSchema()
{
    return strictSchema({{"type", literalSchema("alert")}, {"alertId", textOrTexts()}, {"index", textOrTexts()},
        {"rule", strictSchema({{"id", orNull(textSchema())}, {"name", orNull(textSchema())}})},
        {"owner", textSchema()}});
}

Schema actionsSchema()
{
    const Schema target = strictSchema({{"hostname", textSchema()}, {"endpointId", textSchema()}});
    return strictSchema({{"type", literalSchema("actions")}, {"comment", commentText()},
        {"actions", strictSchema({{"targets", listSchema(target)}, {"type", textSchema()}})}, {"owner", textSchema()}});
}

Schema referenceSchema(Schema storage)
{
    return strictSchema({{"externalReferenceAttachmentTypeId", textSchema()},
        {"externalReferenceMetadata", anyOf({nullSchema(), recordSchema()})},
        {"type", literalSchema("externalReference")}, {"owner", textSchema()}, {"externalReferenceId", textSchema()},
        {"externalReferenceStorage", std::move(storage)}});
}

Schema stateSchema()
{
    return strictSchema({{"type", literalSchema("persistableState")}, {"owner", textSchema()},
        {"persistableStateAttachmentTypeId", textSchema()}, {"persistableStateAttachmentState", recordSchema()}});
}

// Kibana: cases common/types/api/attachment, AttachmentRequestRt
Schema attachmentSchema()
{
    return anyOf({strictSchema({{"comment", commentText()}, {"type", literalSchema("user")}, {"owner", textSchema()}}),
        alertSchema(), actionsSchema(), referenceSchema(strictSchema({{"type", literalSchema("elasticSearchDoc")}})),
        referenceSchema(strictSchema({{"type", literalSchema("savedObject")}, {"soType", textSchema()}})),
        stateSchema()});
}

bool isFile(const Json &attachment)
{
    return attachment["type"] == "externalReference" && attachment["externalReferenceAttachmentTypeId"] == ".files";
}

bool isReferenceOrState(const Json &attachment)
{
    return (attachment["type"] == "externalReference" && !isFile(attachment))
        || attachment["type"] == "persistableState";
}

std::string problemWithFile(const Json &attachment)
{
    static const Schema file = strictSchema(
        {{"name", textSchema()}, {"extension", textSchema()}, {"mimeType", textSchema()}, {"created", textSchema()}});
    static const Schema schema = strictSchema({{"files", listSchema(file)}});
    const auto metadata = checked(schema, attachment["externalReferenceMetadata"]);
    if (!metadata)
        return metadata.error();
    return (*metadata)["files"].size() > 1 ? "Only a single file can be stored in an attachment" : "";
}

// Checks that Kibana makes once the body has the right shape.
std::string problemWithContent(const Json &attachment)
{
    if (isFile(attachment))
        return problemWithFile(attachment);
    if (attachment["type"] != "alert")
        return {};
    const Json ids = listOf(attachment["alertId"]);
    const Json indices = listOf(attachment["index"]);
    if (ids.size() == indices.size())
        return {};
    return "Received an alert comment with ids and indices arrays of different lengths ids: " + textOf(ids)
        + " indices: " + textOf(indices);
}

template<typename Count> size_t total(const std::vector<Json> &attachments, Count &&count)
{
    size_t sum = 0;
    for (const Json &attachment : attachments)
        sum += static_cast<size_t>(count(attachment));
    return sum;
}

}

Checked checkComment(const Json &body, bool isUpdate)
{
    static const Schema created = attachmentSchema();
    static const Schema updated = allOf({created, strictSchema({{"id", textSchema()}, {"version", textSchema()}})});
    auto result = checked(isUpdate ? updated : created, body);
    if (!result)
        return result;
    if (auto problem = problemWithContent(*result); !problem.empty())
        return tl::unexpected(std::move(problem));
    return result;
}

Checked checkAttachments(const Json &body)
{
    static const Schema schema = limitedList(attachmentSchema(), "attachments", 0, mostAttachmentsAtOnce);
    auto result = checked(schema, body);
    if (!result)
        return result;
    for (const Json &attachment : *result) {
        for (auto problem : {problemWithContent(attachment), problemWithType(attachment)}) {
            if (!problem.empty())
                return tl::unexpected(problem);
        }
    }
    return result;
}

std::string problemWithType(const Json &attachment)
{
    const auto problem = [&](const char *key, const auto &known) -> std::string {
        const auto type = attachment[key].get<std::string>();
        const bool registered = std::find(known.begin(), known.end(), type) != known.end();
        return registered ? "" : "Attachment type " + type + " is not registered.";
    };
    if (attachment["type"] == "externalReference")
        return problem("externalReferenceAttachmentTypeId", referenceTypes);
    return attachment["type"] == "persistableState" ? problem("persistableStateAttachmentTypeId", stateTypes) : "";
}

std::string problemWithLimits(const std::vector<Json> &attached, const std::vector<Json> &added)
{
    const auto problem = [&](size_t most, std::string_view noun, const auto &count) -> std::string {
        const size_t more = total(added, count);
        if (more == 0 || more + total(attached, count) <= most)
            return {};
        return "Case has reached the maximum allowed number (" + std::to_string(most) + ") of attached "
            + std::string(noun) + ".";
    };
    for (auto found : {problem(mostAlerts, "alerts", alertsIn), problem(mostFiles, "files", isFile),
             problem(mostReferences, "persistable state and external reference attachments", isReferenceOrState)}) {
        if (!found.empty())
            return found;
    }
    return {};
}

Json listOf(const Json &textOrList)
{
    return textOrList.is_array() ? textOrList : Json::array({textOrList});
}

size_t alertsIn(const Json &attachment)
{
    return attachment["type"] == "alert" ? listOf(attachment["alertId"]).size() : 0;
}

}
