// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/elasticcloud.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString serviceName(const QString &label)
{
    if (label == u"es")
        return u"Elasticsearch"_s;
    if (label == u"fleet")
        return u"Fleet Server"_s;
    if (label == u"apm")
        return u"APM"_s;
    return {};
}

}

bool isElasticCloud(const QString &host)
{
    static constexpr std::array domains{
        ".elastic-cloud.com", ".elastic.cloud", ".cloud.es.io", ".found.io", ".ip.es.io"};
    return std::ranges::any_of(
        domains, [&host](const char *domain) { return host.endsWith(QLatin1StringView(domain)); });
}

bool isCloudConsole(const QString &host)
{
    return host == u"cloud.elastic.co" || host == u"elastic.co" || host == u"www.elastic.co";
}

std::optional<CloudService> otherCloudService(const QUrl &address)
{
    QStringList labels = address.host().split(u'.');
    if (!isElasticCloud(address.host()) || labels.size() < 4)
        return {};
    const QString name = serviceName(labels.at(1));
    if (name.isEmpty())
        return {};
    labels[1] = u"kb"_s;
    QUrl kibana;
    kibana.setScheme(u"https"_s);
    kibana.setHost(labels.join(u'.'));
    if (address.port() == 9243) // the other port that hosted deployments serve Kibana on
        kibana.setPort(9243);
    return CloudService{.name = name, .kibana = kibana};
}

}
