// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps the values of facets at their places while a person chooses among them: counts change where they stand, values
// without rows stay as 0, and a value that comes anew does not push others away from under the mouse.

#include <QHash>
#include <QStringList>

#include "models/endpoints/rows/facets.h"

namespace reeve {

class FacetOrder
{
public:
    // Returns the facet with every value that it has had since forget(), each at its place. Versions descend; other values
    // stand as the first facet had them, and those that come later stand behind.
    Facet arranged(const Facet &facet);
    void forget() { m_places.clear(); }

private:
    QHash<EndpointColumn, QStringList> m_places{};
};

}
