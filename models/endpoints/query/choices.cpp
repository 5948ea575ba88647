// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/choices.h"

#include <algorithm>
#include <numeric>

namespace reeve {

QStringList chosenIn(const QList<FacetChoice> &choices, EndpointColumn column)
{
    const auto found = std::ranges::find(choices, column, &FacetChoice::column);
    return found == choices.end() ? QStringList() : found->values;
}

QList<FacetChoice> withChosen(QList<FacetChoice> choices, EndpointColumn column, QStringList values)
{
    choices.removeIf(
        [column](const FacetChoice &choice) { return choice.column == column || choice.values.isEmpty(); });
    for (QString &value : values)
        value = value.normalized(QString::NormalizationForm_C);
    values.removeDuplicates();
    values.sort();
    if (!values.isEmpty())
        choices.append({column, values});
    std::ranges::sort(choices, {}, &FacetChoice::column);
    return choices;
}

qsizetype chosenCount(const QList<FacetChoice> &choices)
{
    return std::accumulate(choices.begin(), choices.end(), qsizetype{0},
        [](qsizetype sum, const FacetChoice &choice) { return sum + choice.values.size(); });
}

}
