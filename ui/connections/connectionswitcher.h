// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The button in the top bar that shows the current connection (colour dot, name, space, address). Clicking it opens the
// connection popup.

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

    void setProfile(const std::optional<Profile> &profile); // nullopt: "No connection"
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString location() const;

    std::optional<Profile> m_profile{};
};

}
