// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/privileges/privilegemodel.h"

#include <QCoreApplication>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// The last version whose names were looked up.
const QVersionNumber &newestChecked()
{
    static const QVersionNumber version(9, 4);
    return version;
}

PrivilegeModel modelForVersion(const QVersionNumber &version)
{
    if (version < QVersionNumber(8, 17))
        return PrivilegeModel::UpTo8_16;
    if (version < QVersionNumber(8, 18))
        return PrivilegeModel::V8_17;
    if (version < QVersionNumber(9, 1))
        return PrivilegeModel::V8_18To9_0; // 8.19 too, although it is as young as 9.1
    if (version < QVersionNumber(9, 2))
        return PrivilegeModel::V9_1;
    if (version < QVersionNumber(9, 3))
        return PrivilegeModel::V9_2;
    return PrivilegeModel::From9_3;
}

}

QString privilegeModelTitle(PrivilegeModel model)
{
    switch (model) {
    case PrivilegeModel::UpTo8_16:
        return QCoreApplication::translate("Privileges", "8.16 or earlier");
    case PrivilegeModel::V8_17:
        return u"8.17"_s;
    case PrivilegeModel::V8_18To9_0:
        return QCoreApplication::translate("Privileges", "8.18 to 9.0");
    case PrivilegeModel::V9_1:
        return u"9.1"_s;
    case PrivilegeModel::V9_2:
        return u"9.2"_s;
    case PrivilegeModel::From9_3:
        return QCoreApplication::translate("Privileges", "9.3 or later, and serverless");
    }
    Q_UNREACHABLE();
}

// Kibana: siem up to 8.17, then with a version suffix; cases got V2 with 8.17 and V3 with 8.18, alike for each owner.
PrivilegeNames privilegeNames(PrivilegeModel model)
{
    switch (model) {
    case PrivilegeModel::UpTo8_16:
        return {.security = u"siem"_s};
    case PrivilegeModel::V8_17:
        return {.security = u"siem"_s, .casesVersion = u"V2"_s};
    case PrivilegeModel::V8_18To9_0:
        return {.security = u"siemV2"_s, .casesVersion = u"V3"_s, .hasAssignPrivilege = true};
    case PrivilegeModel::V9_1:
        return {.security = u"siemV3"_s, .casesVersion = u"V3"_s, .hasAssignPrivilege = true, .defendPerSpace = true};
    case PrivilegeModel::V9_2:
        return {.security = u"siemV4"_s, .casesVersion = u"V3"_s, .hasAssignPrivilege = true, .defendPerSpace = true};
    case PrivilegeModel::From9_3:
        return {.security = u"siemV5"_s, .casesVersion = u"V3"_s, .hasAssignPrivilege = true, .defendPerSpace = true};
    }
    Q_UNREACHABLE();
}

PrivilegeModelMatch privilegeModelFor(const QString &version, bool serverless)
{
    if (serverless)
        return {PrivilegeModel::From9_3, PrivilegeModelCertainty::Serverless};
    const QVersionNumber number = QVersionNumber::fromString(version);
    if (number.segmentCount() < 2)
        return {};
    const bool newer = QVersionNumber(number.majorVersion(), number.minorVersion()) > newestChecked();
    return {modelForVersion(number), newer ? PrivilegeModelCertainty::Newer : PrivilegeModelCertainty::Known};
}

}
