// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "models/privileges/privileges.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

constexpr auto security = CaseOwner::SecuritySolution;

// The body behind the request line, as it was written; null where it is not an object of JSON.
QJsonObject bodyOf(const QByteArray &request)
{
    return QJsonDocument::fromJson(request.mid(request.indexOf('\n') + 1)).object();
}

QByteArray lineOf(const QByteArray &request)
{
    return request.left(request.indexOf('\n'));
}

QByteArray roleOf(const char *kibana)
{
    return QByteArray(R"({"elasticsearch": {"cluster": [], "indices": []}, "kibana": [)") + kibana + "]}";
}

QByteArray keyOf(const char *name, const char *applications)
{
    return QByteArray(R"({"name": "reeve", "role_descriptors": {")") + name
        + R"(": {"cluster": [], "indices": [], "applications": [)" + applications + "]}}}";
}

const QStringList oneSpace{u"security-ops"_s};

}

// Each expected body is written out, so that it can be compared with what Kibana's own role management writes.
class TestRights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRole_data();
    void theRole();
    void theKey_data();
    void theKey();
    void theNameSaysWhatForAndTheLineWhere_data();
    void theNameSaysWhatForAndTheLineWhere();
    void theOrderOfTheWishDoesNotMatter();
    void whatIsTypedAsSpaceStaysOneWord();
};

Q_DECLARE_METATYPE(PrivilegeSelection)

void TestRights::theRole_data()
{
    QTest::addColumn<PrivilegeSelection>("selection");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QByteArray>("expected");
    const PrivilegeSelection inventory{.spaces = oneSpace};
    const auto reading = [](const char *feature, const char *privileges) {
        return roleOf(QByteArray(R"({"base": [], "feature": {")" + QByteArray(feature) + R"(": [)" + privileges
            + R"(]}, "spaces": ["security-ops"]})")
                          .constData());
    };
    QTest::newRow("8.16 reads with siem") << inventory << u"8.16.1"_s << reading("siem", R"("minimal_read")");
    QTest::newRow("8.17 reads with siem") << inventory << u"8.17.1"_s << reading("siem", R"("minimal_read")");
    QTest::newRow("8.18 reads with siemV2") << inventory << u"8.18.2"_s << reading("siemV2", R"("minimal_read")");
    QTest::newRow("9.0 reads with siemV2") << inventory << u"9.0.0"_s << reading("siemV2", R"("minimal_read")");
    const char *listed = R"("minimal_read", "endpoint_list_read")";
    QTest::newRow("9.1 reads with siemV3") << inventory << u"9.1.0"_s << reading("siemV3", listed);
    QTest::newRow("9.2 reads with siemV4") << inventory << u"9.2.0"_s << reading("siemV4", listed);
    QTest::newRow("9.3 reads with siemV5") << inventory << u"9.3.0"_s << reading("siemV5", listed);
    QTest::newRow("an untold version is taken for 8.18")
        << inventory << QString() << reading("siemV2", R"("minimal_read")");

    QTest::newRow("in all spaces the list may be named on 8.18 too")
        << PrivilegeSelection{} << u"8.18.0"_s
        << roleOf(R"({"base": [], "feature": {"siemV2": ["minimal_read", "endpoint_list_read"]}, "spaces": ["*"]})");
    QTest::newRow("cases of every owner are written on 8.18 with a right to assign")
        << PrivilegeSelection{.owners = {security, CaseOwner::Observability, CaseOwner::Cases}, .spaces = oneSpace}
        << u"8.18.0"_s << roleOf(R"({"base": [], "feature": {
            "siemV2": ["minimal_read"],
            "securitySolutionCasesV3": ["minimal_all", "cases_assign"],
            "observabilityCasesV3": ["minimal_all", "cases_assign"],
            "generalCasesV3": ["minimal_all", "cases_assign"]}, "spaces": ["security-ops"]})");
    QTest::newRow("cases are written on 8.17 without one")
        << PrivilegeSelection{.owners = {security}, .spaces = oneSpace} << u"8.17.0"_s
        << roleOf(R"({"base": [], "feature": {"siem": ["minimal_read"], "securitySolutionCasesV2": ["minimal_all"]},
            "spaces": ["security-ops"]})");
    QTest::newRow("cases are read on 8.16 of one owner")
        << PrivilegeSelection{.owners = {CaseOwner::Cases}, .cases = CasePrivilege::Read, .spaces = oneSpace}
        << u"8.16.0"_s
        << roleOf(R"({"base": [], "feature": {"siem": ["minimal_read"], "generalCases": ["minimal_read"]},
            "spaces": ["security-ops"]})");
    QTest::newRow("connectors are listed beside cases")
        << PrivilegeSelection{.owners = {security}, .connectors = true, .spaces = oneSpace} << u"9.3.0"_s
        << roleOf(R"({"base": [], "feature": {"siemV5": ["minimal_read", "endpoint_list_read"],
            "securitySolutionCasesV3": ["minimal_all", "cases_assign"], "actions": ["read"]},
            "spaces": ["security-ops"]})");
    QTest::newRow("connectors without cases are of no use") << PrivilegeSelection{.connectors = true,
        .spaces = oneSpace} << u"8.18.0"_s << reading("siemV2", R"("minimal_read")");
    QTest::newRow("the history of response actions on 9.1 stays in the space")
        << PrivilegeSelection{.history = true, .spaces = oneSpace} << u"9.1.0"_s
        << reading("siemV3", R"("minimal_read", "endpoint_list_read", "actions_log_management_read")");
    QTest::newRow("the history of response actions on 8.18 is given in all spaces")
        << PrivilegeSelection{.history = true, .spaces = oneSpace} << u"8.18.0"_s
        << roleOf(R"({"base": [], "feature": {"siemV2": ["minimal_read", "endpoint_list_read",
            "actions_log_management_read"]}, "spaces": ["*"]})");
    QTest::newRow("response actions on 9.1 stay in the space")
        << PrivilegeSelection{.actions = {ResponseActionPrivilege::Isolation, ResponseActionPrivilege::Files},
               .spaces = oneSpace}
        << u"9.1.0"_s
        << reading("siemV3",
               R"("minimal_read", "endpoint_list_read", "actions_log_management_read", "host_isolation_all",
               "file_operations_all")");
    QTest::newRow("response actions on 8.18 are given in all spaces, cases in one")
        << PrivilegeSelection{.owners = {security},
               .actions = {responseActionPrivileges.begin(), responseActionPrivileges.end()},
               .spaces = oneSpace}
        << u"8.18.0"_s
        << roleOf(R"({"base": [], "feature": {"securitySolutionCasesV3": ["minimal_all", "cases_assign"]},
            "spaces": ["security-ops"]}, {"base": [], "feature": {"siemV2": ["minimal_read", "endpoint_list_read",
            "actions_log_management_read", "host_isolation_all", "process_operations_all", "file_operations_all",
            "execute_operations_all", "scan_operations_all"]}, "spaces": ["*"]})");
    QTest::newRow("response actions alone on 8.18 leave no entry for the space")
        << PrivilegeSelection{.actions = {ResponseActionPrivilege::Commands}, .spaces = oneSpace} << u"8.18.0"_s
        << roleOf(R"({"base": [], "feature": {"siemV2": ["minimal_read", "endpoint_list_read",
            "actions_log_management_read", "execute_operations_all"]}, "spaces": ["*"]})");
}

void TestRights::theRole()
{
    QFETCH(PrivilegeSelection, selection);
    QFETCH(QString, version);
    QFETCH(QByteArray, expected);
    const QJsonObject wanted = QJsonDocument::fromJson(expected).object();
    QVERIFY2(!wanted.isEmpty(), "the row itself is no JSON");
    const QByteArray request = roleRequest(selection, privilegeModelFor(version).model);
    QVERIFY2(bodyOf(request) == wanted, request.constData());
}

void TestRights::theKey_data()
{
    QTest::addColumn<PrivilegeSelection>("selection");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("reading on 8.18 in one space")
        << PrivilegeSelection{.spaces = oneSpace} << u"8.18.0"_s
        << keyOf("reeve_inventory",
               R"({"application": "kibana-.kibana", "privileges": ["feature_siemV2.minimal_read"],
               "resources": ["space:security-ops"]})");
    QTest::newRow("reading on 9.3 in all spaces") << PrivilegeSelection{} << u"9.3.0"_s
                                                  << keyOf("reeve_inventory",
                                                         R"({"application": "kibana-.kibana",
               "privileges": ["feature_siemV5.minimal_read", "feature_siemV5.endpoint_list_read"],
               "resources": ["*"]})");
    QTest::newRow("cases on 8.17 in two spaces")
        << PrivilegeSelection{.owners = {security}, .cases = CasePrivilege::Read, .spaces = {u"default"_s, u"soc"_s}}
        << u"8.17.0"_s
        << keyOf("reeve_inventory_cases",
               R"({"application": "kibana-.kibana",
               "privileges": ["feature_siem.minimal_read", "feature_securitySolutionCasesV2.minimal_read"],
               "resources": ["space:default", "space:soc"]})");
    QTest::newRow("response actions on 9.0 in all spaces, cases in one")
        << PrivilegeSelection{.owners = {security}, .actions = {ResponseActionPrivilege::Isolation}, .spaces = oneSpace}
        << u"9.0.0"_s
        << keyOf("reeve_inventory_cases_actions",
               R"({"application": "kibana-.kibana",
               "privileges": ["feature_securitySolutionCasesV3.minimal_all",
               "feature_securitySolutionCasesV3.cases_assign"],
               "resources": ["space:security-ops"]},
               {"application": "kibana-.kibana", "privileges": ["feature_siemV2.minimal_read",
               "feature_siemV2.endpoint_list_read", "feature_siemV2.actions_log_management_read",
               "feature_siemV2.host_isolation_all"], "resources": ["*"]})");
}

void TestRights::theKey()
{
    QFETCH(PrivilegeSelection, selection);
    QFETCH(QString, version);
    QFETCH(QByteArray, expected);
    const QJsonObject wanted = QJsonDocument::fromJson(expected).object();
    QVERIFY2(!wanted.isEmpty(), "the row itself is no JSON");
    const QByteArray request = apiKeyRequest(selection, privilegeModelFor(version).model);
    QVERIFY2(bodyOf(request) == wanted, request.constData());
    QCOMPARE(lineOf(request), "POST /_security/api_key"_ba);
}

void TestRights::theNameSaysWhatForAndTheLineWhere_data()
{
    QTest::addColumn<PrivilegeSelection>("selection");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("reading only") << PrivilegeSelection{} << "PUT kbn:/api/security/role/reeve_inventory"_ba;
    QTest::newRow("reading and cases") << PrivilegeSelection{.owners = {security}}
                                       << "PUT kbn:/api/security/role/reeve_inventory_cases"_ba;
    QTest::newRow("reading and actions") << PrivilegeSelection{.actions = {ResponseActionPrivilege::Scans}}
                                         << "PUT kbn:/api/security/role/reeve_inventory_actions"_ba;
    QTest::newRow("reading and what was done")
        << PrivilegeSelection{.history = true} << "PUT kbn:/api/security/role/reeve_inventory_history"_ba;
    QTest::newRow("everything") << PrivilegeSelection{.owners = {security}, .actions = {ResponseActionPrivilege::Scans}}
                                << "PUT kbn:/api/security/role/reeve_inventory_cases_actions"_ba;
}

void TestRights::theNameSaysWhatForAndTheLineWhere()
{
    QFETCH(PrivilegeSelection, selection);
    QTEST(lineOf(roleRequest(selection, PrivilegeModel::From9_3)), "line");
}

void TestRights::theOrderOfTheWishDoesNotMatter()
{
    const PrivilegeSelection one{.owners = {security, CaseOwner::Cases},
        .actions = {ResponseActionPrivilege::Files, ResponseActionPrivilege::Scans}};
    const PrivilegeSelection other{.owners = {CaseOwner::Cases, security},
        .actions = {ResponseActionPrivilege::Scans, ResponseActionPrivilege::Files}};
    QCOMPARE(apiKeyRequest(one, PrivilegeModel::V9_2), apiKeyRequest(other, PrivilegeModel::V9_2));
}

void TestRights::whatIsTypedAsSpaceStaysOneWord()
{
    const PrivilegeSelection selection{.spaces = {u"a\", \"*\n"_s}};
    const QJsonValue entry = bodyOf(roleRequest(selection, PrivilegeModel::V9_1))[u"kibana"_s].toArray().at(0);
    QCOMPARE(entry[u"spaces"_s].toArray(), QJsonArray{selection.spaces.first()});
}

REEVE_GUILESS_TEST_MAIN(TestRights)
#include "test_privileges.moc"
