// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/secrettext.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/cli/terminal.h"
#include "models/profiles/apikeyparts.h"
#include "models/profiles/apikeyreader.h"

namespace reeve {

bool isUtf16(QByteArrayView text)
{
    return text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff");
}

Secret apiKeyIn(const Secret &text)
{
    const auto key = readApiKey(text);
    if (!key)
        return text;
    for (const QString &note : key->notes)
        printProblem(note);
    return key->encoded;
}

Secret passwordIn(const Secret &text)
{
    if (!isUtf16(text.reveal()))
        return text;
    bool converted = false;
    const Secret plain = plainText(text.reveal(), converted);
    const auto end = std::ranges::find_if(plain.reveal(), [](char c) { return c == '\r' || c == '\n'; });
    printProblem(QCoreApplication::translate("CommandLine", "The secret was in UTF-16, which was converted."));
    return Secret(plain.reveal().first(end - plain.reveal().begin()));
}

}
