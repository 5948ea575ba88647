// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Endpoint documents as Kibana sends them, for the tests of this room.

#include <QByteArray>
#include <QString>

namespace reeve::samples {

inline QByteArray regularItem(const QByteArray &id = "270eda97-ee55-4885-a4c0-4f609adfb5f9")
{
    return R"({"metadata":{"agent":{"id":")" + id + R"(","type":"endpoint","version":"8.15.5"},
"elastic":{"agent":{"id":"x"}},"@timestamp":"2026-05-01T10:00:00.624456789Z",
"Endpoint":{"policy":{"applied":{"name":"Linux \u0022prod\"","id":"0d1b","status":"success",
"endpoint_policy_version":"15","version":"17"}},"configuration":{"isolation":false},"state":{"isolation":false},
"capabilities":["isolation","kill_process"],"status":"enrolled"},
"data_stream":{"namespace":"default"},
"host":{"hostname":"proxy-300","os":{"kernel":"6.8.0","name":"Linux","family":"ubuntu","version":"24.04.1",
"full":"Ubuntu 24.04.1"},"mac":["e6-68-af-e0-41-c3"],"ip":["fe80::1","127.0.0.1","10.74.205.36"],
"name":"other","id":"4183c9bc","architecture":"aarch64"},"event":{"created":"2026-05-01T11:00:00Z","id":"e1"}},
"host_status":"offline","policy_info":{"agent":{"applied":{"revision":33,"id":"5b"},
"configured":{"revision":34,"id":"5b"}},"endpoint":{"revision":15,"id":"0d"}},
"last_checkin":"2026-05-01T12:00:00.703Z"})";
}

inline QByteArray page(const QByteArray &items, int total)
{
    return R"({"data":[)" + items + R"(],"total":)" + QByteArray::number(total)
        + R"(,"page":0,"pageSize":10,"sortField":"enrolled_at","sortDirection":"desc"})";
}

}
