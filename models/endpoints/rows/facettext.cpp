// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/facettext.h"

#include <QCoreApplication>
#include <QLocale>

#include "models/base/plaintext.h"

namespace reeve {

QString facetLabel(const QString &value)
{
    return value.isEmpty() ? QCoreApplication::translate("FacetModel", "Not reported") : oneLine(value);
}

QString endpointsText(qint64 rows)
{
    return rows == 1 ? QCoreApplication::translate("FacetModel", "1 endpoint")
                     : QCoreApplication::translate("FacetModel", "%1 endpoints").arg(QLocale().toString(rows));
}

QString shareText(qint64 rows, qint64 all)
{
    if (all <= 0)
        return {};
    const int percent = qRound(100.0 * static_cast<double>(rows) / static_cast<double>(all));
    if (rows > 0 && percent == 0)
        return QCoreApplication::translate("FacetModel", "less than 1 %");
    if (rows < all && percent == 100)
        return QCoreApplication::translate("FacetModel", "more than 99 %");
    return QCoreApplication::translate("FacetModel", "%1 %").arg(percent);
}

}
