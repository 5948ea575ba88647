// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/caserefusal.h"

#include <QRegularExpression>

namespace reeve {

using namespace Qt::StringLiterals;

std::optional<CaseRefusal> caseRefusalIn(const QString &message)
{
    static const QRegularExpression sentence(
        u"Unauthorized to (?<operation>[^\"\\n]{1,200}?) (?:with owners?: \"(?<owners>[^\"]*)\"|(?<any>of any owner))"_s);
    const auto match = sentence.match(message);
    if (!match.hasMatch())
        return {};
    CaseRefusal refusal{.operation = match.captured(u"operation"), .ofAnyOwner = match.hasCaptured(u"any")};
    for (const QString &owner : match.captured(u"owners").split(u',', Qt::SkipEmptyParts))
        if (const QString id = owner.trimmed(); !id.isEmpty())
            refusal.owners.append(id);
    return refusal;
}

}
