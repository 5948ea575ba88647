// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/values/endpoint.h"

#include <QCoreApplication>

#include "models/endpoints/values/addresses.h"

namespace reeve {

using namespace Qt::StringLiterals;

QString primaryAddress(const QStringList &addresses)
{
    const QByteArray lines = addresses.join(u'\n').toUtf8();
    const std::string_view found = primaryIn({lines.constData(), static_cast<std::size_t>(lines.size())});
    return QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()));
}

QString policyRevisionText(int applied, int current)
{
    if (applied < 0)
        return {};
    const QString appliedText = QString::number(applied);
    return current < 0 ? appliedText : appliedText + u" / "_s + QString::number(current);
}

QString policyStatusText(PolicyStatus status)
{
    switch (status) {
    case PolicyStatus::Success:
        return QCoreApplication::translate("Endpoint", "Success");
    case PolicyStatus::Warning:
        return QCoreApplication::translate("Endpoint", "Warning");
    case PolicyStatus::Failure:
        return QCoreApplication::translate("Endpoint", "Failure");
    case PolicyStatus::Unsupported:
        return QCoreApplication::translate("Endpoint", "Unsupported");
    case PolicyStatus::Unknown:
        break;
    }
    return QCoreApplication::translate("Endpoint", "Unknown");
}

QString isolationText(Isolation isolation)
{
    switch (isolation) {
    case Isolation::No:
        return QCoreApplication::translate("Endpoint", "Not isolated");
    case Isolation::Yes:
        return QCoreApplication::translate("Endpoint", "Isolated");
    case Isolation::Pending:
        return QCoreApplication::translate("Endpoint", "Pending");
    case Isolation::Unknown:
        break;
    }
    return {};
}

}
