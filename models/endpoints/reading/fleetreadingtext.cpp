// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/fleetreadingtext.h"

#include <QCoreApplication>
#include <QLocale>

#include "models/endpoints/query/endpointquery.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FleetReading)
};

}

QString fleetChangeText(const FleetDifference &difference)
{
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    QStringList sentences;
    if (difference.came > 0)
        sentences += Texts::tr("At least %Ln endpoint(s) came during the reading.", nullptr, number(difference.came));
    if (difference.left > 0)
        sentences += Texts::tr("At least %Ln endpoint(s) left during the reading.", nullptr, number(difference.left));
    if (difference.unaccounted() > 0)
        sentences += Texts::tr(
            "At least %Ln more endpoint(s) came or left, unaccounted for.", nullptr, number(difference.unaccounted()));
    return sentences.join(u' ');
}

QString differenceText(const FleetDifference &difference)
{
    if (difference.unaccounted() == 0)
        return {};
    const QLocale locale;
    const qint64 known = difference.came + difference.left;
    const QString unaccounted = locale.toString(difference.unaccounted());
    if (known == 0)
        return Texts::tr("%1 came or went while they were read and are unaccounted for").arg(unaccounted);
    return Texts::tr("%1 came or went while they were read, %2 more unaccounted for")
        .arg(locale.toString(known), unaccounted);
}

QString statusFilterText(const QStringList &hostStatuses)
{
    if (!askedStatuses(hostStatuses).contains("unhealthy"_L1))
        return {};
    return Texts::tr("Kibana's filter by host status leaves out endpoints whose agent is unenrolled, uninstalled, "
                     "orphaned or not known "
                     "to Fleet; without a filter they are listed as unhealthy.");
}

QString waitText(const FleetLoader::Wait &wait)
{
    const QString seconds = QLocale().toString(wait.seconds);
    if (wait.fault == Fault::Throttled || wait.fault == Fault::NotReady)
        return Texts::tr("Kibana asks to wait, going on in %1 s").arg(seconds);
    if (wait.fault == Fault::BadBody || wait.fault == Fault::ServerFault)
        return Texts::tr("Kibana answers with an error, trying again in %1 s").arg(seconds);
    return Texts::tr("Kibana does not answer, trying again in %1 s").arg(seconds);
}

}
