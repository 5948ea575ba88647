// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/pastedrequest.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "models/profiles/apikeyparts.h"
#include "models/profiles/placeholder.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::PastedRequest)
};

Secret secretOf(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    return Secret(std::move(bytes));
}

// The text behind a word and white space, case-insensitive; null: it does not begin so.
QString behindWord(const QString &text, QLatin1StringView word)
{
    if (!text.startsWith(word, Qt::CaseInsensitive) || text.size() <= word.size() || !text.at(word.size()).isSpace())
        return {};
    const QString rest = text.sliced(word.size()).trimmed();
    return rest.isNull() ? u""_s : rest;
}

void takeBasic(const QString &value, PastedRequest &request)
{
    QByteArray encoded = value.toUtf8();
    if (const auto pair = decodedBase64(encoded)) {
        QString plain = QString::fromUtf8(pair->reveal()).trimmed();
        takeUser(plain, request);
        wipe(plain);
    } else if (isKeyPlaceholder(value)) {
        request.passwordIsPlaceholder = true;
    }
    wipe(encoded);
}

QString sentenceFor(LeftOut what, const QString &names)
{
    switch (what) {
    case LeftOut::CertificateCheck:
        return Texts::tr("The line switches off the check of the server's certificate (%1). That is ignored: the "
                         "certificate is checked.")
            .arg(names);
    case LeftOut::Proxy:
        return Texts::tr("The line names a proxy (%1), which is ignored: enter it under Proxy if it is needed.")
            .arg(names);
    case LeftOut::Authorities:
        return Texts::tr("The line names certificate authorities (%1), which are ignored: choose the file under "
                         "Certificates.")
            .arg(names);
    case LeftOut::ClientCertificate:
        return Texts::tr("The line names a client certificate or its key (%1), which is ignored: choose it under "
                         "Sign-in.")
            .arg(names);
    case LeftOut::Route:
        return Texts::tr("The line reaches the host in another way (%1), which is ignored.").arg(names);
    case LeftOut::SignIn:
        return Texts::tr("The line signs in or identifies itself in a way that cannot be used here (%1); that has been "
                         "removed.")
            .arg(names);
    }
    return {};
}

}

void takeUsername(const QString &name, PastedRequest &request)
{
    if (request.username.isEmpty() && !isPlaceholder(name))
        request.username = name;
}

void takePassword(const QString &password, PastedRequest &request)
{
    if (isPlaceholder(password))
        request.passwordIsPlaceholder = true;
    else if (request.password.isEmpty() && !password.isEmpty())
        request.password = secretOf(password);
}

void takeUser(const QString &pair, PastedRequest &request)
{
    if (!request.username.isEmpty() || !request.password.isEmpty())
        return;
    if (isPlaceholder(pair)) {
        request.passwordIsPlaceholder = true;
        return;
    }
    // "${NAME:-default}" has a colon of its own, so a password that is a placeholder is looked for first.
    const qsizetype brace = pair.startsWith(u"${"_s) ? std::max<qsizetype>(pair.indexOf(u'}'), 0) : 0;
    const qsizetype colon = pair.indexOf(u':', brace);
    takeUsername(pair.left(colon < 0 ? pair.size() : colon), request);
    QString password = colon < 0 ? QString() : pair.mid(colon + 1);
    takePassword(password, request);
    wipe(password);
}

void takeApiKey(const QString &key, PastedRequest &request)
{
    const QString inner = behindWord(key.trimmed(), "ApiKey"_L1);
    const QString &bare = inner.isNull() ? key : inner;
    if (isKeyPlaceholder(bare))
        request.keyIsPlaceholder = true;
    else if (request.apiKey.isEmpty() && !bare.trimmed().isEmpty())
        request.apiKey = secretOf(bare.trimmed());
}

void takeOtherSecret(const QString &secret, const QString &name, PastedRequest &request)
{
    leaveOut(LeftOut::SignIn, name, request);
    noteSecret(secret, request);
}

void noteSecret(const QString &secret, PastedRequest &request)
{
    if (request.otherSecret.isEmpty() && !secret.isEmpty() && !isKeyPlaceholder(secret))
        request.otherSecret = secretOf(secret);
}

void takeAuthorization(const QString &value, PastedRequest &request)
{
    const QString trimmed = value.trimmed();
    if (const QString key = behindWord(trimmed, "ApiKey"_L1); !key.isNull())
        takeApiKey(key, request);
    else if (const QString pair = behindWord(trimmed, "Basic"_L1); !pair.isNull())
        takeBasic(pair, request);
    else if (const QString token = behindWord(trimmed, "Bearer"_L1); !token.isNull())
        takeOtherSecret(token, u"Bearer"_s, request);
    else if (isKeyPlaceholder(trimmed))
        request.keyIsPlaceholder = true;
    else if (!trimmed.isEmpty())
        takeOtherSecret(trimmed, u"Authorization"_s, request);
}

void takeHeader(const QString &header, PastedRequest &request)
{
    const qsizetype colon = header.indexOf(u':');
    if (colon < 0)
        return;
    const QString name = header.left(colon).trimmed().toLower();
    QString value = header.mid(colon + 1).trimmed();
    if (name == u"authorization")
        takeAuthorization(value, request);
    else if (name == u"cookie")
        takeOtherSecret(value, u"Cookie"_s, request);
    else if (name == u"proxy-authorization")
        takeOtherSecret(value, u"Proxy-Authorization"_s, request);
    else if (name.endsWith(u"api-key") || name.endsWith(u"apikey"))
        takeApiKey(value, request);
    else if (name.endsWith(u"token") || name.endsWith(u"secret") || name.contains(u"client-authentication"))
        takeOtherSecret(value, name, request);
    wipe(value);
}

void leaveOut(LeftOut what, const QString &name, PastedRequest &request)
{
    const bool known = std::ranges::any_of(request.leftOut,
        [&](const PastedRequest::Option &option) { return option.what == what && option.name == name; });
    if (!known)
        request.leftOut += {what, name};
}

void complete(PastedRequest &request, PastedRequest &&other)
{
    if (request.url.isEmpty())
        request.url = other.url;
    if (!request.hasCredential()) {
        request.username = other.username;
        request.password = std::move(other.password);
        request.apiKey = std::move(other.apiKey);
    } else if (request.password.isEmpty() && request.apiKey.isEmpty()
        && (other.username.isEmpty() || other.username == request.username)) {
        request.password = std::move(other.password);
    }
    if (request.otherSecret.isEmpty())
        request.otherSecret = std::move(other.otherSecret);
    // A variable in the line and its value above it: the value counts.
    request.keyIsPlaceholder = (request.keyIsPlaceholder || other.keyIsPlaceholder) && request.apiKey.isEmpty();
    request.passwordIsPlaceholder =
        (request.passwordIsPlaceholder || other.passwordIsPlaceholder) && request.password.isEmpty();
    request.runsElsewhere = request.runsElsewhere || other.runsElsewhere;
    for (const PastedRequest::Option &option : std::as_const(other.leftOut))
        leaveOut(option.what, option.name, request);
}

QStringList leftOutTexts(const PastedRequest &request)
{
    QStringList texts;
    for (const LeftOut what : {LeftOut::CertificateCheck, LeftOut::Proxy, LeftOut::Authorities,
             LeftOut::ClientCertificate, LeftOut::Route, LeftOut::SignIn}) {
        QStringList names;
        for (const PastedRequest::Option &option : request.leftOut) {
            if (option.what == what)
                names += option.name;
        }
        if (!names.isEmpty())
            texts += sentenceFor(what, names.join(u", "_s));
    }
    return texts;
}

QString placeholderKeyText()
{
    return Texts::tr("The line has a placeholder, not a key: enter the API key itself.");
}

QString placeholderPasswordText()
{
    return Texts::tr("The line has a placeholder, not a password: enter the password itself.");
}

}
