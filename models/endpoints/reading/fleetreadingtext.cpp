// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/fleetreadingtext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("FleetWords", source);
}

}

QString movementText(const FleetDifference &difference)
{
    QStringList parts;
    const auto add = [&parts](const char *said, qint64 count) {
        if (count > 0)
            parts += text(said).arg(QLocale().toString(count));
    };
    add("%1 came", difference.came);
    add("%1 left", difference.left);
    add("%1 came or went unaccounted for", difference.unaccounted());
    return parts.isEmpty() ? QString() : text("While the endpoints were read, at least %1.").arg(parts.join(u", "_s));
}

QString differenceText(const FleetDifference &difference)
{
    if (difference.unaccounted() == 0)
        return {};
    const QLocale locale;
    const qint64 known = difference.came + difference.left;
    const QString unaccounted = locale.toString(difference.unaccounted());
    if (known == 0)
        return text("%1 came or went while they were read and are unaccounted for").arg(unaccounted);
    return text("%1 came or went while they were read, %2 more unaccounted for")
        .arg(locale.toString(known), unaccounted);
}

QString statusFilterText(const QStringList &hostStatuses)
{
    if (!hostStatuses.contains("unhealthy"_L1))
        return {};
    return text(
        "Kibana's filter by host status leaves out endpoints whose agent is unenrolled, uninstalled or not known to "
        "Fleet; without a filter they are listed as unhealthy.");
}

QString waitText(const FleetLoader::Wait &wait)
{
    const QString seconds = QLocale().toString(wait.seconds);
    if (wait.fault == Fault::Throttled || wait.fault == Fault::NotReady)
        return text("Kibana asks to wait, going on in %1 s").arg(seconds);
    if (wait.fault == Fault::BadBody || wait.fault == Fault::ServerFault)
        return text("Kibana answers with an error, trying again in %1 s").arg(seconds);
    return text("Kibana does not answer, trying again in %1 s").arg(seconds);
}

}
