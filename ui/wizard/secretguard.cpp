// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/secretguard.h"

#include <QCoreApplication>
#include <QLineEdit>

#include "models/profiles/pastedtext.h"
#include "ui/wizard/secretedit.h"

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::SecretGuard)
};

}

void guardAgainstSecrets(QLineEdit &edit, std::function<void(const QString &problem)> report)
{
    QObject::connect(&edit, &QLineEdit::textEdited, &edit, [&edit, report = std::move(report)] {
        if (!holdsSecret(edit.text()))
            return;
        replaceSecurely(edit, {});
        report(Texts::tr("The text held a secret, which would stay readable here, and was removed."));
    });
}

}
