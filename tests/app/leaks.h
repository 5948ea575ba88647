// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Looks for a secret where none may be: in texts, files and whole folders.

#include <QDirIterator>
#include <QFile>

#include "app/demo/credentials.h"

namespace reeve::test {

// The forms a secret could be found in again.
inline QList<QByteArray> formsOf(const demo::Credentials &credentials)
{
    const QByteArray key = QByteArray::fromStdString(credentials.apiKey);
    const QByteArray password = QByteArray::fromStdString(credentials.password);
    return {key, QByteArray::fromStdString(credentials.encodedApiKey), key.toBase64(), key.toHex(),
        key.toPercentEncoding(), password, password.toBase64()};
}

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The beginning of the form that was found; empty: none.
inline QString leakIn(const QByteArray &bytes, const QList<QByteArray> &forms)
{
    for (const QByteArray &form : forms) {
        if (bytes.contains(form))
            return QString::fromLatin1(form.left(4)) + QStringLiteral("...");
    }
    return {};
}

// What leaks, and in which file; empty: nothing does. A folder without any file counts as a leak of the search.
inline QString leakBelow(const QString &folder, const QList<QByteArray> &forms)
{
    int files = 0;
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        if (const QString leak = leakIn(contents(path), forms); !leak.isEmpty())
            return path + QStringLiteral(" holds ") + leak;
        ++files;
    }
    return files > 0 ? QString() : folder + QStringLiteral(" is empty");
}

}
