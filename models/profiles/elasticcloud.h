// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Recognises host names of Elastic Cloud: the service of a deployment that they belong to, and the address of its
// Kibana.

#include <QString>
#include <QUrl>
#include <optional>

namespace reeve {

// Judged by domain: hosted, serverless and Elastic Cloud Enterprise.
bool isElasticCloud(const QString &host);
// Whether it is the web console that manages deployments, which is not a Kibana.
bool isCloudConsole(const QString &host);

struct CloudService {
    QString name{}; // "Elasticsearch", "Fleet Server", "APM"
    QUrl kibana{}; // Kibana of the same deployment
};
// Set where the address is that of another service than Kibana (.kb.), such as <deployment>.es.<region>...
std::optional<CloudService> otherCloudService(const QUrl &address);

}
