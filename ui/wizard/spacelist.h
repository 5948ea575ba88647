// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The spaces of a server: colour, name, id and description on two lines each.

#include <QListWidget>

#include "models/connection/serverfacts.h"

namespace reeve {

class SpaceList : public QListWidget
{
    Q_OBJECT
public:
    explicit SpaceList(QWidget *parent = nullptr);

    void show(const QList<SpaceFacts> &spaces);
    bool select(const QString &id); // false: not in the list, and nothing is selected then
    QString selected() const; // the id; empty: none
};

}
