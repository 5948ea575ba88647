// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What Kibana would refuse about a draft, found before it is sent. Lengths count UTF-16 units after trimming,
// as JavaScript's String.length does.

#include <QString>
#include <vector>

#include "models/cases/caseconfiguration.h"
#include "models/cases/casedraft.h"

namespace reeve {

// Kibana 8.18: the limits of the Cases plugin.
inline constexpr qsizetype maxTitleLength = 160;
inline constexpr qsizetype maxDescriptionLength = 30'000;
inline constexpr qsizetype maxTags = 200;
inline constexpr qsizetype maxTagLength = 256;
inline constexpr qsizetype maxCategoryLength = 50;
inline constexpr qsizetype maxAssignees = 10;
inline constexpr qsizetype maxCustomFields = 10;
inline constexpr qsizetype maxCustomTextLength = 160;
// Kibana takes numbers that JavaScript holds exactly: 2^53 - 1 either way.
inline constexpr qint64 maxSafeInteger = 9'007'199'254'740'991;

enum class DraftField { Title, Description, Tags, Category, Assignees, Connector, CustomFields };

struct Problem {
    DraftField field = DraftField::Title;
    int index = -1; // which tag, assignee or custom field, from 0; -1: the field as a whole
    QString sentence{}; // translated, plain text

    bool operator==(const Problem &) const = default;
};

// Empty: Kibana has no reason of its own to refuse. In the order of the form.
// A configuration that was not told says nothing about custom fields but their lengths.
std::vector<Problem> problemsIn(const CaseDraft &draft, const CaseConfiguration &configuration);

// text as JavaScript's trim() leaves it, which differs from Qt's in two characters.
QString trimmedAsKibana(const QString &text);

}
