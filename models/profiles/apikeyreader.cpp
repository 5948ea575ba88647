// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/apikeyreader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <optional>

#include "models/profiles/apikeyparts.h"
#include "models/profiles/curlcommand.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxKeyLength = 16 * 1024; // far above any key

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ApiKeyReader)
};

using Answer = tl::expected<PastedApiKey, QString>;

Answer keyFrom(const Secret &idAndKey, ApiKeyForm form)
{
    const qsizetype colon = idAndKey.reveal().indexOf(':');
    return PastedApiKey{.encoded = Secret(idAndKey.reveal().toBase64()),
        .form = form,
        .id = QString::fromLatin1(idAndKey.reveal().left(colon))};
}

QString organisationKeySentence()
{
    return Texts::tr(
        "This is a key of an Elastic Cloud organisation. It manages deployments and Kibana does not accept "
        "it here. Create a key in Kibana: Stack Management, API keys.");
}

Answer fromIdAndKey(QByteArrayView text)
{
    const auto parts = idAndKeyIn(text);
    if (parts)
        return keyFrom(*parts, ApiKeyForm::IdAndKey);
    return tl::unexpected(
        Texts::tr("This is not an id and a key with one colon between them. A user name and a password "
                  "are entered as such."));
}

Answer fromBase64(QByteArrayView text)
{
    const auto once = decodedBase64(text);
    if (once && isOrganisationKey(once->reveal()))
        return tl::unexpected(organisationKeySentence());
    if (const auto parts = once ? idAndKeyIn(once->reveal()) : std::nullopt)
        return keyFrom(*parts, ApiKeyForm::Encoded);
    const auto twice = once ? decodedBase64(once->reveal()) : std::nullopt;
    if (const auto parts = twice ? idAndKeyIn(twice->reveal()) : std::nullopt)
        return keyFrom(*parts, ApiKeyForm::EncodedTwice);
    if (isHalfAKey(text))
        return tl::unexpected(Texts::tr("This is only one half of an API key. The id and the key belong together: "
                                        "copy the encoded form."));
    return tl::unexpected(Texts::tr("This is none of the forms an API key has. Copy the encoded form from Kibana."));
}

Answer fromPlain(QByteArrayView text)
{
    if (isOrganisationKey(text))
        return tl::unexpected(organisationKeySentence());
    return text.indexOf(':') >= 0 ? fromIdAndKey(text) : fromBase64(text);
}

// Overwrites the intermediate copies; QJsonObject keeps a copy of its own until it is destroyed.
Secret stringIn(const QJsonObject &object, const QString &key)
{
    QString text = object.value(key).toString();
    QByteArray bytes = text.toUtf8();
    wipe(text);
    return Secret(std::move(bytes));
}

Answer fromJson(QByteArrayView text)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()));
    const QJsonObject object = document.object();
    Secret found = stringIn(object, u"encoded"_s);
    if (found.isEmpty() && object.contains(u"id"_s) && object.contains(u"api_key"_s)) {
        QByteArray joined = stringIn(object, u"id"_s).reveal() + ':' + stringIn(object, u"api_key"_s).reveal();
        found = Secret(std::move(joined));
    }
    if (found.isEmpty())
        return tl::unexpected(
            Texts::tr("This JSON holds no API key: \"encoded\", or \"id\" and \"api_key\", are needed."));
    return fromPlain(found.reveal()).map([](PastedApiKey key) {
        key.form = ApiKeyForm::Json;
        return key;
    });
}

Answer fromCurlCommand(const Secret &pasted)
{
    QString line = QString::fromUtf8(pasted.reveal());
    const CurlCommand read = readCurlCommand(line);
    wipe(line);
    return read.apiKey.isEmpty() ? Answer(tl::unexpected(Texts::tr("This curl command holds no API key.")))
                                 : readApiKey(read.apiKey);
}

bool isCurl(const Secret &pasted)
{
    const QByteArrayView begin = QByteArrayView(pasted.reveal()).trimmed();
    return isCurlCommand(QString::fromUtf8(begin.first(std::min<qsizetype>(begin.size(), 12))));
}

}

tl::expected<PastedApiKey, QString> readApiKey(const Secret &pasted)
{
    if (pasted.reveal().size() > maxKeyLength)
        return tl::unexpected(Texts::tr("This is too long to be an API key."));
    if (isCurl(pasted))
        return fromCurlCommand(pasted);
    const QByteArrayView text = withoutHeaderWords(pasted.reveal());
    if (text.isEmpty())
        return tl::unexpected(Texts::tr("Enter an API key."));
    if (startsWithWord(text, "Bearer") || startsWithWord(text, "Basic"))
        return tl::unexpected(Texts::tr("This is an Authorization header of another kind, not an API key."));
    return text.front() == '{' ? fromJson(text) : fromPlain(text);
}

QString apiKeyFormText(ApiKeyForm form)
{
    switch (form) {
    case ApiKeyForm::Encoded:
        return Texts::tr("Encoded key");
    case ApiKeyForm::EncodedTwice:
        return Texts::tr("Key encoded twice");
    case ApiKeyForm::IdAndKey:
        return Texts::tr("Id and key");
    case ApiKeyForm::Json:
        return Texts::tr("JSON of the created key");
    }
    return {};
}

}
