// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A frameless scroll area that scrolls its content vertically only.

#include <QScrollArea>

namespace reeve {

class ScrollPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollPage(QWidget *content, QWidget *parent = nullptr); // takes ownership of content
};

}
