// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/rights/kibanaera.h"

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

KibanaEra eraFrom(const QVersionNumber &version)
{
    if (version < QVersionNumber(8, 17))
        return KibanaEra::UpTo8_16;
    if (version < QVersionNumber(8, 18))
        return KibanaEra::V8_17;
    if (version < QVersionNumber(9, 1))
        return KibanaEra::V8_18To9_0; // 8.19 too, although it is as young as 9.1
    if (version < QVersionNumber(9, 2))
        return KibanaEra::V9_1;
    if (version < QVersionNumber(9, 3))
        return KibanaEra::V9_2;
    return KibanaEra::From9_3;
}

}

QString eraTitle(KibanaEra era)
{
    switch (era) {
    case KibanaEra::UpTo8_16:
        return QCoreApplication::translate("Rights", "8.16 or earlier");
    case KibanaEra::V8_17:
        return u"8.17"_s;
    case KibanaEra::V8_18To9_0:
        return QCoreApplication::translate("Rights", "8.18 to 9.0");
    case KibanaEra::V9_1:
        return u"9.1"_s;
    case KibanaEra::V9_2:
        return u"9.2"_s;
    case KibanaEra::From9_3:
        return QCoreApplication::translate("Rights", "9.3 or later, and serverless");
    }
    Q_UNREACHABLE();
}

// Kibana: siem up to 8.17, then a number behind it; cases got V2 with 8.17 and V3 with 8.18, alike for each owner.
EraNames namesIn(KibanaEra era)
{
    switch (era) {
    case KibanaEra::UpTo8_16:
        return {.security = u"siem"_s};
    case KibanaEra::V8_17:
        return {.security = u"siem"_s, .casesVersion = u"V2"_s};
    case KibanaEra::V8_18To9_0:
        return {.security = u"siemV2"_s, .casesVersion = u"V3"_s, .assignsApart = true};
    case KibanaEra::V9_1:
        return {.security = u"siemV3"_s, .casesVersion = u"V3"_s, .assignsApart = true, .defendPerSpace = true};
    case KibanaEra::V9_2:
        return {.security = u"siemV4"_s, .casesVersion = u"V3"_s, .assignsApart = true, .defendPerSpace = true};
    case KibanaEra::From9_3:
        return {.security = u"siemV5"_s, .casesVersion = u"V3"_s, .assignsApart = true, .defendPerSpace = true};
    }
    Q_UNREACHABLE();
}

EraReading eraOf(const QString &version, bool serverless)
{
    if (serverless)
        return {KibanaEra::From9_3, EraCertainty::Serverless};
    const QVersionNumber number = QVersionNumber::fromString(version);
    if (number.segmentCount() < 2)
        return {};
    const bool newer = QVersionNumber(number.majorVersion(), number.minorVersion()) > newestChecked();
    return {eraFrom(number), newer ? EraCertainty::Newer : EraCertainty::Known};
}

}
