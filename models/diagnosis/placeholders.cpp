// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/placeholders.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <array>

#include "models/diagnosis/cafiletext.h"
#include "models/base/maskedtext.h"
#include "models/diagnosis/basepath.h"
#include "models/kibana/caserefusal.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

// Each phrase stands after "while" in a rule.
QString connectingText(const RequestContext &at)
{
    switch (at.waitingFor) {
    case WaitingFor::NotKnown:
    case WaitingFor::Port:
        return Texts::tr("connecting");
    case WaitingFor::NameService:
        return Texts::tr("looking up the name");
    case WaitingFor::Handshake:
        return Texts::tr("waiting for the TLS handshake");
    case WaitingFor::Answer:
        break;
    }
    return at.path.endsWith("/api/status"_L1) ? Texts::tr("waiting for Kibana's status")
                                              : Texts::tr("asking who is signed in");
}

QString doing(const RequestContext &at)
{
    switch (at.activity) {
    case Activity::Connecting:
        return connectingText(at);
    case Activity::ReadingSpaces:
        return Texts::tr("reading the spaces");
    case Activity::ReadingEndpoints:
        return Texts::tr("reading the endpoints");
    case Activity::ReadingOneEndpoint:
        return Texts::tr("reading an endpoint");
    case Activity::ReadingFleet:
        return Texts::tr("reading Fleet's agents");
    case Activity::ReadingPolicyResponse:
        return Texts::tr("reading a policy response");
    case Activity::ReadingResponseActions:
        return Texts::tr("reading response actions");
    case Activity::CreatingCase:
        return Texts::tr("creating a case");
    case Activity::ReadingCases:
        return Texts::tr("reading cases");
    case Activity::ChangingCase:
        return Texts::tr("changing a case");
    case Activity::CallingOperation:
        return Texts::tr("calling an operation");
    case Activity::Other:
        break;
    }
    return Texts::tr("talking to Kibana");
}

QString withoutUserInfo(const QString &address)
{
    return QUrl(address).toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString quoted(const QString &words, const QString &fallback)
{
    // The sentence around it has a full stop of its own.
    const QString line = words.simplified(); // servers quote stack traces and JSON over several lines
    const bool endsSentence = line.endsWith(u'.') && !line.endsWith(".."_L1); // three dots stand for what is left out
    const QString bare = endsSentence ? line.chopped(1) : line;
    return bare.isEmpty() ? fallback : u"\u201c"_s + withoutSecrets(bare) + u"\u201d"_s;
}

// "this action is granted by the Kibana privileges [a,b]" -> "a, b"
QString privilegesIn(const QString &message)
{
    static const QRegularExpression named(u"Kibana privileges \\[([^\\]]*)\\]"_s);
    const QStringList names = named.match(message).captured(1).split(u',', Qt::SkipEmptyParts);
    QStringList trimmed;
    for (const QString &name : names)
        trimmed.append(name.trimmed());
    return trimmed.isEmpty() ? Texts::tr("(Kibana does not name them)") : trimmed.join(u", "_s);
}

QString ownersIn(const QString &message)
{
    const QStringList owners = caseRefusalIn(message).value_or(CaseRefusal()).owners;
    return owners.isEmpty() ? Texts::tr("(Kibana does not name it)") : owners.join(u", "_s);
}

QString operationIn(const QString &message)
{
    const QString operation = caseRefusalIn(message).value_or(CaseRefusal()).operation;
    return operation.isEmpty() ? Texts::tr("(Kibana does not name it)") : withoutSecrets(operation);
}

// "unable to authenticate user [jo] for REST request [/]" -> "jo"
QString userIn(const QString &message)
{
    static const QRegularExpression named(u"authenticate user \\[([^\\]]+)\\]"_s);
    const QString user = named.match(message).captured(1).trimmed();
    return user.isEmpty() ? Texts::tr("(Elasticsearch does not name it)") : withoutSecrets(user);
}

QString spaceHint(const QString &space)
{
    if (space.isEmpty() || space == "default"_L1)
        return {};
    return Texts::tr(
        "Privileges are given per space: they may be missing only in the space %1, or there may be no such "
        "space.")
        .arg(space);
}

QString secondsText(int seconds)
{
    return Texts::tr("%Ln second(s)", nullptr, seconds);
}

QString waitText(int seconds)
{
    return seconds < 0 ? Texts::tr("Wait a moment, then try again.")
                       : Texts::tr("Wait %Ln second(s), as the server asks, then try again.", nullptr, seconds);
}

QString serverText(const ApiError &error)
{
    return quoted(error.serverSays, Texts::tr("nothing readable"));
}

QString seenText(const ApiError &error)
{
    return quoted(error.detail, Texts::tr("nothing more"));
}

QString programFirst(const ApiError &error)
{
    return error.program.isEmpty() ? Texts::tr("Something") : error.program;
}

QString programInside(const ApiError &error)
{
    return error.program.isEmpty() ? Texts::tr("what stands in front of Kibana") : error.program;
}

// Nothing where it is not known what the proxy answered.
QString proxyAnswerText(const ApiError &error)
{
    if (error.status == 0)
        return {};
    const QString says = quoted(error.serverSays, {});
    const QString status = QString::number(error.status);
    if (says.isEmpty())
        return error.program.isEmpty()
            ? Texts::tr("The proxy answered with the HTTP status %1.").arg(status)
            : Texts::tr("The proxy is %1, and answered with the HTTP status %2.").arg(error.program, status);
    return error.program.isEmpty()
        ? Texts::tr("The proxy answered with the HTTP status %1: %2.").arg(status, says)
        : Texts::tr("The proxy is %1, and answered with the HTTP status %2: %3.").arg(error.program, status, says);
}

QString certificateName(const ApiError &error)
{
    const QString &name = error.certificate.certificate;
    return name.isEmpty() ? Texts::tr("the certificate") : name;
}

struct Placeholder {
    QLatin1StringView name;
    QString (*value)(const ApiError &, const RequestContext &);
};

const std::array placeholders{
    Placeholder{"doing"_L1, [](const ApiError &, const RequestContext &at) { return doing(at); }},
    Placeholder{"address"_L1, [](const ApiError &, const RequestContext &at) { return withoutUserInfo(at.address); }},
    Placeholder{"host"_L1, [](const ApiError &, const RequestContext &at) { return QUrl(at.address).host(); }},
    Placeholder{"proxy"_L1, [](const ApiError &, const RequestContext &at) { return at.proxy; }},
    Placeholder{"proxyAnswer"_L1, [](const ApiError &error, const RequestContext &) { return proxyAnswerText(error); }},
    Placeholder{
        "schemes"_L1, [](const ApiError &error, const RequestContext &) { return error.proxySchemes.join(u", "_s); }},
    Placeholder{"proxyReason"_L1, [](const ApiError &, const RequestContext &at) { return at.proxyReason; }},
    Placeholder{"space"_L1,
        [](const ApiError &, const RequestContext &at) { return at.space.isEmpty() ? u"default"_s : at.space; }},
    Placeholder{
        "seconds"_L1, [](const ApiError &, const RequestContext &at) { return secondsText(at.timeoutSeconds); }},
    Placeholder{
        "wait"_L1, [](const ApiError &error, const RequestContext &) { return waitText(error.retryAfterSeconds); }},
    Placeholder{"server"_L1, [](const ApiError &error, const RequestContext &) { return serverText(error); }},
    Placeholder{"seen"_L1, [](const ApiError &error, const RequestContext &) { return seenText(error); }},
    Placeholder{"Program"_L1, [](const ApiError &error, const RequestContext &) { return programFirst(error); }},
    Placeholder{"program"_L1, [](const ApiError &error, const RequestContext &) { return programInside(error); }},
    Placeholder{"missing"_L1, [](const ApiError &error, const RequestContext &) { return error.chainGap.missing; }},
    Placeholder{"below"_L1, [](const ApiError &error, const RequestContext &) { return error.chainGap.below; }},
    Placeholder{"caFile"_L1, [](const ApiError &error, const RequestContext &) { return caFileText(error.chainGap); }},
    Placeholder{"certificate"_L1, [](const ApiError &error, const RequestContext &) { return certificateName(error); }},
    Placeholder{
        "certificateFact"_L1, [](const ApiError &error, const RequestContext &) { return error.certificate.fact; }},
    Placeholder{"target"_L1,
        [](const ApiError &error, const RequestContext &) { return withoutUserInfo(error.redirectTarget.toString()); }},
    Placeholder{
        "privileges"_L1, [](const ApiError &error, const RequestContext &) { return privilegesIn(error.serverSays); }},
    Placeholder{"owner"_L1, [](const ApiError &error, const RequestContext &) { return ownersIn(error.serverSays); }},
    Placeholder{
        "operation"_L1, [](const ApiError &error, const RequestContext &) { return operationIn(error.serverSays); }},
    Placeholder{"user"_L1, [](const ApiError &error, const RequestContext &) { return userIn(error.serverSays); }},
    Placeholder{"length"_L1,
        [](const ApiError &, const RequestContext &at) { return QLocale().toString(at.path.toUtf8().size()); }},
    Placeholder{
        "status"_L1, [](const ApiError &error, const RequestContext &) { return QString::number(error.status); }},
    Placeholder{"base"_L1,
        [](const ApiError &error, const RequestContext &at) {
            const QString base = otherBasePath(error, at).value_or(QString());
            return base.isEmpty() ? u"/"_s : base;
        }},
    Placeholder{"baseAddress"_L1,
        [](const ApiError &error, const RequestContext &at) { return addressWithOtherBase(error, at); }},
    Placeholder{"origin"_L1,
        [](const ApiError &, const RequestContext &at) {
            return QUrl(at.address)
                .toDisplayString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
        }},
    Placeholder{"signInUser"_L1, [](const ApiError &, const RequestContext &at) { return at.user; }},
    Placeholder{"spaceHint"_L1, [](const ApiError &, const RequestContext &at) { return spaceHint(at.space); }},
};

// sentence: with %1 for the value. Nothing for an empty value.
void addLine(QStringList &lines, const QString &sentence, const QString &value)
{
    if (!value.isEmpty())
        lines += sentence.arg(value);
}

}

QString fillPlaceholders(const QString &text, const ApiError &error, const RequestContext &context)
{
    static const QRegularExpression name(u"\\{(\\w+)\\}"_s);
    QString result;
    qsizetype from = 0;
    for (auto found = name.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const auto known = std::ranges::find_if(
            placeholders, [&match](const Placeholder &each) { return each.name == match.capturedView(1); });
        if (known == placeholders.end())
            continue;
        const QString value = known->value(error, context);
        const bool leavesTwoBlanks =
            value.isEmpty() && match.capturedStart() > from && text.at(match.capturedStart() - 1) == u' ';
        result += QStringView(text).mid(from, match.capturedStart() - from - (leavesTwoBlanks ? 1 : 0)) + value;
        from = match.capturedEnd();
    }
    result += QStringView(text).mid(from);
    return result.trimmed(); // a hint at the end may be empty
}

QString evidenceText(const ApiError &error, const RequestContext &context)
{
    const QString request = QString(context.method + u' ' + context.path).trimmed();
    const QString status = error.status > 0 ? QString::number(error.status) : QString();
    const QString retry = error.retryAfterSeconds < 0 ? QString() : QString::number(error.retryAfterSeconds);
    QStringList lines;
    addLine(lines, Texts::tr("Server: %1"), withoutUserInfo(context.address));
    addLine(lines, Texts::tr("Proxy: %1"), context.proxy);
    addLine(lines, u"%1"_s, context.proxyReason);
    addLine(lines, Texts::tr("Space: %1"), context.space);
    addLine(lines, Texts::tr("Request: %1"), withoutSecrets(request));
    addLine(lines, Texts::tr("Kind of failure: %1"), faultName(error.fault));
    addLine(lines, Texts::tr("Status: %1"), status);
    addLine(lines, Texts::tr("Server says: %1"), withoutSecrets(error.serverSays));
    addLine(lines, Texts::tr("Seen: %1"), withoutSecrets(error.detail));
    addLine(lines, Texts::tr("Redirects to: %1"), withoutUserInfo(error.redirectTarget.toString()));
    addLine(lines, Texts::tr("Retry after: %1 s"), retry);
    return lines.join(u'\n').trimmed();
}

}
