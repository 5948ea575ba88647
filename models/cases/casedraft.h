// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A case that is being written: the value that the form edits, the journal stores and the request is built from.

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <variant>

#include "models/cases/caseowner.h"

namespace reeve {

enum class CaseSeverity { Low, Medium, High, Critical };
enum class CustomFieldType { Text, Toggle, Number };

struct CaseAssignee {
    QString uid{}; // of the user profile; sent to Kibana
    QString name{}; // shown; the uid where no name is known

    bool operator==(const CaseAssignee &) const = default;
};

struct CaseConnector {
    QString id = QStringLiteral("none");
    QString name = QStringLiteral("none");
    QString type = QStringLiteral(".none");
    QJsonObject fields{}; // by the keys in connectorfields.h; an absent one is sent as null

    bool operator==(const CaseConnector &) const = default;
};

// monostate: no value. Kibana: numbers are integers that JavaScript holds exactly, at most 2^53 - 1 either way.
using CustomFieldValue = std::variant<std::monostate, QString, bool, qint64>;

struct CaseCustomField {
    QString key{};
    CustomFieldType type = CustomFieldType::Text;
    CustomFieldValue value{};

    bool operator==(const CaseCustomField &) const = default;
};

struct CaseDraft {
    QString title{};
    QString description{}; // Markdown
    QStringList tags{};
    CaseOwner owner = CaseOwner::SecuritySolution;
    CaseSeverity severity = CaseSeverity::Low;
    std::optional<QString> category{};
    QList<CaseAssignee> assignees{};
    CaseConnector connector{};
    bool syncAlerts = true;
    // The template that it was started from; empty: none. Kibana 8.x refuses the key in a request, so it is not sent.
    QString templateKey{};
    QList<CaseCustomField> customFields{};

    bool operator==(const CaseDraft &) const = default;
};

}
