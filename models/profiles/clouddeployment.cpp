// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/clouddeployment.h"

#include <QCoreApplication>
#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CloudDeployment)
};

constexpr qsizetype longestLabel = 63; // RFC 1035

bool isLabelCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

// One part of a host name: no character in it can end the host.
bool isLabel(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestLabel && !text.startsWith(u'-') && !text.endsWith(u'-')
        && std::ranges::all_of(text, isLabelCharacter);
}

tl::unexpected<CloudProblem> problem(CloudProblem::Field field, const QString &sentence)
{
    return tl::unexpected(CloudProblem{field, sentence});
}

// "aws-us-east-1", as Elastic's own lists name it, is us-east-1 of that provider.
tl::expected<QString, CloudProblem> regionIn(const QString &typed, const QString &provider)
{
    using Field = CloudProblem::Field;
    const QString region = typed.trimmed().toLower();
    if (region.isEmpty())
        return problem(Field::Region, Texts::tr("Enter the region, for instance us-east-1."));
    for (const auto &known : {u"aws"_s, u"gcp"_s, u"azure"_s}) {
        if (!region.startsWith(known + u'-'))
            continue;
        if (known != provider)
            return problem(Field::Region, Texts::tr("This region belongs to another provider."));
        return regionIn(region.mid(known.size() + 1), provider);
    }
    if (!isLabel(region))
        return problem(Field::Region, Texts::tr("A region has letters, digits and dashes only, like us-east-1."));
    return region;
}

}

bool isComponentId(const QString &deployment)
{
    const QString id = deployment.trimmed().toLower();
    return id.size() == 32
        && std::ranges::all_of(id, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

tl::expected<QUrl, CloudProblem> kibanaUrl(const CloudDeployment &deployment)
{
    using Field = CloudProblem::Field;
    const CloudDomain &domain = cloudDomains.at(deployment.domain);
    const QString name = deployment.deployment.trimmed().toLower();
    if (name.isEmpty())
        return problem(Field::Deployment, Texts::tr("Enter the deployment's alias or the id of its Kibana."));
    if (!isLabel(name))
        return problem(Field::Deployment,
            Texts::tr("An alias or id has letters, digits and dashes only. An address or a Cloud ID goes into the "
                      "field above."));
    if (domain.serverless && isComponentId(name))
        return problem(Field::Deployment, Texts::tr("A serverless project has an alias, not an id."));
    const QString host = QString::fromLatin1(domain.domain);
    const auto region = regionIn(deployment.region, host.section(u'.', 0, 0));
    if (!region)
        return tl::unexpected(region.error());
    const QString kibana = isComponentId(name) ? name : name + ".kb"_L1;
    return QUrl(u"https://%1.%2.%3"_s.arg(kibana, *region, host));
}

}
