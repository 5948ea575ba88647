// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The complete document of an endpoint as Kibana answers it: indented, read-only, fixed font, plain text.

#include <QJsonObject>
#include <QPlainTextEdit>

namespace reeve {

class DocumentView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DocumentView(QWidget *parent = nullptr);

    void showDocument(const QJsonObject &document);
    void showNote(const QString &note); // instead of a document: "Reading", a failure
};

}
