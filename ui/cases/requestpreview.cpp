// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/requestpreview.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>

#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

RequestPreview::RequestPreview(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFont(fixedFont());
    setLineWrapMode(WidgetWidth);
    setObjectName(u"caseRequestPreview"_s);
    setAccessibleName(tr("Request that creates the case"));
    setMinimumHeight(240);
}

void RequestPreview::showRequest(const ApiRequest &request)
{
    const QByteArray body = request.body.isEmpty() ? QByteArray() : QJsonDocument(objectIn(request.body)).toJson();
    const QString text = verbName(request.verb) + u' ' + encodedPath(request) + u'\n' + QString::fromUtf8(body);
    if (text == toPlainText())
        return;
    const int place = verticalScrollBar()->value();
    setPlainText(text);
    verticalScrollBar()->setValue(place);
}

}
