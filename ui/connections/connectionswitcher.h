// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which connection everything on the screen belongs to: dot in its colour, name, space and address. Opens the list.

#include <QAbstractButton>
#include <QUuid>
#include <optional>

#include "models/profiles/profile.h"

namespace reeve {

class ConnectionSwitcher : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ConnectionSwitcher(QWidget *parent = nullptr);

    void setProfile(const std::optional<Profile> &profile); // none: "No connection"
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString place() const;

    std::optional<Profile> m_profile{};
};

}
