// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/answerbody.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include "models/json/jsonreader.h"
#include "models/json/ndjsonreader.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AnswerBody)
};

constexpr qsizetype mostLooked = 64 * 1024; // bytes looked at to tell text from binary
constexpr qsizetype mostExplained = 4 * 1024 * 1024; // bytes in which the place of a mistake is looked for

bool isBinary(const QByteArray &bytes)
{
    const QByteArrayView begin = QByteArrayView(bytes).first(std::min(bytes.size(), mostLooked));
    if (begin.contains('\0'))
        return true;
    QStringDecoder decoder(QStringDecoder::Utf8); // keeps a character that is cut at the end
    (void)QString(decoder.decode(begin));
    return decoder.hasError();
}

}

ReadAnswer readAnswer(const AnswerBody &answer)
{
    ReadAnswer read;
    if (answer.bytes.trimmed().isEmpty())
        return read;
    const bool isNdjsonType = answer.contentType.toLower().contains("ndjson");
    if (!isNdjsonType)
        read.json = JsonBytes::read(answer.bytes, answer.secrets);
    if (read.json)
        return read;
    read.isBinary = isBinary(answer.bytes);
    if (read.isBinary)
        return read;
    if (isNdjsonType || looksLikeNdjson(answer.bytes, answer.contentType)) {
        read.json = JsonBytes::readLines(answer.bytes, answer.secrets);
        return read;
    }
    read.secrets = secretsInText(answer.bytes);
    if (answer.contentType.toLower().contains("json") && answer.bytes.size() <= mostExplained) {
        const auto value = readJson(answer.bytes);
        read.problem = value ? QString() : Texts::tr("This is not JSON. %1").arg(placeText(value.error()));
    }
    return read;
}

QByteArray maskedAnswer(const AnswerBody &answer, const ReadAnswer &read)
{
    return read.json ? read.json->maskedBytes()
                     : maskedSpans(answer.bytes, read.secrets, 0, static_cast<quint32>(answer.bytes.size()));
}

}
