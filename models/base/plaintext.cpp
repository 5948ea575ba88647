// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/base/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype maxLineLength = 512;
constexpr qsizetype maxToolTipLength = 4000;
constexpr int maxMarks = 8; // on one letter; no script needs more, and shaping them is slow

bool overridesDirection(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

bool isMark(QChar c)
{
    return c >= QChar(0x300) && c.isMark(); // the first of all marks
}

// Counts the combining marks of a text whose characters are passed in order.
class MarkCount
{
public:
    bool isTooMany(QChar c) { return (m_marks = isMark(c) ? m_marks + 1 : 0) > maxMarks; }

private:
    int m_marks = 0;
};

bool disturbs(QChar c)
{
    return c < u' ' || c == QChar(0x7f) || c == QChar(0x2028) || c == QChar(0x2029) || overridesDirection(c);
}

void removeHidden(QString &text)
{
    MarkCount marks;
    text.removeIf([&marks](QChar c) { return overridesDirection(c) || marks.isTooMany(c); });
}

}

QString oneLine(const QString &text)
{
    const QStringView head = QStringView(text).left(maxLineLength);
    MarkCount marks;
    if (head.size() == text.size()
        && std::ranges::none_of(head, [&](QChar c) { return disturbs(c) || marks.isTooMany(c); }))
        return text;
    QString line = head.toString();
    removeHidden(line);
    std::ranges::replace_if(line, disturbs, QChar(u' '));
    return head.size() < text.size() ? QString(line + u'…') : line;
}

QString severalLines(const QString &text, qsizetype maxLength)
{
    QString shown = text.left(maxLength);
    removeHidden(shown);
    std::ranges::replace_if(
        shown, [](QChar c) { return c != u'\n' && disturbs(c); }, QChar(u' '));
    return text.size() > maxLength ? QString(shown + u'…') : shown;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString escaped = severalLines(text, maxToolTipLength).toHtmlEscaped();
    escaped.replace(u'\n', u"<br>"_s);
    return u"<p style=\"white-space: pre-wrap\">"_s + escaped + u"</p>"_s;
}

}
