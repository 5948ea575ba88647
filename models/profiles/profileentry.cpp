// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profileentry.h"

#include <QCoreApplication>
#include <QSettings>
#include <QUuid>

#include "models/profiles/profilefields.h"
#include "models/profiles/profilerules.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int knownVersion = 1;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ProfileEntry)
};

// Converts a stored value to the type of the field.
struct FromVariant {
    const QVariant &stored;
    ProfileValue operator()(const QString &) const { return stored.toString(); }
    ProfileValue operator()(int) const { return stored.toInt(); }
    ProfileValue operator()(bool) const { return stored.toBool(); }
    ProfileValue operator()(const QStringList &) const { return stored.toStringList(); }
};

ProfileValue storedValue(const QSettings &settings, const ProfileField &field)
{
    const QVariant stored = settings.value(QLatin1StringView(field.entryKey));
    return stored.isValid() ? std::visit(FromVariant{stored}, field.fallback) : field.fallback;
}

// A translated sentence; empty: none.
QString problemWith(const ProfileField &field, const ProfileValue &value, ProfileField::Use use)
{
    using enum ProfileField::Use;
    const bool mayStay = use == Unused || (use == Optional && value == field.fallback);
    return mayStay || !field.entryProblem || field.accepts(value) ? QString() : field.entryProblem();
}

}

tl::expected<Profile, QString> readProfileEntry(const QSettings &settings, const QString &group)
{
    const QUuid id(group);
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != group)
        return tl::unexpected(Texts::tr("Its identity is not a UUID."));
    bool isNumber = false;
    const int version = settings.value(u"formatVersion"_s).toInt(&isNumber);
    if (isNumber && version > knownVersion)
        return tl::unexpected(Texts::tr("A newer version of Reeve wrote it."));
    if (!isNumber || version != knownVersion)
        return tl::unexpected(Texts::tr("Its format version is missing or unknown."));
    Profile profile;
    profile.id = id;
    for (const ProfileField &field : profileFields()) {
        const ProfileValue value = storedValue(settings, field);
        if (const QString problem = problemWith(field, value, field.useIn(profile)); !problem.isEmpty())
            return tl::unexpected(problem);
        field.setValue(profile, value);
    }
    if (!isUsable(profile.proxy))
        return tl::unexpected(Texts::tr("Its proxy cannot be read."));
    return profile;
}

void writeProfileEntry(QSettings &settings, const Profile &profile)
{
    settings.setValue(u"formatVersion"_s, knownVersion);
    for (const ProfileField &field : profileFields()) {
        const QVariant stored =
            std::visit([](const auto &value) { return QVariant::fromValue(value); }, field.value(profile));
        settings.setValue(QLatin1StringView(field.entryKey), stored);
    }
}

}
