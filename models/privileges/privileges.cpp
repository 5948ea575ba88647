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

// Privileges that are granted in the same spaces.
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
QString nameOf(ResponseActionPrivilege privilege)
{
    switch (privilege) {
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

bool isAboutActions(const PrivilegeSelection &selection)
{
    return selection.history || !selection.actions.isEmpty();
}

// Kibana: the minimal_ variants leave out the sub-feature privileges that a plain "all" or "read" includes.
// Kibana's endpoint route requires Security: Read; its own Endpoints page also requires the sub-feature Endpoint List.
// It is not verified that the newest versions still accept the former alone, so the latter is included where possible.
Grant defendGrant(const PrivilegeSelection &selection, const PrivilegeNames &names, bool withEndpointList)
{
    Grant grant{names.security, {u"minimal_read"_s}};
    if (withEndpointList)
        grant.privileges << u"endpoint_list_read"_s;
    if (isAboutActions(selection))
        grant.privileges << u"actions_log_management_read"_s; // the result of an action
    for (const ResponseActionPrivilege privilege : responseActionPrivileges) {
        if (selection.actions.contains(privilege))
            grant.privileges << nameOf(privilege);
    }
    return grant;
}

QList<Grant> casesGrants(const PrivilegeSelection &selection, const PrivilegeNames &names)
{
    QStringList privileges{selection.cases == CasePrivilege::Write ? u"minimal_all"_s : u"minimal_read"_s};
    if (selection.cases == CasePrivilege::Write && names.hasAssignPrivilege)
        privileges << u"cases_assign"_s;
    QList<Grant> grants;
    for (const CaseOwner owner : caseOwners) {
        if (selection.owners.contains(owner))
            grants << Grant{casesFeature(owner) + names.casesVersion, privileges};
    }
    if (selection.connectors && !grants.isEmpty())
        grants << Grant{u"actions"_s, {u"read"_s}};
    return grants;
}

// Where Elastic Defend's privileges can be granted in all spaces only, they form an entry of their own.
QList<Grants> grantsFor(const PrivilegeSelection &selection, PrivilegeModel model)
{
    const PrivilegeNames names = privilegeNames(model);
    const bool anywhere = selection.spaces.isEmpty() || names.defendPerSpace;
    const bool apart = !anywhere && isAboutActions(selection);
    Grants here{selection.spaces};
    if (!apart)
        here.grants << defendGrant(selection, names, anywhere);
    here.grants << casesGrants(selection, names);
    QList<Grants> all;
    if (!here.grants.isEmpty())
        all << here;
    if (apart)
        all << Grants{{}, {defendGrant(selection, names, true)}};
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

// Elasticsearch keeps Kibana's privileges as those of an application: feature_<id>.<privilege>, on space:<id> or *.
QJsonObject applicationEntry(const Grants &grants)
{
    QJsonArray privileges;
    for (const Grant &grant : grants.grants) {
        for (const QString &privilege : grant.privileges)
            privileges << u"feature_%1.%2"_s.arg(grant.feature, privilege);
    }
    QJsonArray resources;
    for (const QString &space : grants.spaces)
        resources << QString(u"space:"_s + space);
    if (resources.isEmpty())
        resources << u"*"_s;
    return {{u"application"_s, u"kibana-.kibana"_s}, {u"privileges"_s, privileges}, {u"resources"_s, resources}};
}

QJsonArray entries(const PrivilegeSelection &selection, PrivilegeModel model, QJsonObject (*entry)(const Grants &))
{
    QJsonArray array;
    const QList<Grants> all = grantsFor(selection, model);
    for (const Grants &grants : all)
        array << entry(grants);
    return array;
}

}

QString roleName(const PrivilegeSelection &selection)
{
    QString name = u"reeve_inventory"_s;
    if (!selection.owners.isEmpty())
        name += "_cases"_L1;
    if (!selection.actions.isEmpty())
        name += "_actions"_L1;
    else if (selection.history)
        name += "_history"_L1;
    return name;
}

// Kibana reads endpoints and cases as its own system user, so no privilege of Elasticsearch is needed.
QByteArray roleRequest(const PrivilegeSelection &selection, PrivilegeModel model)
{
    const QJsonObject nothing{{u"cluster"_s, QJsonArray()}, {u"indices"_s, QJsonArray()}};
    const QJsonObject role{{u"elasticsearch"_s, nothing}, {u"kibana"_s, entries(selection, model, kibanaEntry)}};
    return "PUT kbn:/api/security/role/" + roleName(selection).toUtf8() + '\n' + QJsonDocument(role).toJson();
}

QByteArray apiKeyRequest(const PrivilegeSelection &selection, PrivilegeModel model)
{
    const QJsonObject descriptor{{u"cluster"_s, QJsonArray()}, {u"indices"_s, QJsonArray()},
        {u"applications"_s, entries(selection, model, applicationEntry)}};
    const QJsonObject key{
        {u"name"_s, u"reeve"_s}, {u"role_descriptors"_s, QJsonObject{{roleName(selection), descriptor}}}};
    return "POST /_security/api_key\n" + QJsonDocument(key).toJson();
}

}
