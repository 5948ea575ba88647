// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/noticebar.h"

namespace reeve {

MessageBar::MessageBar(QWidget *parent) : MessageBar(parent)
{
    connect(this, &MessageBar::actionTriggered, this, [this](int index) {
        if (index < 0 || index >= std::ssize(m_actions))
            return;
        const auto run = m_actions[static_cast<size_t>(index)].second;
        clear();
        run();
    });
}

void MessageBar::showNotice(Tone tone, const QString &text, std::vector<Action> actions)
{
    m_actions = std::move(actions);
    QStringList names;
    for (const Action &action : m_actions)
        names.append(action.first);
    showMessage(tone, text, names);
}

}
