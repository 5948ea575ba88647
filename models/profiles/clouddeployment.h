// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The address of Kibana for a deployment on Elastic Cloud, from the facts that the Cloud console shows of it.

#include <QString>
#include <QUrl>
#include <array>
#include <tl/expected.hpp>

namespace reeve {

// A domain of deployments: the part of their addresses after the region.
struct CloudDomain {
    const char *domain; // "aws.elastic-cloud.com"
    const char *title; // untranslated, context "CloudDeployment"
    bool serverless = false; // its projects have an alias and no id
};
inline constexpr std::array cloudDomains{
    CloudDomain{"aws.elastic-cloud.com", QT_TRANSLATE_NOOP("CloudDeployment", "AWS")},
    CloudDomain{"aws.found.io", QT_TRANSLATE_NOOP("CloudDeployment", "AWS, older regions")},
    CloudDomain{"gcp.elastic-cloud.com", QT_TRANSLATE_NOOP("CloudDeployment", "Google Cloud")},
    CloudDomain{"gcp.cloud.es.io", QT_TRANSLATE_NOOP("CloudDeployment", "Google Cloud, older regions")},
    CloudDomain{"azure.elastic-cloud.com", QT_TRANSLATE_NOOP("CloudDeployment", "Azure")},
    CloudDomain{"aws.elastic.cloud", QT_TRANSLATE_NOOP("CloudDeployment", "Serverless on AWS"), true},
    CloudDomain{"gcp.elastic.cloud", QT_TRANSLATE_NOOP("CloudDeployment", "Serverless on Google Cloud"), true},
    CloudDomain{"azure.elastic.cloud", QT_TRANSLATE_NOOP("CloudDeployment", "Serverless on Azure"), true},
};

struct CloudDeployment {
    QString deployment{}; // the alias, or the id of its Kibana component: 32 hexadecimal digits
    QString region{}; // "us-east-1" or, with the provider, "aws-us-east-1"
    std::size_t domain = 0; // index in cloudDomains
};

struct CloudProblem {
    enum class Field { Deployment, Region } field = Field::Deployment;
    QString sentence{}; // translated

    bool operator==(const CloudProblem &) const = default;
};

// Elastic Cloud: https://<alias>.kb.<region>.<domain>, and https://<id>.<region>.<domain> for a component's id.
tl::expected<QUrl, CloudProblem> kibanaUrl(const CloudDeployment &deployment);
// Whether it is 32 hexadecimal digits: the id of a component, or of the deployment itself, from which no address
// follows. The two cannot be distinguished.
bool isComponentId(const QString &deployment);

}
