// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

namespace reeve {

using namespace Qt::StringLiterals;

QString printable(const QString &text)
{
    QString safe = text;
    for (QChar &character : safe) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
            character = u' ';
    }
    return safe;
}

void printLine(std::FILE *stream, const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stream);
    std::fflush(stream);
}

void printProblem(const QString &sentence)
{
    printLine(stderr, u"reeve: "_s + sentence);
}

}
