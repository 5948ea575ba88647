// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profilefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <vector>

#include "models/base/duplicatekey.h"
#include "models/base/jsonfields.h"
#include "models/profiles/addressreader.h"
#include "models/profiles/profilefields.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr int knownVersion = 1;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ProfileFile)
};

void readVersion(JsonFields &fields)
{
    const int version = fields.integer(u"formatVersion"_s, 1, 1'000'000).value_or(knownVersion);
    if (version != knownVersion)
        fields.addProblem(u"formatVersion"_s, Texts::tr("Only version 1 is understood by this version of Reeve."));
}

// The fields of one profile, read from a file by the table.
class FileReader
{
public:
    // file and folder outlive this. folder: the one that relative paths refer to.
    FileReader(JsonFields &file, const QDir &folder) : m_file(file), m_folder(folder) { }

    Profile read()
    {
        for (const ProfileField &field : profileFields()) {
            if (field.key)
                readField(field);
        }
        for (Group &group : m_groups) {
            if (group.fields)
                group.fields->reportUnknownKeys();
        }
        return std::move(m_profile);
    }

private:
    void readField(const ProfileField &field)
    {
        JsonFields *fields = *field.group ? groupOf(field) : &m_file;
        if (!fields)
            return;
        const QString key = QString::fromLatin1(field.key);
        const ProfileField::Use use = field.useIn(m_profile);
        if (use == ProfileField::Use::Unused) {
            if (field.unusedProblem && fields->optionalText(key))
                fields->addProblem(key, field.unusedProblem());
            return;
        }
        const bool needed = use == ProfileField::Use::Needed;
        if (std::holds_alternative<QString>(field.fallback))
            readText(*fields, field, needed ? fields->text(key) : fields->optionalText(key));
        else if (std::holds_alternative<QStringList>(field.fallback))
            readList(*fields, field, fields->texts(key));
        else if (std::holds_alternative<bool>(field.fallback))
            store(field, fields->optionalBool(key));
        else
            store(field,
                needed ? fields->integer(key, field.minimum, field.maximum)
                       : fields->optionalInteger(key, field.minimum, field.maximum));
    }

    // Null where the file has no such object.
    JsonFields *groupOf(const ProfileField &field)
    {
        const auto known = std::ranges::find(m_groups, QLatin1StringView(field.group), &Group::name);
        if (known != m_groups.end())
            return known->fields ? &*known->fields : nullptr;
        const bool needed = QLatin1StringView(field.group) == "authentication"_L1;
        m_groups.push_back({QLatin1StringView(field.group),
            m_file.object(
                QString::fromLatin1(field.group), needed ? JsonFields::Needed::Yes : JsonFields::Needed::No)});
        return m_groups.back().fields ? &*m_groups.back().fields : nullptr;
    }

    void readText(JsonFields &fields, const ProfileField &field, const std::optional<QString> &text)
    {
        if (!text)
            return;
        const QString key = QString::fromLatin1(field.key);
        if (field.readText) {
            if (const QString problem = field.readText(m_profile, *text); !problem.isEmpty())
                fields.addProblem(key, problem);
            return;
        }
        if (field.fileProblem && !field.accepts(*text))
            return fields.addProblem(key, field.fileProblem());
        field.setValue(m_profile, field.normalized ? field.normalized(*text, m_folder) : *text);
    }

    void readList(JsonFields &fields, const ProfileField &field, QStringList list)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (field.fileProblem && field.isValid && !field.isValid(list.at(i)))
                fields.addProblem(u"%1[%2]"_s.arg(QLatin1StringView(field.key)).arg(i), field.fileProblem());
        }
        list.removeDuplicates();
        field.setValue(m_profile, list);
    }

    template<typename Value> void store(const ProfileField &field, const std::optional<Value> &value)
    {
        if (value)
            field.setValue(m_profile, *value);
    }

    struct Group {
        QLatin1StringView name{};
        std::optional<JsonFields> fields{};
    };
    JsonFields &m_file;
    const QDir &m_folder;
    std::vector<Group> m_groups{};
    Profile m_profile{};
};

// The parts of a profile that depend on one another.
void complete(JsonFields &file, Profile &profile)
{
    if (profile.space.isEmpty())
        profile.space = u"default"_s;
    if (profile.name.isEmpty())
        profile.name = suggestedName(profile.address);
    if (profile.authentication == AuthenticationType::Certificate && profile.tls.certificateFile.isEmpty())
        file.addProblem(u"tls.certificateFile"_s, Texts::tr("Signing in with a certificate needs one."));
}

// An address may name a space, as copied from a browser; a key of another one would quietly win.
void checkSpaces(JsonFields &file, const QJsonObject &json)
{
    const QString text = json[u"address"].toString();
    const auto address = readAddress(text);
    const QString named = address && text.contains("/s/"_L1) ? address->space : QString();
    const QString key = json[u"space"].toString();
    if (!named.isEmpty() && !key.isEmpty() && named != key)
        file.addProblem(u"space"_s,
            Texts::tr("The address names the space %1, and this key another one. Keep one of them.").arg(named));
}

JsonProblems problem(const QString &sentence)
{
    return {{.sentence = sentence}};
}

}

tl::expected<Profile, JsonProblems> readProfile(const QByteArray &json, const QDir &folder)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject() && error.error == QJsonParseError::NoError)
        return tl::unexpected(problem(Texts::tr("The file is JSON, but not one object in braces.")));
    if (!document.isObject())
        return tl::unexpected(problem(Texts::tr("The file is not JSON, from character %1 on.").arg(error.offset)));
    JsonProblems problems;
    if (const auto twice = duplicateKeyIn(json))
        problems.push_back({.where = shownKey(*twice), .sentence = Texts::tr("This key stands here twice. Keep one.")});
    JsonFields file(document.object(), {}, problems);
    readVersion(file);
    Profile profile = FileReader(file, folder).read();
    complete(file, profile);
    checkSpaces(file, document.object());
    file.reportUnknownKeys();
    if (!problems.empty())
        return tl::unexpected(problems);
    return profile;
}

tl::expected<Profile, JsonProblems> loadProfile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(problem(Texts::tr("The file cannot be opened: %1").arg(file.errorString())));
    const QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile)
        return tl::unexpected(problem(Texts::tr("The file is too large to be a profile.")));
    return readProfile(json, QFileInfo(fileName).absoluteDir());
}

}
