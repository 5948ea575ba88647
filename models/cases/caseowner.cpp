// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/caseowner.h"

#include <QCoreApplication>
#include <algorithm>

namespace reeve {

namespace {

struct OwnerRow {
    CaseOwner owner;
    const char *id;
    const char *title;
};

constexpr std::array rows{
    OwnerRow{CaseOwner::SecuritySolution, "securitySolution", QT_TRANSLATE_NOOP("Cases", "Elastic Security")},
    OwnerRow{CaseOwner::Observability, "observability", QT_TRANSLATE_NOOP("Cases", "Observability")},
    OwnerRow{CaseOwner::Cases, "cases", QT_TRANSLATE_NOOP("Cases", "Stack Management")},
};
static_assert(std::ranges::equal(rows, caseOwners, {}, &OwnerRow::owner));

const OwnerRow &rowOf(CaseOwner owner)
{
    return rows.at(static_cast<std::size_t>(owner));
}

}

QString ownerId(CaseOwner owner)
{
    return QLatin1StringView(rowOf(owner).id);
}

std::optional<CaseOwner> ownerFromId(const QString &id)
{
    const auto row =
        std::ranges::find_if(rows, [&id](const OwnerRow &each) { return id == QLatin1StringView(each.id); });
    return row == rows.end() ? std::nullopt : std::optional(row->owner);
}

QString ownerTitle(CaseOwner owner)
{
    return QCoreApplication::translate("Cases", rowOf(owner).title);
}

}
