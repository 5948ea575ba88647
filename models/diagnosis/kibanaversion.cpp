// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/kibanaversion.h"

#include <QCoreApplication>
#include <QVersionNumber>
#include <array>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

struct Lack {
    QVersionNumber since; // the first version without the lack
    const char *text; // of the context Diagnosis, not translated
};

// Kibana: since when it has what Reeve uses, as far as it is known. The newest first.
const std::array lacks{
    Lack{{8, 18},
        QT_TRANSLATE_NOOP("Diagnosis",
            "Roles call the privileges on Security and on cases otherwise, so the role that Reeve writes out does not "
            "fit.")},
    Lack{{8, 14},
        QT_TRANSLATE_NOOP("Diagnosis",
            "Endpoints cannot be read in an order, and Reeve asks for one: reading them is refused with 400.")},
    Lack{{8, 11},
        QT_TRANSLATE_NOOP(
            "Diagnosis", "Cases have no custom fields, in older versions no category and no assignees either.")},
    Lack{{8, 0}, QT_TRANSLATE_NOOP("Diagnosis", "The interfaces of 7.x for endpoints and cases are other ones.")},
};

}

std::optional<Diagnosis> diagnoseVersion(const QString &version, const QString &flavour)
{
    const QVersionNumber number = QVersionNumber::fromString(version); // without "-SNAPSHOT"
    if (number.isNull() || flavour == "serverless"_L1 || number >= lacks.front().since)
        return {};
    QStringList missing;
    for (const Lack &lack : lacks) {
        if (number < lack.since)
            missing.append(QCoreApplication::translate("Diagnosis", lack.text));
    }
    return Diagnosis{
        .id = u"kibana-too-old"_s,
        .severity = Severity::Warning,
        .symptom =
            Texts::tr("Kibana %1, older than 8.18, for which Reeve is made. Not everything will work.").arg(version),
        .cause = missing.join(u' '),
        .resolution = {Texts::tr("Have Kibana updated to 8.18 or later."),
            Texts::tr("Until then, the connection test tells what can be read; create a case on trial before relying "
                      "on it.")},
        .remedies = {Remedy::CopyDetails},
        .evidence = Texts::tr("Version of Kibana: %1").arg(version),
        .seenAt = QDateTime::currentDateTimeUtc(),
        .family = u"kibana-version"_s,
    };
}

}
