// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The complete document of an endpoint as text: indented, read-only, fixed font, plain text.

#include <QPlainTextEdit>

namespace reeve {

class DocumentView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DocumentView(QWidget *parent = nullptr);

    void showText(const QString &text);
};

}
