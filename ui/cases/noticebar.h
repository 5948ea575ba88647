// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A message bar whose actions carry a callback each.

#include <functional>
#include <utility>
#include <vector>

#include "ui/parts/messagebar.h"

namespace reeve {

class MessageBar : public MessageBar
{
    Q_OBJECT
public:
    // Button text (translated) and callback.
    using Action = std::pair<QString, std::function<void()>>;

    explicit MessageBar(QWidget *parent = nullptr);

    // Replaces the message. A pressed action clears the bar before its callback runs.
    void showNotice(Tone tone, const QString &text, std::vector<Action> actions = {});

private:
    std::vector<Action> m_actions{};
};

}
