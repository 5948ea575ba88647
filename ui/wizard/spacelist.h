// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// List of a server's spaces, two lines each: colour, name and id, then the description.

#include <QListWidget>

#include "models/connection/serverfacts.h"

namespace reeve {

class SpaceList : public QListWidget
{
    Q_OBJECT
public:
    explicit SpaceList(QWidget *parent = nullptr);

    void setSpaces(const QList<SpaceFacts> &spaces);
    bool selectSpace(const QString &id); // returns false and clears the selection if the id is not listed
    QString selectedId() const; // empty: none
};

}
