// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/placeholders.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Diagnosis", text);
}

QString doing(Activity activity)
{
    switch (activity) {
    case Activity::Connecting:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "connecting"));
    case Activity::ReadingSpaces:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "reading the spaces"));
    case Activity::ReadingEndpoints:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "reading the endpoints"));
    case Activity::ReadingOneEndpoint:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "reading an endpoint"));
    case Activity::ReadingFleet:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "reading Fleet's agents"));
    case Activity::ReadingPolicyResponse:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "reading a policy response"));
    case Activity::ReadingResponseActions:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "reading response actions"));
    case Activity::CreatingCase:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "creating a case"));
    case Activity::ReadingCases:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "reading cases"));
    case Activity::ChangingCase:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "changing a case"));
    case Activity::Other:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Diagnosis", "talking to Kibana"));
}

QString withoutUserInfo(const QString &address)
{
    return QUrl(address).toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString quoted(const QString &words, const char *otherwise)
{
    // The sentence around it brings its own full stop.
    const QString line = words.simplified(); // servers quote stack traces and JSON over several lines
    const QString bare = line.endsWith(u'.') ? line.chopped(1) : line;
    return bare.isEmpty() ? translated(otherwise) : u"\u201c"_s + withoutSecrets(bare) + u"\u201d"_s;
}

// "this action is granted by the Kibana privileges [a,b]" -> "a, b"
QString privilegesIn(const QString &message)
{
    static const QRegularExpression named(u"Kibana privileges \\[([^\\]]*)\\]"_s);
    const QStringList names = named.match(message).captured(1).split(u',', Qt::SkipEmptyParts);
    QStringList trimmed;
    for (const QString &name : names)
        trimmed.append(name.trimmed());
    return trimmed.isEmpty() ? translated(QT_TRANSLATE_NOOP("Diagnosis", "(Kibana does not name them)"))
                             : trimmed.join(u", "_s);
}

// Unauthorized to create case with owners: "securitySolution" -> securitySolution
QString ownersIn(const QString &message)
{
    static const QRegularExpression named(u"owners?: \"([^\"]*)\""_s);
    const QString owners = named.match(message).captured(1);
    return owners.isEmpty() ? translated(QT_TRANSLATE_NOOP("Diagnosis", "(Kibana does not name it)")) : owners;
}

QString spaceHint(const QString &space)
{
    if (space.isEmpty() || space == "default"_L1)
        return {};
    return translated(QT_TRANSLATE_NOOP("Diagnosis",
                          " Privileges are given per space: they may be missing only in the space %1, or there may be "
                          "no such space."))
        .arg(space);
}

QString inSeconds(int seconds)
{
    return seconds == 1 ? translated(QT_TRANSLATE_NOOP("Diagnosis", "1 second"))
                        : translated(QT_TRANSLATE_NOOP("Diagnosis", "%1 seconds")).arg(seconds);
}

QString wait(int seconds)
{
    if (seconds < 0)
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Wait a moment"));
    return translated(QT_TRANSLATE_NOOP("Diagnosis", "Wait %1, as the server asks")).arg(inSeconds(seconds));
}

struct Placeholder {
    QLatin1StringView name;
    QString (*value)(const ApiError &, const RequestContext &);
};

const std::array placeholders{
    Placeholder{"doing"_L1, [](const ApiError &, const RequestContext &at) { return doing(at.activity); }},
    Placeholder{"address"_L1, [](const ApiError &, const RequestContext &at) { return withoutUserInfo(at.address); }},
    Placeholder{"host"_L1, [](const ApiError &, const RequestContext &at) { return QUrl(at.address).host(); }},
    Placeholder{"proxy"_L1, [](const ApiError &, const RequestContext &at) { return at.proxy; }},
    Placeholder{"space"_L1,
        [](const ApiError &, const RequestContext &at) { return at.space.isEmpty() ? u"default"_s : at.space; }},
    Placeholder{"seconds"_L1, [](const ApiError &, const RequestContext &at) { return inSeconds(at.timeoutSeconds); }},
    Placeholder{"wait"_L1, [](const ApiError &error, const RequestContext &) { return wait(error.retryAfterSeconds); }},
    Placeholder{"server"_L1,
        [](const ApiError &error, const RequestContext &) {
            return quoted(error.serverSays, QT_TRANSLATE_NOOP("Diagnosis", "nothing readable"));
        }},
    Placeholder{"seen"_L1,
        [](const ApiError &error, const RequestContext &) {
            return quoted(error.detail, QT_TRANSLATE_NOOP("Diagnosis", "nothing more"));
        }},
    Placeholder{"target"_L1,
        [](const ApiError &error, const RequestContext &) { return withoutUserInfo(error.redirectTarget.toString()); }},
    Placeholder{
        "privileges"_L1, [](const ApiError &error, const RequestContext &) { return privilegesIn(error.serverSays); }},
    Placeholder{"owner"_L1, [](const ApiError &error, const RequestContext &) { return ownersIn(error.serverSays); }},
    Placeholder{"spaceHint"_L1, [](const ApiError &, const RequestContext &at) { return spaceHint(at.space); }},
};

QString line(const char *title, const QString &value)
{
    return value.isEmpty() ? QString() : translated(title) + u": "_s + value + u'\n';
}

}

QString filled(const QString &text, const ApiError &error, const RequestContext &context)
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
        result += QStringView(text).mid(from, match.capturedStart() - from) + known->value(error, context);
        from = match.capturedEnd();
    }
    return result + QStringView(text).mid(from);
}

QString withoutSecrets(const QString &text)
{
    static const QRegularExpression scheme(
        u"\\b(ApiKey|Basic|Bearer)\\s+[A-Za-z0-9+/=_.:-]{16,}"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(u"://[^/\\s@]+@"_s);
    QString clean = text;
    clean.replace(scheme, u"\\1 \u2026"_s);
    clean.replace(userInfo, u"://"_s);
    return clean;
}

QString evidenceText(const ApiError &error, const RequestContext &context)
{
    const QString request = QString(context.method + u' ' + context.path).trimmed();
    const QString status = error.status > 0 ? QString::number(error.status) : QString();
    const QString retry = error.retryAfterSeconds < 0 ? QString() : QString::number(error.retryAfterSeconds) + u" s"_s;
    return QString(line(QT_TRANSLATE_NOOP("Diagnosis", "Server"), withoutUserInfo(context.address))
        + line(QT_TRANSLATE_NOOP("Diagnosis", "Proxy"), context.proxy)
        + line(QT_TRANSLATE_NOOP("Diagnosis", "Space"), context.space)
        + line(QT_TRANSLATE_NOOP("Diagnosis", "Request"), withoutSecrets(request))
        + line(QT_TRANSLATE_NOOP("Diagnosis", "Kind of failure"), faultName(error.fault))
        + line(QT_TRANSLATE_NOOP("Diagnosis", "Status"), status)
        + line(QT_TRANSLATE_NOOP("Diagnosis", "Server says"), withoutSecrets(error.serverSays))
        + line(QT_TRANSLATE_NOOP("Diagnosis", "Seen"), withoutSecrets(error.detail))
        + line(QT_TRANSLATE_NOOP("Diagnosis", "Redirects to"), withoutUserInfo(error.redirectTarget.toString()))
        + line(QT_TRANSLATE_NOOP("Diagnosis", "Retry after"), retry))
        .trimmed();
}

}
