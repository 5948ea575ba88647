// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/values/changekind.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace reeve {

QString changeKindText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::New:
        return QCoreApplication::translate("ChangeKind", "New");
    case ChangeKind::Gone:
        return QCoreApplication::translate("ChangeKind", "Gone");
    case ChangeKind::Status:
        return QCoreApplication::translate("ChangeKind", "Status");
    case ChangeKind::Version:
        return QCoreApplication::translate("ChangeKind", "Version");
    case ChangeKind::Policy:
        return QCoreApplication::translate("ChangeKind", "Policy");
    case ChangeKind::Isolation:
        return QCoreApplication::translate("ChangeKind", "Isolation");
    }
    return {};
}

QString changeKindsText(const ChangeKinds &kinds)
{
    QStringList texts;
    for (std::size_t i = 0; i < changeKindCount; ++i) {
        if (kinds.test(i))
            texts += changeKindText(static_cast<ChangeKind>(i));
    }
    return texts.join(u", "_s);
}

}
