// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An OpenAPI document, 3.0 or 3.1, and the operations in it. Immutable, and shared by everything that reads it.

#include <QByteArray>
#include <memory>
#include <tl/expected.hpp>
#include <vector>

#include "models/json/jsonvalue.h"
#include "models/operations/operation.h"

namespace reeve {

struct ApiDocumentIssue {
    QString place{}; // JSON Pointer
    QString text{}; // one translated sentence
    bool operator==(const ApiDocumentIssue &) const = default;
};

class ApiDocument
{
public:
    explicit ApiDocument(JsonValue root);
    ApiDocument(const ApiDocument &) = delete;
    ApiDocument &operator=(const ApiDocument &) = delete;

    const JsonValue &root() const { return m_root; }
    QString title() const;
    QString version() const;
    // Whether what stands beside a reference counts, as in OpenAPI 3.1.
    bool readsBesideReferences() const;
    const std::vector<Operation> &operations() const { return m_operations; }
    // Problems of the document, at most 200; the operations concerned are there as far as they could be read.
    const std::vector<ApiDocumentIssue> &issues() const { return m_issues; }

    // Follows the reference of a node: the node itself where it has none, null where the reference leads nowhere, in
    // circles, or to another file or address, which is never opened.
    const JsonValue *resolve(const JsonValue &node) const;
    // Follows one reference, "#/components/schemas/a". Null where it leads nowhere, or to another file or address.
    const JsonValue *target(const QString &reference) const;

    // Fills operations() and issues(). Once, before the document is shared. isOurs: reads the marks of Reeve's own
    // catalogue, "x-reeve".
    void readOperations(bool isOurs);

private:
    JsonValue m_root;
    std::vector<Operation> m_operations{};
    std::vector<ApiDocumentIssue> m_issues{};
};

using ApiDocumentPointer = std::shared_ptr<const ApiDocument>;

// Reads JSON or YAML. The error is one translated sentence that says what the bytes are instead, with the place of the
// mistake. Thread-safe. isOurs: of Reeve's own catalogue.
tl::expected<ApiDocumentPointer, QString> readApiDocument(const QByteArray &bytes, bool isOurs = false);

}
