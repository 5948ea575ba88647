// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype longestLine = 512;
constexpr qsizetype longestToolTip = 4000;

bool overridesDirection(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

bool disturbs(QChar c)
{
    return c < u' ' || c == QChar(0x7f) || c == QChar(0x2028) || c == QChar(0x2029) || overridesDirection(c);
}

}

QString oneLine(const QString &text)
{
    const QStringView head = QStringView(text).left(longestLine);
    if (head.size() == text.size() && std::ranges::none_of(head, disturbs))
        return text;
    QString line = head.toString();
    line.removeIf(overridesDirection);
    std::ranges::replace_if(line, disturbs, QChar(u' '));
    return head.size() < text.size() ? QString(line + u'…') : line;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString shown = text.left(longestToolTip);
    shown.removeIf(overridesDirection);
    std::ranges::replace_if(
        shown, [](QChar c) { return c != u'\n' && disturbs(c); }, QChar(u' '));
    QString escaped = shown.toHtmlEscaped();
    escaped.replace(u'\n', u"<br>"_s);
    return u"<p style=\"white-space: pre-wrap\">"_s + escaped + u"</p>"_s;
}

}
