// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/credentialwords.h"

#include <QRegularExpression>
#include <algorithm>

#include "models/profiles/placeholder.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestPassword = 6; // Elasticsearch, for the users of its own realms
constexpr qsizetype shortestOfUsualUser = 3;

bool isUsualPassword(const QString &word)
{
    return isOneOf(word,
        {"changeme"_L1, "changeit"_L1, "changeme1"_L1, "password"_L1, "passw0rd"_L1, "secret"_L1, "letmein"_L1,
            "elastic"_L1, "welcome1"_L1});
}

bool hasAny(const QString &word, bool (*is)(char16_t))
{
    return std::ranges::any_of(word, [is](QChar c) { return is(c.unicode()); });
}

bool isUpper(char16_t c)
{
    return c >= u'A' && c <= u'Z';
}

bool isLower(char16_t c)
{
    return c >= u'a' && c <= u'z';
}

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool isSign(char16_t c)
{
    return QStringView(u"!$%^*+@~").contains(QChar(c));
}

}

bool isOneOf(const QString &word, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(
        words, [&word](QLatin1StringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

// The users that Elasticsearch brings with it, and names that every system has.
bool isUsualUser(const QString &word)
{
    return isOneOf(word,
        {"elastic"_L1, "kibana_system"_L1, "kibana_admin"_L1, "kibana_user"_L1, "logstash_system"_L1, "beats_system"_L1,
            "apm_system"_L1, "remote_monitoring_user"_L1, "admin"_L1, "administrator"_L1, "root"_L1, "user"_L1});
}

// Words that follow "elastic" in names of products, and "admin" in names of pages.
bool isOrdinaryWord(const QString &word)
{
    return isOneOf(word,
        {"agent"_L1, "cloud"_L1, "cluster"_L1, "common"_L1, "console"_L1, "defend"_L1, "deployment"_L1, "endpoint"_L1,
            "fleet"_L1, "host"_L1, "instance"_L1, "kibana"_L1, "network"_L1, "node"_L1, "observability"_L1, "page"_L1,
            "portal"_L1, "production"_L1, "search"_L1, "security"_L1, "server"_L1, "serverless"_L1, "siem"_L1,
            "stack"_L1, "staging"_L1, "workplace"_L1});
}

// Words of sentences, which no user is called.
bool isSentenceWord(const QString &word)
{
    return isOneOf(word,
        {"is"_L1, "are"_L1, "was"_L1, "the"_L1, "for"_L1, "in"_L1, "at"_L1, "on"_L1, "of"_L1, "not"_L1, "does"_L1,
            "has"_L1, "or"_L1, "to"_L1, "from"_L1, "please"_L1, "ask"_L1, "this"_L1, "my"_L1, "our"_L1, "but"_L1,
            "see"_L1, "via"_L1, "behind"_L1, "says"_L1, "runs"_L1, "works"_L1, "fails"_L1, "returns"_L1, "new"_L1,
            "old"_L1, "ist"_L1});
}

// A mixture that names and versions have not: "S3cret-Pw", "hunter2Pw9", "pa$$word", but not "Frankfurt01".
bool looksLikePassword(const QString &word)
{
    static const QRegularExpression nameAndNumber(u"^[A-Za-z][a-z]*[0-9]*(?:[-_.][A-Za-z]?[a-z]*[0-9]*)*$"_s);
    static const QRegularExpression partOfAddress(u"[/?#&=()<>{}\"]|\\.[A-Za-z]{2,4}$"_s);
    if (isUsualPassword(word))
        return true;
    if (word.size() < shortestPassword || word.contains(partOfAddress) || nameAndNumber.match(word).hasMatch())
        return false;
    const bool letters = hasAny(word, isLower) || hasAny(word, isUpper);
    return (letters && hasAny(word, isSign))
        || (hasAny(word, isLower) && hasAny(word, isUpper) && hasAny(word, isDigit));
}

// Elasticsearch: printable ASCII; Active Directory puts a domain in front or behind.
bool mayBeUser(const QString &word)
{
    static const QRegularExpression name(u"^[A-Za-z0-9_][A-Za-z0-9_.@\\\\+-]*$"_s);
    static const QRegularExpression other(
        u"^(?:https?|ftp|file|mailto|ssh|wss?|sha-?\\d+|fingerprint|[A-Za-z])$"_s, // the last: a drive of Windows
        QRegularExpression::CaseInsensitiveOption);
    return name.match(word).hasMatch() && !other.match(word).hasMatch();
}

bool mayBePasswordOf(const QString &user, const QString &word)
{
    const qsizetype shortest = isUsualUser(user) ? shortestOfUsualUser : shortestPassword;
    return word.size() >= shortest && !isPlaceholder(word) && !word.contains(u"://"_s);
}

}
