// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/values/changekind.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChangeKind)
};

}

QString changeKindText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::New:
        return Texts::tr("New");
    case ChangeKind::Gone:
        return Texts::tr("Gone");
    case ChangeKind::Status:
        return Texts::tr("Status");
    case ChangeKind::Version:
        return Texts::tr("Version");
    case ChangeKind::Policy:
        return Texts::tr("Policy");
    case ChangeKind::Isolation:
        return Texts::tr("Isolation");
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
