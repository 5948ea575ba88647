// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Scrolls a page's content up and down, without a frame, on the page's own ground.

#include <QScrollArea>

namespace reeve {

class ScrollPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollPage(QWidget *content, QWidget *parent = nullptr); // takes content over
};

}
