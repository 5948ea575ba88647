// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a pasted command, configuration or message says about reaching Kibana: address, credential, and what is left out.

#include <QList>
#include <QString>
#include <QStringList>

#include "models/base/secret.h"

namespace reeve {

// What a command asks for that is not taken over.
enum class LeftOut {
    CertificateCheck, // it does not check the server's certificate
    Proxy,
    Authorities, // a file of certificate authorities
    ClientCertificate,
    Route, // another way to the host: --resolve, a socket
    SignIn, // a token, a cookie, Kerberos
};

struct PastedRequest {
    QString url{}; // as written: URL, host:port or Cloud ID; empty: none
    QString username{}; // of -u, of a setting, or of an Authorization header of the kind Basic
    Secret password{}; // from the same place; UTF-8
    Secret apiKey{}; // as written, in any form
    Secret otherSecret{}; // a token, cookie or passphrase, which no connection can use
    bool keyIsPlaceholder = false; // an example's stand-in is where the key would be
    bool passwordIsPlaceholder = false;
    bool runsElsewhere = false; // in a container or on another machine, so that its localhost is another one
    struct Option {
        LeftOut what;
        QString name{}; // as the program's manual writes it: "-k"
    };
    QList<Option> leftOut{};

    bool hasCredential() const { return !username.isEmpty() || !password.isEmpty() || !apiKey.isEmpty(); }
    bool isEmpty() const
    {
        return url.isEmpty() && !hasCredential() && otherSecret.isEmpty() && !keyIsPlaceholder && !passwordIsPlaceholder
            && leftOut.isEmpty();
    }
};

// Each keeps what is there already. A stand-in is noted, not taken.
void takeUser(const QString &pair, PastedRequest &request); // "user:password" or "user"
void takeUsername(const QString &name, PastedRequest &request);
void takePassword(const QString &password, PastedRequest &request);
void takeApiKey(const QString &key, PastedRequest &request);
void takeOtherSecret(const QString &secret, const QString &name, PastedRequest &request);
void noteSecret(const QString &secret, PastedRequest &request); // as otherSecret, without a word about it
void takeHeader(const QString &header, PastedRequest &request); // "Authorization: ApiKey ...", "Cookie: ..."
void takeAuthorization(const QString &value, PastedRequest &request); // the header's value
void leaveOut(LeftOut what, const QString &name, PastedRequest &request); // once for each name

// Fills what request lacks from other.
void complete(PastedRequest &request, PastedRequest &&other);

// Sentences, translated: what was not taken over. They name options, never their values.
QStringList leftOutTexts(const PastedRequest &request);
QString placeholderKeyText(); // translated: "The line has a placeholder, not a key ..."
QString placeholderPasswordText();

}
