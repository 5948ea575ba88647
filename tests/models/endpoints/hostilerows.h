// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Endpoints whose texts mean something to KQL, to Kibana or to Elasticsearch.

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace reeve::samples {

QStringList hostileValues();
// The value alone, inside a longer one, in other letters, twice, and without its end.
QStringList variants(const QString &value);
// An item of the metadata list with value in every text but the id; statuses, isolation and addresses by number.
QJsonObject hostileItem(const QString &id, const QString &value, int number);

}
