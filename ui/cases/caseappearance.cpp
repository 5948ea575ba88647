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

template<typename Rows> Look lookOf(const Rows &rows, const QString &id)
{
    for (const Row &row : rows)
        if (id == QLatin1StringView(row.id))
            return {row.tone, QLatin1StringView(row.iconName)};
    return {Tone::Neutral, QStringLiteral("circle-question-mark")};
}

}

Look severityAppearance(const QString &severityId)
{
    return lookOf(severities, severityId);
}

Look statusAppearance(const QString &statusId)
{
    return lookOf(statuses, statusId);
}

}
