// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/base/maskedtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// A name that ends in one of these words has a secret as its value.
QString secretNames()
{
    return u"(?:password|passwd|pwd|secret|token|api[_-]?key|encoded|authorization|cookie|session|sid)"_s;
}

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

}

QString withoutSecrets(const QString &text)
{
    static const QRegularExpression scheme = pattern(u"\\b(ApiKey|Basic|Bearer)\\s+[A-Za-z0-9+/=_.:-]{16,}"_s);
    static const QRegularExpression userInfo(u"://[^/\\s@]+@"_s);
    static const QRegularExpression header = pattern(u"\\b((?:set-)?cookie2?|(?:proxy-)?authorization):[^\\r\\n]+"_s);
    static const QRegularExpression member =
        pattern(u"(\"[\\w-]*%1\"\\s*:\\s*\")[^\"]+"_s.arg(secretNames())); // also without its closing quote
    static const QRegularExpression setting = pattern(u"\\b([\\w.-]*%1=)[^\\s&;,\"'<>]+"_s.arg(secretNames()));
    // Base64 of 40 characters and more. Hexadecimal digests and words joined by underscores lack a kind of letter.
    static const QRegularExpression key(
        u"(?<![\\w+-])(?=[\\w+-]*[0-9])(?=[\\w+-]*[A-Z])(?=[\\w+-]*[a-z])[\\w+-]{40,}={0,2}"_s);
    static const QRegularExpression prefixed(u"\\bessu_[\\w+/=-]{16,}"_s);
    QString clean = text;
    clean.replace(scheme, u"\\1 \u2026"_s);
    clean.replace(userInfo, u"://"_s);
    clean.replace(header, u"\\1: \u2026"_s);
    clean.replace(member, u"\\1\u2026"_s);
    clean.replace(setting, u"\\1\u2026"_s);
    clean.replace(prefixed, u"essu_\u2026"_s);
    clean.replace(key, u"\u2026"_s);
    return clean;
}

}
