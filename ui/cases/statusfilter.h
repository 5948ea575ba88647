// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Buttons that keep the cases of some statuses in the list: open, in progress, closed, each with its number of cases.

#include <QStringList>
#include <QWidget>

#include "models/cases/createdcase.h"

namespace reeve {

class ChoiceButton;

class StatusFilter : public QWidget
{
    Q_OBJECT
public:
    explicit StatusFilter(QWidget *parent = nullptr);

    void setCounts(const CaseStatusCounts &counts); // a count that is not reported is not shown
    void clear(); // all statuses; emits nothing
    QStringList statuses() const; // Kibana's values of the checked buttons; empty: all

Q_SIGNALS:
    void changed(); // by the user

private:
    struct Choice {
        QString status{};
        ChoiceButton *button = nullptr;
    };
    QList<Choice> m_choices{};
};

}
