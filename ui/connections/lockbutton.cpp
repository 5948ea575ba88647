// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/lockbutton.h"

#include "ui/style/icons.h"

namespace reeve {

using namespace Qt::StringLiterals;

LockButton::LockButton(QWidget *parent) : QPushButton(parent)
{
    setObjectName(u"lock"_s);
    setFlat(true);
    setReadOnly(true);
}

void LockButton::setReadOnly(bool readOnly)
{
    setText(readOnly ? tr("Read-only") : tr("Changes unlocked"));
    setIcon(readOnly ? reeve::icon(u"lock"_s) : reeve::icon(u"lock-open"_s, Tone::Warning));
    setToolTip(readOnly ? tr("Every request that changes something is refused. Press to unlock changes.")
                        : tr("Changes are sent to this connection. Press to make it read-only again."));
    setAccessibleName(readOnly ? tr("Read-only. Unlock changes") : tr("Changes unlocked. Lock"));
}

}
