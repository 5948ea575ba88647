// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/facettext.h"

#include <QCoreApplication>
#include <QLocale>

#include "models/base/plaintext.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FacetModel)
};

// value itself where no member of the enumeration has that name.
template<typename Value>
QString translatedName(
    const QString &value, Value (*fromName)(const QString &), QString (*nameOf)(Value), QString (*textOf)(Value))
{
    const Value known = fromName(value);
    return nameOf(known) == value ? textOf(known) : oneLine(value);
}

}

QString facetValueText(EndpointColumn column, const QString &value)
{
    if (value.isEmpty())
        return Texts::tr("Not reported");
    const CellKind kind = columnDefinition(column).cell.kind;
    if (kind == CellKind::HostStatus)
        return translatedName(value, hostStatusFromName, hostStatusName, hostStatusText);
    if (kind == CellKind::PolicyStatus)
        return translatedName(value, policyStatusFromName, policyStatusName, policyStatusText);
    if (kind == CellKind::Isolation)
        return translatedName(value, isolationFromName, isolationName, isolationText);
    return oneLine(value);
}

QString endpointsText(qint64 rows)
{
    return Texts::tr("%Ln endpoint(s)", nullptr, static_cast<int>(rows));
}

QString shareText(qint64 rows, qint64 all)
{
    if (all <= 0)
        return {};
    const int percent = qRound(100.0 * static_cast<double>(rows) / static_cast<double>(all));
    if (rows > 0 && percent == 0)
        return Texts::tr("less than 1 %");
    if (rows < all && percent == 100)
        return Texts::tr("more than 99 %");
    return Texts::tr("%1 %").arg(QLocale().toString(percent));
}

}
