// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One operation of the Kibana API as its description gives it: what it is called, what it needs, what it answers.

#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "models/kibana/request.h"
#include "models/operations/schema.h"

namespace reeve {

// How a query parameter carries a list. Kibana: config-schema routes want JSON text and refuse a single plain value;
// zod and io-ts routes want the key repeated; few want commas.
enum class ListStyle { Json, Repeat, Comma };

// How an operation is asked for its next page.
enum class Paging {
    None,
    Page, // page from 1, perPage
    PageFromZero, // page from 0, pageSize
    PageSnake, // page from 1, per_page
    PageIndex, // page_index from 1, page_size
    SearchAfter,
};

enum class AnswerKind { Json, Ndjson, Lines, Binary, None };

struct Operation {
    QString id{}; // "put-fleet-settings"; unique in its document; empty in documents that have none
    Verb verb = Verb::Get;
    QString path{}; // "/api/fleet/outputs/{outputId}"
    QString summary{};
    QString description{};
    QString topic{};
    Effect effect = Effect::Reads;
    Scope scope = Scope::Space;
    QStringList privileges{}; // in the words of the role editor, "Fleet: Settings: Read"
    bool knowsPrivileges = false; // false: the document does not say, and privileges is empty
    Paging paging = Paging::None;
    std::optional<QString> list{}; // JSON Pointer to the list of objects in the answer; null: not known
    QString idMember{}; // of the list's objects; empty: not known
    QStringList secrets{}; // JSON Pointers into the answer; "*" is any member or item
    AnswerKind answer = AnswerKind::Json;
    QString since{}; // version, "8.18"; empty: not known
    QString until{}; // the last version that has it; empty: the newest has it
    bool isDeprecated = false;
    bool isOurs = false; // from Reeve's own catalogue

    // Parts of the document, which the owner of the operation keeps.
    const JsonValue *node = nullptr;
    const JsonValue *pathNode = nullptr;
};

constexpr size_t mostParameters = 500; // of one operation; Kibana's own have at most some forty

enum class ParameterPlace { Path, Query, Header };

struct Parameter {
    QString name{};
    ParameterPlace place = ParameterPlace::Query;
    bool isRequired = false;
    QString description{};
    Schema schema{};
    ListStyle listStyle = ListStyle::Repeat;
    std::optional<JsonValue> example{};
};

struct BodyForm {
    QByteArray mediaType{}; // "application/json"
    Schema schema{};
    bool isRequired = false;
    QStringList jsonParts{}; // parts of multipart/form-data that are sent as JSON text
    std::optional<JsonValue> example{};
};

struct OperationDetails {
    std::vector<Parameter> parameters{}; // in the order path, query, header, as the document has them
    std::vector<BodyForm> bodies{}; // JSON first; empty: the operation has no body
};

// Reads what a form needs. document: the one that operation belongs to.
OperationDetails detailsOf(const std::shared_ptr<const ApiDocument> &document, const Operation &operation);

QStringList pathParameterNames(const QString &path); // of "/api/x/{a}/{b}": a, b

QString operationKey(const Operation &operation); // "PUT /api/fleet/settings"

// Whether a Kibana of this version has the operation: "8.18.0" against since and until. True where not known.
bool isIn(const Operation &operation, const QString &version);

}
