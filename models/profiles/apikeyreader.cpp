// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/apikeyreader.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <algorithm>
#include <optional>

#include "models/profiles/apikeyjson.h"
#include "models/profiles/apikeyparts.h"
#include "models/profiles/brokenkey.h"
#include "models/profiles/cloudid.h"
#include "models/profiles/pastedtext.h"
#include "models/profiles/placeholder.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxKeyLength = 16 * 1024; // far above any key
constexpr qsizetype usualKeyLength = 22; // Elasticsearch: a random UUID in base64url
constexpr qsizetype shortestPlainKey = 16; // a shorter text behind a colon is probably a password

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ApiKeyReader)
};

using Answer = tl::expected<PastedApiKey, QString>;

tl::unexpected<QString> refused(const QString &sentence)
{
    return tl::unexpected(sentence);
}

Answer keyFrom(const Secret &idAndKey, ApiKeyForm form)
{
    const qsizetype colon = idAndKey.reveal().indexOf(':');
    PastedApiKey key{.encoded = Secret(idAndKey.reveal().toBase64()),
        .form = form,
        .id = QString::fromLatin1(idAndKey.reveal().left(colon))};
    const qsizetype length = idAndKey.reveal().size() - colon - 1;
    if (length < usualKeyLength)
        key.warnings += Texts::tr("It is shorter than the keys that Elasticsearch makes: a part may be missing.");
    return key;
}

Answer asGiven(QByteArrayView text)
{
    return PastedApiKey{.encoded = Secret(text.toByteArray()), .form = ApiKeyForm::AsGiven};
}

Answer fromIdAndKey(QByteArrayView text)
{
    if (looksLikeCloudId(QString::fromUtf8(text)))
        return refused(Texts::tr("This is a Cloud ID, not an API key: it belongs in the address."));
    if (const auto parts = idAndKeyIn(text, shortestPlainKey))
        return keyFrom(*parts, ApiKeyForm::IdAndKey);
    if (idAndKeyIn(text, 1))
        return refused(Texts::tr("This is too short for the id and the key of an API key. A user name and a password "
                                 "are entered as such."));
    return refused(Texts::tr("This is not an id and a key with one colon between them. A user name and a password "
                             "are entered as such."));
}

Answer fromEncoded(const EncodedKey &decoded)
{
    const bool pair = decoded.value.reveal().contains(':');
    Answer key = pair ? keyFrom(decoded.value, decoded.twice ? ApiKeyForm::EncodedTwice : ApiKeyForm::Encoded)
                      : asGiven(decoded.value.reveal());
    if (!pair)
        key->notes += Texts::tr("It was encoded once more, which was undone: such a key is sent as it is.");
    else if (decoded.cleaned)
        key->notes += Texts::tr("White space or other signs inside the encoding, such as a line break that echo adds, "
                                "were dropped.");
    return key;
}

Answer fromPlain(QByteArrayView text)
{
    if (isCloudKey(text))
        return asGiven(text);
    if (text.contains(':'))
        return fromIdAndKey(text);
    if (const auto decoded = encodedKeyIn(text))
        return fromEncoded(*decoded);
    if (isPrefixedKey(text))
        return asGiven(text);
    if (isHalfAKey(text))
        return refused(Texts::tr("This is only one half of an API key. The id and the key belong together: "
                                 "copy the encoded form."));
    return refused(Texts::tr("This is none of the forms an API key has. Copy the encoded form from Kibana."));
}

Answer fromJson(QByteArrayView text)
{
    const std::optional<KeyInJson> found = keyInJson(text);
    if (!found)
        return refused(Texts::tr("This JSON holds no API key: \"encoded\", or \"id\" and \"api_key\", are needed."));
    if (isKeyPlaceholder(QString::fromUtf8(found->key.reveal())))
        return refused(placeholderKeyText());
    Answer key = fromPlain(withoutHeaderWords(found->key.reveal()));
    if (!key)
        return key;
    if (key->form != ApiKeyForm::AsGiven)
        key->form = ApiKeyForm::Json;
    if (found->count > 1)
        key->notes += Texts::tr("The text holds %Ln API key(s); the first one is used.", nullptr, found->count);
    if (found->surrounded)
        key->notes += Texts::tr("The text around the key was dropped.");
    return key;
}

// What a command or a configuration holds instead of a key.
QString otherCredentialText(const PastedText &text)
{
    if (text.request.keyIsPlaceholder)
        return placeholderKeyText();
    const bool otherSignIn = std::ranges::any_of(
        text.request.leftOut, [](const PastedRequest::Option &option) { return option.what == LeftOut::SignIn; });
    if (otherSignIn)
        return Texts::tr("This holds a token or a cookie, not an API key. Create an API key in Kibana.");
    if (!text.request.password.isEmpty() || text.request.passwordIsPlaceholder)
        return Texts::tr("This holds a user name and a password, not an API key. They are entered under \"User and "
                         "password\".");
    return text.isCommand ? Texts::tr("This command holds no API key.") : QString();
}

// A key within a command line, a configuration or a message; nothing where there is none and nothing better to say.
std::optional<Answer> fromSurroundings(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    const auto tidy = qScopeGuard([&text] { wipe(text); });
    const PastedText read = readPastedText(text);
    if (read.request.apiKey.isEmpty()) {
        const QString sentence = otherCredentialText(read);
        return sentence.isEmpty() ? std::nullopt : std::optional<Answer>(refused(sentence));
    }
    if (read.request.apiKey.reveal() == bytes)
        return {};
    Answer key = fromPlain(withoutHeaderWords(read.request.apiKey.reveal()));
    if (key)
        key->notes += Texts::tr("The text around the key was dropped.");
    return key;
}

bool beginsJson(QByteArrayView text)
{
    return (text.startsWith('{') || text.startsWith('[')) && text.contains('"');
}

bool hasSpace(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

// given: as pasted; text: without the words and signs around it. Empty: it may be a key or hold one.
QString isNoKeyText(QByteArrayView given, QByteArrayView text)
{
    if (startsWithWord(text, "Bearer") || startsWithWord(text, "Basic"))
        return Texts::tr("This is an Authorization header of another kind, not an API key.");
    if (!hasSpace(text) && (text.startsWith("https://") || text.startsWith("http://")))
        return Texts::tr("This is an address, not an API key.");
    if (beginsJson(text))
        return {};
    const QString bare = QString::fromUtf8(text);
    const bool placeholder =
        isPlaceholder(QString::fromUtf8(given)) || isPlaceholder(bare) || (!hasSpace(text) && isKeyPlaceholder(bare));
    return placeholder ? placeholderKeyText() : QString();
}

bool isOneWord(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView("+/-_=:.~").contains(c);
    });
}

// Words that settings and header lines have in front, and what escapes leave at the end: \n and %3D.
Secret bareText(QByteArrayView text)
{
    QByteArray bare = withoutHeaderWords(text).toByteArray();
    while (bare.endsWith("\\n") || bare.endsWith("\\r"))
        bare.chop(2);
    if (!bare.contains("://"))
        bare.replace("%3D", "=").replace("%3d", "=");
    return Secret(std::move(bare));
}

Secret withJoinedParts(const Secret &given)
{
    QString text = QString::fromUtf8(given.reveal());
    QString joined = withJoinedKeys(text);
    Secret result(joined.toUtf8());
    wipe(joined);
    wipe(text);
    return result;
}

Answer readPlain(const Secret &given)
{
    const Secret bare = bareText(given.reveal());
    const QByteArrayView text = bare.reveal();
    if (text.isEmpty())
        return refused(Texts::tr("Enter an API key."));
    if (const QString sentence = isNoKeyText(given.reveal(), text); !sentence.isEmpty())
        return refused(sentence);
    const Answer plain = fromPlain(text);
    if (plain && (isOneWord(text) ? !hasSettingName(text) : !text.contains(':')))
        return plain;
    const auto within = fromSurroundings(given.reveal());
    if (within && *within)
        return *within;
    if (beginsJson(text))
        return fromJson(text);
    if (within)
        return *within;
    return holdsJson(text) && text.contains('\n') ? fromJson(text) : plain;
}

}

tl::expected<PastedApiKey, QString> readApiKey(const Secret &pasted)
{
    if (pasted.reveal().size() > maxKeyLength)
        return refused(Texts::tr("This is too long to be an API key."));
    bool converted = false;
    const Secret plain = plainText(pasted.reveal(), converted);
    const Secret text = withJoinedParts(plain);
    Answer json = holdsJson(text.reveal()) ? fromJson(text.reveal()) : Answer(refused({}));
    Answer key = json ? std::move(json) : readPlain(text);
    if (key && converted)
        key->notes += Texts::tr("A byte order mark or the encoding UTF-16 was dropped.");
    if (key && text.reveal().size() != plain.reveal().size())
        key->notes += Texts::tr("The key was broken over several lines; its parts were joined.");
    return key;
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
    case ApiKeyForm::AsGiven:
        return Texts::tr("Key with a prefix, sent as it is");
    }
    return {};
}

}
