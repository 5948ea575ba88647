// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Searches texts, files and folders for a secret.

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "app/demo/base/credentials.h"

namespace reeve::test {

// Returns the base64 characters that depend on bytes only, if bytes follow at an offset of before (0 to 2, modulo 3).
inline QByteArray base64Behind(int before, const QByteArray &bytes)
{
    const QByteArray text = bytes.rightJustified(before + bytes.size(), ' ').toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype begin = (before * 8 + 5) / 6;
    return text.mid(begin, (before + bytes.size()) * 8 / 6 - begin);
}

// Returns the longest alphanumeric part, which no escaping changes.
inline QByteArray plainPart(const QByteArray &secret)
{
    const QByteArray ended = secret + ' ';
    QByteArray longest;
    QByteArray part;
    for (const char c : ended) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!plain && part.size() > longest.size())
            longest = part;
        part = plain ? part + c : QByteArray();
    }
    return longest;
}

// Returns the forms in which a secret could occur: plain, escaped, and encoded, alone or after a user name.
inline QList<QByteArray> formsOf(const QByteArray &secret)
{
    const QString text = QString::fromUtf8(secret);
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    QList<QByteArray> forms{secret, secret.toHex(), secret.toHex().toUpper(), secret.toPercentEncoding(),
        json.sliced(2, json.size() - 4), QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2),
        base64Behind(0, secret), base64Behind(1, secret), base64Behind(2, secret)};
    if (const QByteArray plain = plainPart(secret); plain.size() >= 8)
        forms += plain;
    return forms;
}

inline QList<QByteArray> formsOf(const demo::Credentials &credentials)
{
    return formsOf(QByteArray::fromStdString(credentials.apiKey))
        + formsOf(QByteArray::fromStdString(credentials.encodedApiKey))
        + formsOf(QByteArray::fromStdString(credentials.password));
}

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Returns the beginning of the form that was found; empty: none.
inline QString leakIn(const QByteArray &bytes, const QList<QByteArray> &forms)
{
    for (const QByteArray &form : forms) {
        if (bytes.contains(form))
            return QString::fromLatin1(form.left(4)) + QStringLiteral("...");
    }
    return {};
}

// Returns the file and the form found in it; empty: none. A folder without any file is reported too, as a mistake of
// the test.
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
