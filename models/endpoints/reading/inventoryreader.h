// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How an inventory gets its rows: one implementation for each reading mode. It shows them in the table model.

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
    virtual qint64 loaded() const = 0; // rows read of which the table shows all or some
    virtual qint64 matching() const = 0; // by the server's count; -1: not known
    virtual QDateTime asOf() const = 0; // when the rows shown were read, UTC; invalid: none are
    virtual QDateTime since() const { return asOf(); } // when the first of them were read
    // What is to be said besides the counts, translated: what differs, what is waited for. Empty: nothing.
    virtual QString remark() const { return {}; }
    virtual InventoryProgress progress() const { return {loaded(), matching()}; }
    // The rows that are here are still searched or put in order, and have been for longer than goes unnoticed.
    virtual bool isLate() const { return false; }
    // What came and went while the rows shown were read, as a sentence; empty: nothing that is known of.
    virtual QString movement() const { return {}; }
    // What may be wrong with the rows shown without anyone knowing, as a sentence; empty: nothing.
    virtual QString caveat() const { return {}; }
    virtual bool isGrowing() const = 0; // more may be added to the store that is shown
    // Keeps the store that is shown as it is, for a worker that reads it; null: this reader cannot.
    virtual StoreHold holdRows() { return {}; }
    virtual bool isWindowReached() const { return false; }
    // What the rows shown answer; none: another reader read them, or nobody did.
    virtual std::optional<EndpointQuery> shownQuery() const = 0;

    // Reads anew. The rows shown stay until others can take their place, when they answer the same question.
    virtual void begin(const EndpointQuery &query) = 0;
    // Another question; true: it is or will be answered from the rows that are here, and changed() tells when.
    virtual bool answerHere(const EndpointQuery &) { return false; }
    virtual QList<Facet> facets() const { return {}; } // none where the rows are not all here
    // What every complete reading of the whole fleet is compared with from now on; null: nothing is.
    virtual void setBaseline(const std::shared_ptr<const FleetSnapshot> &) { }
    virtual std::shared_ptr<const FleetChanges> changes() const { return {}; } // of the rows shown; null: not compared
    virtual FleetReading wholeReading() const { return {}; }
    virtual void setSearchedColumns(const QList<EndpointColumn> &) { }
    virtual bool canReadMore() const { return false; }
    virtual void readMore() { }
    virtual void cancel() = 0;
    virtual void resume() = 0;

Q_SIGNALS:
    void changed(); // anything of the above
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);
};

}
