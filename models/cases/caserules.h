// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds the parts of a draft that Kibana would refuse, before it is sent. Lengths count UTF-16 units after trimming, as
// JavaScript's String.length does.

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
inline constexpr qsizetype maxFilterValues = 100; // of one filter of the list
// Kibana: numbers are those that JavaScript holds exactly, 2^53 - 1 either way.
inline constexpr qint64 maxSafeInteger = 9'007'199'254'740'991;

struct CaseFilter;

enum class DraftField { Title, Description, Tags, Category, Assignees, Connector, CustomFields };

struct Problem {
    DraftField field = DraftField::Title;
    int index = -1; // of the tag, assignee or custom field, from 0; -1: the field as a whole
    QString sentence{}; // translated, plain text

    bool operator==(const Problem &) const = default;
};

// In the order of the form; empty: no known reason for Kibana to refuse. While the configuration is not known, only the
// lengths of custom fields are checked.
std::vector<Problem> problemsIn(const CaseDraft &draft, const CaseConfiguration &configuration);

// Translated: why Kibana would refuse the filter; empty: no known reason. Equal values count once, as they are sent once.
QString problemIn(const CaseFilter &filter);

// Returns the text as JavaScript's trim() leaves it. Unlike QString::trimmed() it removes the byte order mark and keeps
// U+0085 (next line).
QString trimmedAsKibana(const QString &text);

}
