// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// From what Elastic Cloud's console shows of a deployment to the address of its Kibana.

#include <QString>
#include <QUrl>
#include <array>
#include <tl/expected.hpp>

namespace reeve {

// Where deployments live: the part of their address behind the region.
struct CloudDomain {
    const char *domain; // "aws.elastic-cloud.com"
    const char *title; // untranslated, context "CloudDeployment"
    bool serverless = false; // its projects have an alias only
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
    QString deployment{}; // its alias, or the id of its Kibana component: 32 hexadecimal digits
    QString region{}; // "us-east-1"; with the provider in front as well: "aws-us-east-1"
    std::size_t domain = 0; // in cloudDomains
};

struct CloudProblem {
    enum class Field { Deployment, Region } field = Field::Deployment;
    QString sentence{};

    bool operator==(const CloudProblem &) const = default;
};

// Elastic Cloud: https://<alias>.kb.<region>.<domain>, and https://<id>.<region>.<domain> for a component's id.
tl::expected<QUrl, CloudProblem> kibanaUrl(const CloudDeployment &deployment);
// 32 hexadecimal digits: a component's id, or a deployment's, from which no address follows. They look the same.
bool isComponentId(const QString &deployment);

}
