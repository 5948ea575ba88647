// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Read-only text of a request exactly as it would be sent: verb, path and indented JSON body.

#include <QPlainTextEdit>

#include "models/kibana/request.h"

namespace reeve {

class RequestPreview : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit RequestPreview(QWidget *parent = nullptr);

    void showRequest(const ApiRequest &request); // keeps the scroll position
};

}
