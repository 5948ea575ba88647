// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The options of programs that send requests: which take a value, and what it means for a connection.

#include <QString>

namespace reeve {

enum class RequestProgram {
    Curl,
    Wget,
    Httpie, // http, https, xh
    PowerShell, // Invoke-RestMethod, Invoke-WebRequest
};

enum class OptionMeaning {
    None,
    User, // "user:password"
    Username,
    Password,
    Header,
    Url,
    CertificateCheck, // switches it off
    Verify, // HTTPie: "no", or a file of authorities
    Proxy,
    ProxySecret, // its value is the proxy's credential
    Authorities,
    ClientCertificate,
    Route,
    SignIn, // without a secret in it: Kerberos, a file
    SecretSignIn, // its value is a token or a cookie
};

struct CommandOption {
    OptionMeaning meaning = OptionMeaning::None;
    bool takesValue = false;
};

// name: as typed, "-k" or "--insecure"; PowerShell's in any case. An unknown option means nothing and takes no value.
CommandOption commandOption(RequestProgram program, const QString &name);

}
