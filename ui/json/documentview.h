// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A read-only view of JSON as indented text in a fixed font.

#include <QPlainTextEdit>

namespace reeve {

class DocumentView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DocumentView(QWidget *parent = nullptr);

    void showText(const QString &text); // keeps the scroll position
};

}
