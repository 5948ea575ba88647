// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Host names of Elastic Cloud: which service of a deployment they belong to, and where its Kibana is.

#include <QString>
#include <QUrl>
#include <optional>

namespace reeve {

// Hosted, serverless and self-run Elastic Cloud, by domain.
bool isElasticCloud(const QString &host);
// The web console in which deployments are managed, which is no Kibana.
bool isCloudConsole(const QString &host);

struct CloudService {
    QString name{}; // "Elasticsearch", "Fleet Server", "APM"
    QUrl kibana{}; // the same deployment's Kibana
};
// Set when the address is <deployment>.es.<region>... or another service than Kibana (.kb.).
std::optional<CloudService> otherCloudService(const QUrl &address);

}
