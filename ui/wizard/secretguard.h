// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps secrets out of fields in which they would stay readable, such as a command line pasted into the user name.

#include <QString>
#include <functional>

class QLineEdit;

namespace reeve {

// From now on, a text with a secret that the user types or pastes into edit is overwritten and removed, and report is
// called with a translated sentence. Call it after connecting the slots that clear a problem on textEdited().
void guardAgainstSecrets(QLineEdit &edit, std::function<void(const QString &problem)> report);

}
