// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/pastedtext.h"

#include <QRegularExpression>
#include <QScopeGuard>

#include "models/profiles/apikeyparts.h"
#include "models/profiles/barecredential.h"
#include "models/profiles/brokenkey.h"
#include "models/profiles/curlcommand.h"
#include "models/profiles/placeholder.h"
#include "models/profiles/settingsreader.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// "Bearer eyJ..." and the like without a name in front.
PastedRequest headerValueIn(const QString &text)
{
    static const QRegularExpression value(
        u"(?:^|[\\s\"'`:=])((?:ApiKey|Bearer|Basic)\\s+[^\\s\"'`,;]{6,})"_s, QRegularExpression::CaseInsensitiveOption);
    PastedRequest found;
    if (const auto match = value.match(text); match.hasMatch())
        takeAuthorization(match.captured(1), found);
    return found;
}

// "-u elastic:changeme" of a program that is not known, or behind a URL.
PastedRequest optionIn(const QString &text)
{
    static const QRegularExpression option(
        u"(?:^|\\s)(?:-u|--user|-a|--auth)[\\s=]*([\"']?)([^\\s\"':]+:[^\\s\"']+)\\1"_s);
    PastedRequest found;
    if (const auto match = option.match(text); match.hasMatch() && !match.capturedView(2).contains(u"://"))
        takeUser(match.captured(2), found);
    return found;
}

bool isKeyByItself(QByteArrayView word)
{
    const qsizetype colon = word.indexOf(':');
    return colon < 0 ? isWholeKey(word) : isHalfAKey(word.first(colon)) && idAndKeyIn(word, 16).has_value();
}

// The key among the words of a message; the first one where there are several.
PastedRequest bareKeyIn(const QString &text)
{
    static const QRegularExpression delimiter(u"[\\s\"'`<>(),;|]+"_s);
    PastedRequest found;
    const auto words = QStringView(text).split(delimiter, Qt::SkipEmptyParts);
    for (const QStringView word : words) {
        QByteArray bytes = word.toUtf8();
        const bool isKey = !word.contains(u"://"_s) && isKeyByItself(bytes);
        if (isKey && found.apiKey.isEmpty())
            found.apiKey = Secret(QByteArray(bytes.constData(), bytes.size()));
        wipe(bytes);
    }
    return found;
}

// Browsers quote every argument of cmd with carets.
QString withoutCarets(const QString &text)
{
    static const QRegularExpression quoting(u"\\^(.)"_s);
    return text.contains(u"^\""_s) ? QString(text).replace(quoting, u"\\1"_s) : text;
}

bool isPlaceholderUrl(const QString &url)
{
    return isHostPlaceholder(url.section(u"://"_s, -1).section(u'/', 0, 0).section(u'@', -1));
}

bool hasSecret(const PastedRequest &request)
{
    return !request.password.isEmpty() || !request.apiKey.isEmpty() || !request.otherSecret.isEmpty();
}

bool hasPasswordInUrl(const QString &text)
{
    static const QRegularExpression userInfo(u"://[^/\\s@]*:[^\\s@]+@"_s);
    return text.contains(userInfo);
}

}

PastedText readPastedText(const QString &given)
{
    QString text = withJoinedKeys(given);
    const auto tidyText = qScopeGuard([&text] { wipe(text); });
    PastedText read{.isCommand = isCurlCommand(text)};
    if (read.isCommand)
        read.request = readCurlCommand(text);
    QString plain = read.isCommand ? withoutCarets(text) : text;
    const auto tidy = qScopeGuard([&plain] { wipe(plain); });
    PastedRequest settings = readSettings(plain, read.isCommand ? SettingsPlace::Command : SettingsPlace::Text);
    if (isPlaceholderUrl(read.request.url) && !settings.url.isEmpty())
        read.request.url.clear(); // "$KIBANA_URL/api/status", and its value in another line
    complete(read.request, std::move(settings));
    complete(read.request, headerValueIn(plain));
    if (!read.isCommand)
        complete(read.request, optionIn(plain));
    if (!read.request.hasCredential() && read.request.otherSecret.isEmpty())
        complete(read.request, bareKeyIn(plain));
    if (read.request.url.isEmpty())
        read.request.url = firstUrlIn(plain);
    if (read.request.url.isEmpty())
        read.request.url = firstCloudIdIn(plain);
    return read;
}

PastedText readPastedAddress(const QString &text)
{
    PastedText read = readPastedText(text);
    if (read.isCommand || hasSecret(read.request) || read.request.passwordIsPlaceholder)
        return read;
    PastedRequest bare = bareCredentialIn(text, BareWords::Possible);
    read.guessed = hasSecret(bare);
    if (read.guessed) {
        read.request.username.clear(); // "user:changeme" was read as a setting called user
        if (!bare.url.isEmpty())
            read.request.url.clear(); // "https://kibana;elastic;changeme" was read as one address
        complete(read.request, std::move(bare));
    }
    return read;
}

bool holdsSecret(const QString &text)
{
    return hasSecret(readPastedText(text).request) || hasPasswordInUrl(text)
        || hasSecret(bareCredentialIn(text, BareWords::Likely));
}

}
