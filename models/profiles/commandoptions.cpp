// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/commandoptions.h"

#include <algorithm>
#include <span>

namespace reeve {

namespace {

struct Known {
    QStringView name;
    OptionMeaning meaning = OptionMeaning::None;
    bool takesValue = true;
};

using enum OptionMeaning;

// curl's manual. Options that neither take a value nor concern the connection are left out.
constexpr Known curlOptions[] = {{u"-u", User}, {u"--user", User}, {u"-H", Header}, {u"--header", Header},
    {u"--url", Url}, {u"-k", CertificateCheck, false}, {u"--insecure", CertificateCheck, false}, {u"-x", Proxy},
    {u"--proxy", Proxy}, {u"--preproxy", Proxy}, {u"--socks4", Proxy}, {u"--socks4a", Proxy}, {u"--socks5", Proxy},
    {u"--socks5-hostname", Proxy}, {u"--proxy1.0", Proxy}, {u"--noproxy", Proxy}, {u"-U", ProxySecret},
    {u"--proxy-user", ProxySecret}, {u"--proxy-header", ProxySecret}, {u"--proxy-pass", ProxySecret},
    {u"--proxy-insecure", Proxy, false}, {u"--cacert", Authorities}, {u"--capath", Authorities},
    {u"--proxy-cacert", Proxy}, {u"--pinnedpubkey", Authorities}, {u"-E", ClientCertificate},
    {u"--cert", ClientCertificate}, {u"--key", ClientCertificate}, {u"--pass", SecretSignIn}, {u"--resolve", Route},
    {u"--connect-to", Route}, {u"--unix-socket", Route}, {u"--abstract-unix-socket", Route}, {u"--interface", Route},
    {u"--doh-url", Route}, {u"--dns-servers", Route}, {u"-b", SecretSignIn}, {u"--cookie", SecretSignIn},
    {u"--oauth2-bearer", SecretSignIn}, {u"--aws-sigv4", SignIn}, {u"--negotiate", SignIn, false},
    {u"--ntlm", SignIn, false}, {u"--digest", SignIn, false}, {u"-n", SignIn, false}, {u"--netrc", SignIn, false},
    {u"--netrc-optional", SignIn, false}, {u"--netrc-file", SignIn}, {u"-K", SignIn}, {u"--config", SignIn}, {u"-A"},
    {u"--user-agent"}, {u"-c"}, {u"--cookie-jar"}, {u"-C"}, {u"--continue-at"}, {u"-d"}, {u"--data"}, {u"--data-ascii"},
    {u"--data-binary"}, {u"--data-raw"}, {u"--data-urlencode"}, {u"-D"}, {u"--dump-header"}, {u"-e"}, {u"--referer"},
    {u"-F"}, {u"--form"}, {u"--form-string"}, {u"--json"}, {u"-m"}, {u"--max-time"}, {u"--connect-timeout"}, {u"-o"},
    {u"--output"}, {u"--output-dir"}, {u"-P"}, {u"-Q"}, {u"-r"}, {u"--range"}, {u"--retry"}, {u"--retry-delay"},
    {u"--retry-max-time"}, {u"--limit-rate"}, {u"-t"}, {u"-T"}, {u"--upload-file"}, {u"-w"}, {u"--write-out"}, {u"-X"},
    {u"--request"}, {u"--request-target"}, {u"-y"}, {u"-Y"}, {u"-z"}, {u"--time-cond"}, {u"--cert-type"},
    {u"--key-type"}, {u"--ciphers"}, {u"--tls13-ciphers"}, {u"--tls-max"}, {u"--max-redirs"}, {u"--max-filesize"},
    {u"--keepalive-time"}, {u"--trace"}, {u"--trace-ascii"}, {u"--stderr"}, {u"--url-query"}, {u"--variable"},
    {u"--expand-header", Header}, {u"--expand-url", Url}, {u"--crlfile"}, {u"--proto"}, {u"--proto-default"},
    {u"--login-options"}, {u"--rate"}, {u"--local-port"}};

constexpr Known wgetOptions[] = {{u"--user", Username}, {u"--http-user", Username}, {u"--password", Password},
    {u"--http-password", Password}, {u"--http-passwd", Password}, {u"--header", Header},
    {u"--no-check-certificate", CertificateCheck, false}, {u"--ca-certificate", Authorities},
    {u"--ca-directory", Authorities}, {u"--certificate", ClientCertificate}, {u"--private-key", ClientCertificate},
    {u"--proxy-user", ProxySecret}, {u"--proxy-password", ProxySecret}, {u"--proxy-passwd", ProxySecret},
    {u"--no-proxy", Proxy, false}, {u"--bind-address", Route}, {u"--load-cookies", SignIn}, {u"--use-askpass", SignIn},
    {u"--ask-password", SignIn, false}, {u"-O"}, {u"--output-document"}, {u"-o"}, {u"--output-file"}, {u"-a"},
    {u"--append-output"}, {u"-e"}, {u"--execute"}, {u"-P"}, {u"--directory-prefix"}, {u"-U"}, {u"--user-agent"},
    {u"-t"}, {u"--tries"}, {u"-T"}, {u"--timeout"}, {u"--connect-timeout"}, {u"--read-timeout"}, {u"-w"}, {u"--wait"},
    {u"-Q"}, {u"--method"}, {u"--body-data"}, {u"--body-file"}, {u"--post-data"}, {u"--post-file"}, {u"--referer"},
    {u"--save-cookies"}, {u"--secure-protocol"}, {u"-i"}, {u"--certificate-type"}, {u"--private-key-type"}, {u"-l"}};

constexpr Known httpieOptions[] = {{u"-a", User}, {u"--auth", User}, {u"-A"}, {u"--auth-type"},
    {u"--bearer", SecretSignIn}, {u"--verify", Verify}, {u"--cert", ClientCertificate},
    {u"--cert-key", ClientCertificate}, {u"--cert-key-pass", SecretSignIn}, {u"--proxy", Proxy}, {u"--session", SignIn},
    {u"--session-read-only", SignIn}, {u"-p"}, {u"--print"}, {u"-s"}, {u"--style"}, {u"--pretty"}, {u"-P"},
    {u"--history-print"}, {u"-o"}, {u"--output"}, {u"--timeout"}, {u"--max-redirects"}, {u"--max-headers"},
    {u"--default-scheme"}, {u"--ssl"}, {u"--ciphers"}, {u"--response-charset"}, {u"--response-mime"},
    {u"--format-options"}, {u"--raw"}, {u"--boundary"}, {u"--resolve", Route}, {u"--interface", Route}};

// Lower case; PowerShell's parameters have no case. Headers are in braces, which are read with the settings.
constexpr Known powerShellOptions[] = {{u"-uri", Url}, {u"-headers"},
    {u"-skipcertificatecheck", CertificateCheck, false}, {u"-proxy", Proxy}, {u"-proxycredential", Proxy},
    {u"-noproxy", Proxy, false}, {u"-certificate", ClientCertificate}, {u"-certificatethumbprint", ClientCertificate},
    {u"-credential", SignIn}, {u"-token", SecretSignIn}, {u"-websession", SignIn},
    {u"-usedefaultcredentials", SignIn, false}, {u"-unixsocket", Route}, {u"-method"}, {u"-custommethod"}, {u"-body"},
    {u"-form"}, {u"-contenttype"}, {u"-outfile"}, {u"-infile"}, {u"-useragent"}, {u"-timeoutsec"},
    {u"-maximumredirection"}, {u"-authentication"}, {u"-sslprotocol"}, {u"-transferencoding"}, {u"-sessionvariable"},
    {u"-maximumretrycount"}, {u"-retryintervalsec"}, {u"-erroraction"}, {u"-outvariable"}};

std::span<const Known> optionsOf(RequestProgram program)
{
    switch (program) {
    case RequestProgram::Curl:
        return curlOptions;
    case RequestProgram::Wget:
        return wgetOptions;
    case RequestProgram::Httpie:
        return httpieOptions;
    case RequestProgram::PowerShell:
        return powerShellOptions;
    }
    return {};
}

}

CommandOption commandOption(RequestProgram program, const QString &name)
{
    const QString typed = program == RequestProgram::PowerShell ? name.toLower() : name;
    const auto known = optionsOf(program);
    const auto found = std::ranges::find(known, QStringView(typed), &Known::name);
    return found == known.end() ? CommandOption() : CommandOption{found->meaning, found->takesValue};
}

}
