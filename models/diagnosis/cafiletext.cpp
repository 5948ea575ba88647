// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/cafiletext.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// Public collections hold more than a hundred.
constexpr qsizetype mostNamed = 5;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

QString heldText(const HeldCertificate &held)
{
    QString text;
    switch (held.kind) {
    case HeldCertificate::Kind::Authority:
        text = Texts::tr("%1 (an authority, valid from %2 to %3)");
        break;
    case HeldCertificate::Kind::ServersOwn:
        text = Texts::tr("%1 (the server's own certificate, valid from %2 to %3)");
        break;
    case HeldCertificate::Kind::NotAnAuthority:
        text = Texts::tr("%1 (not an authority, valid from %2 to %3)");
        break;
    }
    return text.arg(held.name, held.validFrom.toString(Qt::ISODate), held.validUntil.toString(Qt::ISODate));
}

}

QString caFileText(const ChainGap &gap)
{
    if (gap.inFile.isEmpty())
        return {};
    QStringList names;
    for (const HeldCertificate &held : gap.inFile.first(std::min(gap.inFile.size(), mostNamed)))
        names += heldText(held);
    const qsizetype others = gap.inFile.size() - names.size();
    const QString list = names.join("; "_L1);
    const QString holds = others == 0
        ? Texts::tr("The CA file holds %1.").arg(list)
        : Texts::tr("The CA file holds %1; and %Ln other(s).", nullptr, int(others)).arg(list);
    return holds + u' ' + Texts::tr("The server's certificate was issued by %1.").arg(gap.issuer);
}

}
