// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/profiles/profilefields.h"
#include "models/profiles/profilefile.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct ToJson {
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(int number) const { return number; }
    QJsonValue operator()(bool on) const { return on; }
    QJsonValue operator()(const QStringList &list) const { return QJsonArray::fromStringList(list); }
};

bool isExported(const ProfileField &field, const Profile &profile)
{
    if (!field.key)
        return false;
    switch (field.useIn(profile)) {
    case ProfileField::Use::Unused:
        return false;
    case ProfileField::Use::Needed:
        return true;
    case ProfileField::Use::Optional:
        break;
    }
    return field.isAlwaysExported || field.value(profile) != field.fallback;
}

}

QByteArray profileJson(const Profile &profile)
{
    QJsonObject file{{u"formatVersion"_s, 1}};
    QMap<QString, QJsonObject> groups;
    for (const ProfileField &field : profileFields()) {
        if (!isExported(field, profile))
            continue;
        const QString group = QString::fromLatin1(field.group);
        QJsonObject &object = group.isEmpty() ? file : groups[group];
        object.insert(QLatin1StringView(field.key), std::visit(ToJson(), field.value(profile)));
    }
    if (profile.proxy == ProxySettings{})
        groups.remove(u"proxy"_s); // its type alone, which is the default
    for (auto group = groups.cbegin(); group != groups.cend(); ++group)
        file.insert(group.key(), group.value());
    return QJsonDocument(file).toJson();
}

}
