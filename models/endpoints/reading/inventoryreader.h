// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Interface of the readers that fill the table model of an inventory; one implementation for each reading mode.

#include <optional>

#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/reading/inventorystate.h"
#include "models/endpoints/reading/storelock.h"
#include "models/endpoints/rows/facets.h"
#include "models/kibana/fault.h"
#include "models/kibana/request.h"

namespace reeve {

class FleetChanges;
class FleetSnapshot;

class InventoryReader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual InventoryState state() const = 0;
    virtual qint64 loaded() const = 0; // rows in the store that is shown
    virtual qint64 matching() const = 0; // Kibana's count; -1: not known
    virtual QDateTime asOf() const = 0; // when the last of the rows shown were read, UTC; invalid: none are shown
    virtual QDateTime since() const { return asOf(); } // when the first of the rows shown were read
    // A part of a sentence to show after the counts, translated: what is going on or differs. Empty: nothing.
    virtual QString note() const { return {}; }
    virtual InventoryProgress progress() const { return {loaded(), matching()}; }
    // The loaded rows have been searched or sorted for longer than goes unnoticed.
    virtual bool isLate() const { return false; }
    // A sentence about endpoints that came or left while the rows shown were read, translated; empty: none known.
    virtual QString fleetChangeNote() const { return {}; }
    // A sentence about what the rows shown may lack although the reading was complete, translated; empty: nothing.
    virtual QString completenessWarning() const { return {}; }
    virtual bool isGrowing() const = 0; // rows may still be added to the store that is shown
    // Keeps the store that is shown unchanged while the hold lives, for a worker that reads it. Null: not supported.
    virtual StoreHold holdRows() { return {}; }
    virtual bool isWindowReached() const { return false; }
    // The query that the rows shown answer; nullopt: this reader has shown none yet.
    virtual std::optional<EndpointQuery> shownQuery() const = 0;

    // Starts a reading. The rows shown stay until they can be replaced, if they answer the same query.
    virtual void begin(const EndpointQuery &query) = 0;
    // Tries to answer a query from the loaded rows, without a request. true: it is or will be answered, and changed()
    // announces the result.
    virtual bool answerHere(const EndpointQuery &) { return false; }
    virtual QList<Facet> facets() const { return {}; } // empty unless the reader loads all rows
    // The snapshot that every complete reading of the whole fleet is compared with; null: none.
    virtual void setBaseline(const std::shared_ptr<const FleetSnapshot> &) { }
    virtual std::shared_ptr<const FleetChanges> changes() const { return {}; } // null: the rows shown are not compared
    virtual FleetReading wholeReading() const { return {}; }
    virtual void setSearchedColumns(const QList<EndpointColumn> &) { }
    virtual bool canReadMore() const { return false; }
    virtual void readMore() { }
    virtual void cancel() = 0;
    virtual void resume() = 0;

Q_SIGNALS:
    void changed(); // one of the values above
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);
};

}
