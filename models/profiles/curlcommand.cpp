// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/curlcommand.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <optional>

#include "models/profiles/commandoptions.h"
#include "models/profiles/hostport.h"
#include "models/profiles/placeholder.h"
#include "models/profiles/shellwords.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// The last part of a path or of a container's image, without ".exe", in lower case.
QString baseName(const QString &word)
{
    // A prompt may stand directly before it: C:\>curl
    static const QRegularExpression path(u"^.*[/\\\\>$#(]"_s);
    static const QRegularExpression ending(u"\\.exe$|:[\\w.-]*$"_s);
    return word.toLower().remove(path).remove(ending);
}

std::optional<RequestProgram> programCalled(const QString &word)
{
    if (word.contains(u"://"_s) || word.size() > 200)
        return {};
    const QString name = baseName(word);
    if (name == u"curl" || name == u"curlie")
        return RequestProgram::Curl;
    if (name == u"wget" || name == u"wget2")
        return RequestProgram::Wget;
    if (name == u"http" || name == u"https" || name == u"xh" || name == u"xhs" || name == u"httpie")
        return word.endsWith(u':') ? std::nullopt : std::optional(RequestProgram::Httpie);
    if (name == u"invoke-restmethod" || name == u"invoke-webrequest" || name == u"irm" || name == u"iwr")
        return RequestProgram::PowerShell;
    return {};
}

bool isElsewhere(const QString &word)
{
    static const QStringList programs{u"kubectl"_s, u"oc"_s, u"docker"_s, u"podman"_s, u"nerdctl"_s, u"ssh"_s,
        u"docker-compose"_s, u"crictl"_s, u"lxc"_s, u"vagrant"_s, u"k3s"_s};
    return programs.contains(baseName(word));
}

// A prompt, an assignment, or a program that starts another one.
bool mayStandBefore(const QString &word)
{
    static const QStringList starters{u"sudo"_s, u"doas"_s, u"time"_s, u"env"_s, u"exec"_s, u"nohup"_s, u"command"_s,
        u"watch"_s, u"timeout"_s, u"proxychains"_s, u"proxychains4"_s, u"winpty"_s, u"noglob"_s, u"&"_s, u"then"_s,
        u"ps"_s, u"--"_s, u"&&"_s, u";"_s, u"|"_s, u"do"_s, u"cmd"_s, u"powershell"_s, u"pwsh"_s, u"sh"_s, u"bash"_s,
        u"zsh"_s, u"-c"_s, u"/c"_s, u"-command"_s};
    static const QRegularExpression prompt(u"[$#%>]$|^\\$?[\\w:]+=|^\\$\\w+$|^=$|^-"_s);
    return starters.contains(baseName(word)) || isElsewhere(word) || prompt.match(word).hasMatch();
}

struct Call {
    RequestProgram program = RequestProgram::Curl;
    qsizetype first = 0; // of the words behind the program
    bool elsewhere = false;
};

bool hasOptionOrUrl(const QStringList &words, qsizetype from)
{
    return std::any_of(words.begin() + from, words.end(),
        [](const QString &word) { return word.startsWith(u'-') || word.contains(u"://"_s); });
}

// curl is also PowerShell's old name for Invoke-WebRequest.
RequestProgram spokenBy(RequestProgram program, const QStringList &words)
{
    const bool parameters =
        words.contains(u"-Uri"_s, Qt::CaseInsensitive) || words.contains(u"-Headers"_s, Qt::CaseInsensitive);
    return parameters && program != RequestProgram::Httpie ? RequestProgram::PowerShell : program;
}

std::optional<Call> callIn(const QStringList &words)
{
    Call call;
    bool begin = true; // only prompts, assignments and starters so far
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        const auto program = programCalled(word);
        const bool common = program == RequestProgram::Httpie; // "http" is also a word of English
        const bool previous = i > 0 && mayStandBefore(words.at(i - 1));
        if (program && i + 1 < words.size() && (begin || previous || (!common && hasOptionOrUrl(words, i + 1)))) {
            call.program = spokenBy(*program, words);
            call.first = i + 1;
            return call;
        }
        call.elsewhere = call.elsewhere || isElsewhere(word);
        begin = begin && mayStandBefore(word);
    }
    return {};
}

bool isSeparator(const QString &word)
{
    static const QStringList separators{u"|"_s, u"||"_s, u"&"_s, u"&&"_s, u";"_s, u">"_s, u">>"_s, u"2>"_s, u"2>&1"_s};
    return separators.contains(word);
}

class CommandReader
{
public:
    CommandReader(const QStringList &words, const Call &call)
        : m_words(words), m_program(call.program), m_next(call.first)
    {
        m_request.runsElsewhere = call.elsewhere;
    }

    PastedRequest read()
    {
        while (m_next < m_words.size() && !isSeparator(m_words.at(m_next)))
            readWord(m_words.at(m_next++));
        if (m_request.url.isEmpty())
            m_request.url = m_hostOnly;
        return std::move(m_request);
    }

private:
    QString nextValue() { return m_next < m_words.size() ? m_words.at(m_next++) : QString(); }

    void readWord(const QString &word)
    {
        if (word.size() < 2 || !word.startsWith(u'-'))
            return readPositional(word);
        if (m_program == RequestProgram::PowerShell)
            return readPowerShellOption(word);
        if (!word.startsWith(u"--"_s))
            return readCluster(word);
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.left(equals < 0 ? word.size() : equals);
        const CommandOption option = commandOption(m_program, name);
        use(option, name, equals >= 0 ? word.mid(equals + 1) : option.takesValue ? nextValue() : QString());
    }

    // "-sku elastic:pw", "-uelastic:pw": single letters, the last of which may take a value.
    void readCluster(const QString &word)
    {
        for (qsizetype i = 1; i < word.size(); ++i) {
            const QString name = u"-"_s + word.at(i);
            const CommandOption option = commandOption(m_program, name);
            if (option.takesValue) {
                QString value = word.mid(i + 1);
                use(option, name, value.isEmpty() ? nextValue() : value);
                return wipe(value);
            }
            use(option, name, {});
        }
    }

    void readPowerShellOption(const QString &word)
    {
        const qsizetype colon = word.indexOf(u':');
        const QString name = word.left(colon < 0 ? word.size() : colon);
        const CommandOption option = commandOption(m_program, name);
        const bool given = m_next < m_words.size() && !m_words.at(m_next).startsWith(u'-');
        QString value = colon >= 0 ? word.mid(colon + 1) : option.takesValue && given ? nextValue() : QString();
        if (value.startsWith(u"@{"_s) || value.startsWith(u'(')) { // read with the settings
            while (!value.endsWith(u'}') && !value.endsWith(u')') && m_next < m_words.size())
                value = nextValue();
            value.clear();
        }
        use(option, name, value);
    }

    void use(const CommandOption &option, const QString &name, const QString &value)
    {
        switch (option.meaning) {
        case OptionMeaning::None:
            return noteScheme(name, value);
        case OptionMeaning::User:
            return m_token ? takeOtherSecret(value, name, m_request) : takeUser(value, m_request);
        case OptionMeaning::Username:
            return takeUsername(value, m_request);
        case OptionMeaning::Password:
            return takePassword(value, m_request);
        case OptionMeaning::Header:
            return takeHeader(value, m_request);
        case OptionMeaning::Url:
            return takeUrl(value);
        case OptionMeaning::CertificateCheck:
            return leaveOut(LeftOut::CertificateCheck, name, m_request);
        case OptionMeaning::Verify:
            return leaveOut(isNo(value) ? LeftOut::CertificateCheck : LeftOut::Authorities, name, m_request);
        case OptionMeaning::ProxySecret:
            noteSecret(value, m_request);
            return leaveOut(LeftOut::Proxy, name, m_request);
        case OptionMeaning::Proxy:
            return leaveOut(LeftOut::Proxy, name, m_request);
        case OptionMeaning::Authorities:
            return leaveOut(LeftOut::Authorities, name, m_request);
        case OptionMeaning::ClientCertificate:
            return leaveOut(LeftOut::ClientCertificate, name, m_request);
        case OptionMeaning::Route:
            return leaveOut(LeftOut::Route, name, m_request);
        case OptionMeaning::SignIn:
            return leaveOut(LeftOut::SignIn, name, m_request);
        case OptionMeaning::SecretSignIn:
            return takeOtherSecret(value, name, m_request);
        }
    }

    static bool isNo(const QString &value)
    {
        return value.compare(u"no"_s, Qt::CaseInsensitive) == 0 || value.compare(u"false"_s, Qt::CaseInsensitive) == 0;
    }

    // HTTPie: "-A bearer -a TOKEN".
    void noteScheme(const QString &name, const QString &value)
    {
        if (m_program == RequestProgram::Httpie && (name == u"-A"_s || name == u"--auth-type"_s))
            m_token = value.compare(u"bearer"_s, Qt::CaseInsensitive) == 0;
    }

    void readPositional(const QString &word)
    {
        const bool isUrl = word.contains(u"://"_s);
        if (m_program == RequestProgram::Httpie && !isUrl)
            return readHttpieItem(word);
        takeUrl(word);
    }

    // A method, ":5601/path" for localhost, a host, "Name:value" or "name=value".
    void readHttpieItem(const QString &word)
    {
        static const QRegularExpression method(u"^[A-Z]+$"_s);
        static const QRegularExpression header(u"^[A-Za-z][A-Za-z0-9-]*:(?![0-9]+(?:/|$))."_s);
        if (!m_request.url.isEmpty() || !m_hostOnly.isEmpty() || header.match(word).hasMatch())
            return takeHeader(word, m_request);
        if (method.match(word).hasMatch() || word.contains(u'='))
            return;
        takeUrl(word.startsWith(u':') ? u"localhost"_s + (word.size() > 1 && word.at(1) == u'/' ? word.mid(1) : word)
                                      : word);
    }

    static bool mayBeHost(const QString &text) { return readHostPort(text) || isHostPlaceholder(text); }

    // A text with a scheme is preferred to one that only may be a host, which an unknown option's value may be as well.
    void takeUrl(const QString &word)
    {
        if (!m_request.url.isEmpty())
            return;
        if (word.contains(u"://"_s))
            m_request.url = word;
        else if (m_hostOnly.isEmpty() && mayBeHost(word.section(u'/', 0, 0).section(u'@', -1)))
            m_hostOnly = word;
    }

    const QStringList &m_words;
    RequestProgram m_program;
    qsizetype m_next;
    bool m_token = false;
    QString m_hostOnly{};
    PastedRequest m_request{};
};

std::optional<PastedRequest> requestIn(const QString &text, int depth)
{
    const ShellWords words(text);
    const auto call = callIn(words.list());
    const qsizetype end = call ? call->first : words.list().size();
    bool elsewhere = false;
    for (qsizetype i = 0; i < end && depth < 3; ++i) { // sh -c "curl ..."
        const QString &word = words.list().at(i);
        elsewhere = elsewhere || isElsewhere(word);
        if (!word.contains(u' '))
            continue;
        if (auto inner = requestIn(word, depth + 1)) {
            inner->runsElsewhere = inner->runsElsewhere || elsewhere;
            return inner;
        }
    }
    return call ? std::optional(CommandReader(words.list(), *call).read()) : std::nullopt;
}

}

bool isCurlCommand(const QString &text)
{
    return requestIn(text, 0).has_value();
}

PastedRequest readCurlCommand(const QString &text)
{
    return requestIn(text, 0).value_or(PastedRequest());
}

}
