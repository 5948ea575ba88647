// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/proxyanswer.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <span>

#include "models/kibana/errorbody.h"
#include "models/kibana/programname.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype longestProgram = 60;
constexpr qsizetype longestWords = 300;

// Squid's codes (X-Squid-Error, with the system's number of the error), and the words of Privoxy, tinyproxy, Envoy and
// others; in lower case.
constexpr std::array unknownHost{"err_dns_fail", "no such domain", "no such host", "dns lookup fail", "dns error",
    "dns resolution fail", "dns failure", "dns_unresolved", "not resolve", "unable to resolve", "could not be resolved",
    "unknown host", "unknown_host", "host not found", "name or service not known", "nxdomain", "name_not_resolved"};
constexpr std::array refused{
    "connection refused", "err_connect_fail 111", "econnrefused", "connection_refused", "actively refused"};
constexpr std::array otherwise{"err_", "timed out", "timeout", "time-out", "no route", "unreachable", "denied",
    "forbidden", "blocked", "policy", "not allowed", "prohibited", "certificate"};

QByteArray headOf(const QByteArray &response)
{
    const qsizetype end = response.indexOf("\r\n\r\n");
    return end < 0 ? response : response.first(end);
}

// The values of a header, one for each of its lines. name: in lower case, with its colon.
QList<QByteArray> valuesOf(const QByteArray &head, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name))
            values += line.mid(name.size()).trimmed();
    }
    return values;
}

QByteArray valueOf(const QByteArray &head, QByteArrayView name)
{
    return valuesOf(head, name).value(0);
}

// "1.1 proxy.example.com (squid/5.7)": the host's name says nothing of the program.
QByteArray programInVia(const QByteArray &via)
{
    const qsizetype open = via.indexOf('(');
    return open < 0 ? via : via.mid(open + 1, via.indexOf(')', open) - open - 1);
}

QString plainText(const QByteArray &words, qsizetype longest)
{
    QString text = QString::fromUtf8(words).simplified();
    text.erase(std::ranges::remove_if(text, [](QChar c) { return !c.isPrint(); }).begin(), text.end());
    return text.left(longest);
}

QString programOf(const QByteArray &head, const QByteArray &body)
{
    if (!valueOf(head, "x-squid-error:").isEmpty())
        return u"Squid"_s;
    const QByteArray server = valueOf(head, "server:");
    const QByteArray agent = valueOf(head, "proxy-agent:");
    Reply reply;
    reply.server = server + ' ' + agent + ' ' + programInVia(valueOf(head, "via:"));
    reply.body = body;
    const QString known = programName(reply);
    return known.isEmpty() ? plainText(agent.isEmpty() ? server : agent, longestProgram) : known;
}

// The words beside the status: "HTTP/1.1 502 Bad Gateway".
QString reasonIn(const QByteArray &head)
{
    const QByteArray line = head.split('\n').constFirst().trimmed(); // the only line where there is no header
    const qsizetype status = line.indexOf(' ');
    return status < 0 ? QString() : plainText(line.mid(status + 5), longestWords);
}

QString wordsOf(const QByteArray &head, const QByteArray &body)
{
    QStringList words;
    words += plainText(valueOf(head, "x-squid-error:"), longestWords);
    words += readErrorBody(body, valueOf(head, "content-type:")).message.simplified().left(longestWords);
    words.removeAll(QString());
    return words.isEmpty() ? reasonIn(head) : words.join("; "_L1);
}

// A challenge begins with its scheme; some proxies put several into one line, some the parameters of one.
QStringList schemesIn(const QByteArray &head, int status)
{
    static const QRegularExpression quoted(u"\"[^\"]*\""_s);
    static const QRegularExpression scheme(u"(?:^|,)\\s*([A-Za-z][A-Za-z0-9-]*)(?=\\s*(?:,|$)|\\s+[^\\s=,])"_s);
    QStringList schemes;
    // The status for a proxy's own sign-in is 407; tinyproxy uses 401.
    const QList<QByteArray> challenges = valuesOf(head, "proxy-authenticate:")
        + (status == 401 ? valuesOf(head, "www-authenticate:") : QList<QByteArray>());
    for (const QByteArray &challenge : challenges) {
        for (const auto &match : scheme.globalMatch(QString::fromLatin1(challenge).remove(quoted)))
            schemes += match.captured(1);
    }
    schemes.removeDuplicates();
    return schemes;
}

bool saysOneOf(std::span<const char *const> phrases, const QString &text)
{
    return std::ranges::any_of(
        phrases, [&text](const char *phrase) { return text.contains(QLatin1StringView(phrase), Qt::CaseInsensitive); });
}

}

ProxyAnswer proxyAnswerIn(const QByteArray &response)
{
    const QByteArray head = headOf(response);
    if (!head.startsWith("HTTP/"))
        return {};
    const int status = head.mid(head.indexOf(' ') + 1, 3).toInt();
    if (status == 0)
        return {};
    const QByteArray body = response.mid(head.size() + 4);
    return {.status = status,
        .program = programOf(head, body),
        .says = wordsOf(head, body),
        .schemes = schemesIn(head, status)};
}

Fault faultIn(const ProxyAnswer &answer, Fault fallback)
{
    if (answer.status == 0)
        return fallback;
    if (answer.status == 401 || answer.status == 407)
        return Fault::ProxySignIn;
    if (saysOneOf(unknownHost, answer.says))
        return Fault::HostNotFound;
    if (saysOneOf(refused, answer.says))
        return Fault::Refused;
    const bool isQtsGuess = fallback == Fault::HostNotFound || fallback == Fault::Refused;
    return isQtsGuess && !saysOneOf(otherwise, answer.says) ? fallback : Fault::ProxyFailed;
}

}
