// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/privileges/privileges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Grant {
    QString feature;
    QStringList privileges;
};

// Privileges that hold in the same spaces.
struct Grants {
    QStringList spaces; // empty: all
    QList<Grant> grants{};
};

QString casesFeature(CaseOwner owner)
{
    switch (owner) {
    case CaseOwner::SecuritySolution:
        return u"securitySolutionCases"_s;
    case CaseOwner::Observability:
        return u"observabilityCases"_s;
    case CaseOwner::Cases:
        return u"generalCases"_s;
    }
    Q_UNREACHABLE();
}

// Scans exist from 8.15 on; a name that an older Kibana does not know grants nothing and does no harm.
QString nameOf(ResponseActionPrivilege right)
{
    switch (right) {
    case ResponseActionPrivilege::Isolation:
        return u"host_isolation_all"_s;
    case ResponseActionPrivilege::Processes:
        return u"process_operations_all"_s;
    case ResponseActionPrivilege::Files:
        return u"file_operations_all"_s;
    case ResponseActionPrivilege::Commands:
        return u"execute_operations_all"_s;
    case ResponseActionPrivilege::Scans:
        return u"scan_operations_all"_s;
    }
    Q_UNREACHABLE();
}

bool isAboutActions(const PrivilegeSelection &wish)
{
    return wish.history || !wish.actions.isEmpty();
}

// minimal_: without the privileges below the feature that Kibana adds to a plain "all" or "read" by itself.
// Kibana's route of the endpoints asks for reading Security; the endpoint list below it is what its own page asks for.
// That the newest versions still leave it at the former is not proven, so the latter is named wherever it may be.
Grant defendGrant(const PrivilegeSelection &wish, const PrivilegeNames &names, bool belowToo)
{
    Grant grant{names.security, {u"minimal_read"_s}};
    if (belowToo)
        grant.privileges << u"endpoint_list_read"_s;
    if (isAboutActions(wish))
        grant.privileges << u"actions_log_management_read"_s; // what became of an action
    for (const ResponseActionPrivilege right : responsePrivileges) {
        if (wish.actions.contains(right))
            grant.privileges << nameOf(right);
    }
    return grant;
}

QList<Grant> casesGrants(const PrivilegeSelection &wish, const PrivilegeNames &names)
{
    QStringList privileges{wish.cases == CasePrivilege::Write ? u"minimal_all"_s : u"minimal_read"_s};
    if (wish.cases == CasePrivilege::Write && names.assignsApart)
        privileges << u"cases_assign"_s;
    QList<Grant> grants;
    for (const CaseOwner owner : caseOwners) {
        if (wish.owners.contains(owner))
            grants << Grant{casesFeature(owner) + names.casesVersion, privileges};
    }
    if (wish.connectors && !grants.isEmpty())
        grants << Grant{u"actions"_s, {u"read"_s}};
    return grants;
}

// Where Elastic Defend's privileges are given in all spaces only, they stand apart from the others.
QList<Grants> grantsFor(const PrivilegeSelection &wish, PrivilegeModel era)
{
    const PrivilegeNames names = namesIn(era);
    const bool anywhere = wish.spaces.isEmpty() || names.defendPerSpace;
    const bool apart = !anywhere && isAboutActions(wish);
    Grants here{wish.spaces};
    if (!apart)
        here.grants << defendGrant(wish, names, anywhere);
    here.grants << casesGrants(wish, names);
    QList<Grants> all;
    if (!here.grants.isEmpty())
        all << here;
    if (apart)
        all << Grants{{}, {defendGrant(wish, names, true)}};
    return all;
}

QJsonObject kibanaEntry(const Grants &grants)
{
    QJsonObject features;
    for (const Grant &grant : grants.grants)
        features[grant.feature] = QJsonArray::fromStringList(grant.privileges);
    const QStringList spaces = grants.spaces.isEmpty() ? QStringList{u"*"_s} : grants.spaces;
    return {{u"base"_s, QJsonArray()}, {u"feature"_s, features}, {u"spaces"_s, QJsonArray::fromStringList(spaces)}};
}

// Elasticsearch keeps Kibana's privileges as those of an application: feature_<id>.<right>, on space:<id> or *.
QJsonObject applicationEntry(const Grants &grants)
{
    QJsonArray privileges;
    for (const Grant &grant : grants.grants) {
        for (const QString &right : grant.privileges)
            privileges << u"feature_%1.%2"_s.arg(grant.feature, right);
    }
    QJsonArray resources;
    for (const QString &space : grants.spaces)
        resources << QString(u"space:"_s + space);
    if (resources.isEmpty())
        resources << u"*"_s;
    return {{u"application"_s, u"kibana-.kibana"_s}, {u"privileges"_s, privileges}, {u"resources"_s, resources}};
}

QJsonArray entries(const PrivilegeSelection &wish, PrivilegeModel era, QJsonObject (*entry)(const Grants &))
{
    QJsonArray array;
    const QList<Grants> all = grantsFor(wish, era);
    for (const Grants &grants : all)
        array << entry(grants);
    return array;
}

}

QString roleName(const PrivilegeSelection &wish)
{
    QString name = u"reeve_inventory"_s;
    if (!wish.owners.isEmpty())
        name += "_cases"_L1;
    if (!wish.actions.isEmpty())
        name += "_actions"_L1;
    else if (wish.history)
        name += "_history"_L1;
    return name;
}

// Kibana reads the endpoints and the cases as itself, so nothing of Elasticsearch is needed.
QByteArray roleRequest(const PrivilegeSelection &wish, PrivilegeModel era)
{
    const QJsonObject nothing{{u"cluster"_s, QJsonArray()}, {u"indices"_s, QJsonArray()}};
    const QJsonObject role{{u"elasticsearch"_s, nothing}, {u"kibana"_s, entries(wish, era, kibanaEntry)}};
    return "PUT kbn:/api/security/role/" + roleName(wish).toUtf8() + '\n' + QJsonDocument(role).toJson();
}

QByteArray apiKeyRequest(const PrivilegeSelection &wish, PrivilegeModel era)
{
    const QJsonObject descriptor{{u"cluster"_s, QJsonArray()}, {u"indices"_s, QJsonArray()},
        {u"applications"_s, entries(wish, era, applicationEntry)}};
    const QJsonObject key{{u"name"_s, u"reeve"_s}, {u"role_descriptors"_s, QJsonObject{{roleName(wish), descriptor}}}};
    return "POST /_security/api_key\n" + QJsonDocument(key).toJson();
}

}
