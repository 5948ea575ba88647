// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/placeholder.h"

#include <QRegularExpression>
#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

// Variables of shells, cmd, PowerShell and templates. Names in lower case could be a password: see isKeyPlaceholder().
bool isVariable(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^(?:\$[A-Z_][A-Z0-9_]*|\$\{[^}]*\}|\$\(.*\)|`[^`]+`|\$[eE][nN][vV]:\w+|%[A-Za-z_]\w*%|%\{[^}]*\}|![A-Z_]\w*!)$)"_s);
    return matches(pattern, text);
}

bool isBracketed(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^(?:<[^<>]+>|\{\{.*\}\}|\{%.*%\}|#\{[^}]+\}|\{[A-Za-z_][\w .-]*\}|\[[A-Za-z][\w .-]*\]|__[A-Za-z]\w*__|@@?\w+@@?)$)"_s);
    return matches(pattern, text);
}

// "xxxx", "****", "xxxx-xxxx", "...".
bool isFilling(const QString &text)
{
    static const QRegularExpression pattern(uR"(^[xX*.\x{2022}\x{2026}_:=-]+$)"_s);
    const auto fills = std::ranges::count_if(text, [](QChar c) { return u"xX*.\u2022"_s.contains(c); });
    return (fills >= 3 || text == u"\u2026") && matches(pattern, text);
}

bool isInvitation(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^(?:your|(?:my|insert|enter|paste|put|replace|the|some)[ _-])[ _-]?[a-z0-9_ -]*(?:key|password|passwd|secret|token|host|hostname|url|here|user|username|domain|name|value|deployment|server|kibana|id)[a-z_ -]*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(
        u"^[\\[(<]?(?:replace[ _-]?me|redacted|removed|masked|hidden|placeholder|todo)[\\])>]?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(pattern, text) || matches(word, text);
}

// The expression of a program or of a configuration language.
bool isExpression(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^(?:process\.env\b|os\.(?:environ|getenv)\b|System\.getenv\b|getenv\(|ENV\[|(?:var|local|data|env|secrets)\.[a-z_]|op://|vault:))"_s);
    return matches(pattern, text);
}

}

bool isPlaceholder(const QString &text)
{
    const QString trimmed = text.trimmed();
    return isVariable(trimmed) || isBracketed(trimmed) || isFilling(trimmed) || isInvitation(trimmed)
        || isExpression(trimmed);
}

bool isKeyPlaceholder(const QString &text)
{
    static const QRegularExpression expression(u"[$<>{}`]|^%.*%$|^@"_s);
    static const QRegularExpression noun(
        uR"(^(?:base64[ _-]?)?(?:id:)?(?:encoded[ _-]?)?(?:(?:elastic|kibana|es)[ _-]?)?(?:api[ _-]?key|key|token|secret|encoded|value)(?:[ _-]?(?:here|value|base64|string|encoded))*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed();
    return isPlaceholder(trimmed) || matches(expression, trimmed) || matches(noun, trimmed);
}

bool isHostPlaceholder(const QString &authority)
{
    static const QRegularExpression port(u":[^:\\]]*$"_s);
    if (authority.contains(QRegularExpression(u"[$<>{}]"_s)))
        return true;
    const QString host = QString(authority).remove(port);
    const QString label = host.section(u'.', 0, 0);
    static const QRegularExpression cmdVariable(u"^%\\w+%$"_s);
    return matches(cmdVariable, host) || isFilling(label) || isInvitation(label);
}

}
