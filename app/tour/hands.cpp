// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/tour/hands.h"

#include "app/console.h"

namespace reeve {

void type(QLineEdit *field, const QString &text)
{
    if (!field)
        return;
    field->selectAll();
    field->insert(text);
    Q_EMIT field->editingFinished();
}

demo::Server &serverOf(Console &console)
{
    return console.connector().demo()->server();
}

}
