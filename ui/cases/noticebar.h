// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A message bar whose actions are told together with what they do.

#include <functional>
#include <utility>
#include <vector>

#include "ui/parts/messagebar.h"

namespace reeve {

class NoticeBar : public MessageBar
{
    Q_OBJECT
public:
    using Action = std::pair<QString, std::function<void()>>;

    explicit NoticeBar(QWidget *parent = nullptr);

    // An action takes the message away before it runs.
    void say(Tone tone, const QString &text, std::vector<Action> actions = {});

private:
    std::vector<Action> m_does{};
};

}
