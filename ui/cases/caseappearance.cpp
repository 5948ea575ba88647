// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/caseappearance.h"

#include <array>

namespace reeve {

namespace {

struct Row {
    const char *id;
    Tone tone;
    const char *iconName;
};
constexpr std::array severities{
    Row{"low", Tone::Good, "arrow-down"},
    Row{"medium", Tone::Information, "minus"},
    Row{"high", Tone::Warning, "arrow-up"},
    Row{"critical", Tone::Bad, "circle-alert"},
};
constexpr std::array statuses{
    Row{"open", Tone::Accent, "circle-dot"},
    Row{"in-progress", Tone::Information, "circle-play"},
    Row{"closed", Tone::Neutral, "circle-check"},
};

template<typename Rows> CaseAppearance appearanceOf(const Rows &rows, const QString &id)
{
    for (const Row &row : rows)
        if (id == QLatin1StringView(row.id))
            return {row.tone, QLatin1StringView(row.iconName)};
    return {Tone::Neutral, QStringLiteral("circle-question-mark")};
}

}

CaseAppearance severityAppearance(const QString &severityId)
{
    return appearanceOf(severities, severityId);
}

CaseAppearance statusAppearance(const QString &statusId)
{
    return appearanceOf(statuses, statusId);
}

}
