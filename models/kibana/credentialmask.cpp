// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/credentialmask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <vector>

namespace reeve {

namespace {

constexpr qsizetype shortest = 4; // bytes

using Forms = std::vector<QByteArray>;

// The content of a JSON string.
QByteArray inJson(const QByteArray &bytes)
{
    return QJsonDocument(QJsonArray{QString::fromUtf8(bytes)}).toJson(QJsonDocument::Compact).mid(2).chopped(2);
}

void addForms(Forms &forms, const QByteArray &secret)
{
    forms.push_back(secret);
    forms.push_back(inJson(secret));
    forms.push_back(secret.toPercentEncoding());
}

Forms formsOf(const Credential &credential)
{
    Forms forms;
    if (const auto *key = std::get_if<ApiKeyCredential>(&credential)) {
        addForms(forms, key->encoded.reveal());
        QByteArray decoded = QByteArray::fromBase64(key->encoded.reveal());
        if (const qsizetype colon = decoded.indexOf(':'); colon > 0) {
            addForms(forms, decoded);
            addForms(forms, decoded.mid(colon + 1));
        }
        wipe(decoded);
    }
    if (const auto *basic = std::get_if<BasicCredential>(&credential)) {
        addForms(forms, basic->password.reveal());
        QByteArray pair = basic->username.toUtf8() + ':' + basic->password.reveal();
        forms.push_back(pair.toBase64());
        forms.push_back(pair.toBase64(QByteArray::OmitTrailingEquals));
        wipe(pair);
    }
    return forms;
}

}

QByteArray withoutCredential(QByteArray text, const Credential &credential)
{
    Forms forms = formsOf(credential);
    std::sort(forms.begin(), forms.end(),
        [](const QByteArray &left, const QByteArray &right) { return left.size() > right.size(); });
    for (QByteArray &form : forms) {
        if (form.size() >= shortest)
            text.replace(form, "\u2026");
        wipe(form);
    }
    return text;
}

}
