// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/requestbody.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace reeve {

RequestBody::RequestBody(const QJsonObject &object)
    : m_content(JsonBody{QJsonDocument(object).toJson(QJsonDocument::Compact)})
{
}

QJsonObject objectIn(const RequestBody &body)
{
    return body.json() ? QJsonDocument::fromJson(body.json()->text).object() : QJsonObject();
}

}
