// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which documents a KQL text selects, read as strictly as Kibana does and compared as Elasticsearch does.

#include <QJsonObject>
#include <map>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/fleet/kql.h"

namespace reeve::samples {

// Values by field, as they are indexed: "united.endpoint.host.ip" has as many as the list.
using IndexedDocument = std::map<std::string, std::vector<std::string>>;

// Of an item of the metadata list.
IndexedDocument indexed(const QJsonObject &item);

class KqlMatcher
{
public:
    // The error says why Kibana or Elasticsearch would refuse it.
    static tl::expected<KqlMatcher, std::string> of(const QString &kuery);

    bool holds(const IndexedDocument &document) const { return holds(m_node, document); }

private:
    static std::string refusal(const demo::KqlNode &node);
    static bool holds(const demo::KqlNode &node, const IndexedDocument &document);

    demo::KqlNode m_node{};
};

}
