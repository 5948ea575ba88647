// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fusion with calmer frames, visible focus and flat headers. A style instead of a style sheet, so that
// item views keep Fusion's speed.

#include <QProxyStyle>

namespace reeve {

class HouseStyle : public QProxyStyle
{
    Q_OBJECT
public:
    HouseStyle();
};

}
