// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QJsonDocument>

#include "models/operations/apidocument.h"
#include "tests/bench/measure.h"
#include "tests/bench/rows.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

std::vector<Result> measureDocuments()
{
    QFile file(QStringLiteral(REEVE_SOURCE_DIR) + u"/../shared/kibana/kibana.openapi.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // Kibana's document is no part of the project
    const QByteArray bytes = file.readAll();
    const auto ours = [](const QByteArray &text) {
        if (!readApiDocument(text))
            qFatal("the document cannot be read");
    };
    const auto against = [](const QByteArray &text) {
        if (QJsonDocument::fromJson(text).isNull())
            qFatal("the document is no JSON");
    };
    const auto [own, qt] = inTurns(ours, against, [&] { return bytes; });
    return {{u"open Kibana's OpenAPI document / QJsonDocument"_s, own, qt, u"ms"_s, 2, false}};
}

}
