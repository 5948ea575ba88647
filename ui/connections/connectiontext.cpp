// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/connectiontext.h"

#include <QCoreApplication>
#include <QLocale>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ConnectionText)
};

}

QString spaceText(const Profile &profile)
{
    return profile.space.isEmpty() ? u"default"_s : profile.space;
}

QString hostText(const Profile &profile)
{
    return profile.address
        .toString(QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
            | QUrl::StripTrailingSlash)
        .remove(0, 2); // "//"
}

QString environmentText(Environment environment)
{
    switch (environment) {
    case Environment::Unspecified:
        return Texts::tr("Not set");
    case Environment::Production:
        return Texts::tr("Production");
    case Environment::Test:
        return Texts::tr("Test");
    case Environment::Development:
        return Texts::tr("Development");
    }
    return {};
}

Tone environmentTone(Environment environment)
{
    return environment == Environment::Production ? Tone::Bad : Tone::Neutral;
}

QString signInText(const Profile &profile)
{
    switch (profile.authentication) {
    case AuthenticationType::ApiKey:
        return Texts::tr("API key");
    case AuthenticationType::Basic:
        return Texts::tr("User %1 with password").arg(profile.username);
    case AuthenticationType::Certificate:
        return Texts::tr("Client certificate");
    }
    return {};
}

QString secretHomeText(SecretHome home)
{
    switch (home) {
    case SecretHome::Keychain:
        return Texts::tr("In the system keychain");
    case SecretHome::Session:
        return Texts::tr("This session only");
    }
    return {};
}

QString lastSuccessText(const QDateTime &when)
{
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::ShortFormat) : Texts::tr("Never");
}

}
