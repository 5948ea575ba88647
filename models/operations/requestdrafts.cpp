// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/requestdrafts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <utility>

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/secretnames.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostDrafts = 500;
constexpr int writeDelayMs = 500;

// A text that is JSON is written as a value, so that the secrets in it are found; another text stays out of the file
// when it has a word that names a secret.
RequestValues withoutSecrets(RequestValues values)
{
    const auto strip = [](std::map<QString, JsonValue> &map) {
        std::erase_if(map, [](const auto &entry) { return isSecretName(entry.first.toUtf8()); });
    };
    strip(values.query);
    strip(values.headers);
    if (values.body)
        values.body = withoutSecretTexts(*values.body);
    if (!values.bodyText)
        return values;
    if (const auto body = readJson(*values.bodyText)) {
        if (const JsonValue bare = withoutSecretTexts(*body); !(bare == *body)) {
            values.body = bare;
            values.bodyText.reset();
        }
        return values;
    }
    const QString text = QString::fromUtf8(*values.bodyText).toLower();
    for (const auto &word : {"password"_L1, "secret"_L1, "token"_L1, "api_key"_L1, "apikey"_L1, "passphrase"_L1}) {
        if (text.contains(word))
            values.bodyText.reset();
        if (!values.bodyText)
            break;
    }
    return values;
}

}

JsonValue withoutSecretTexts(const JsonValue &value)
{
    if (value.isArray()) {
        JsonValue list = JsonValue::array();
        for (const JsonValue &item : value.items())
            list.append(withoutSecretTexts(item));
        return list;
    }
    if (!value.isObject())
        return value;
    JsonValue object = JsonValue::object();
    for (size_t i = 0; i < value.size(); ++i) {
        if (!value.at(i).isString() || !isSecretName(value.nameAt(i).toUtf8()))
            object.addMember(value.nameAt(i), withoutSecretTexts(value.at(i)));
    }
    return object;
}

RequestDrafts::RequestDrafts(QString path, QObject *parent) : QObject(parent), m_path(std::move(path))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writeDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &RequestDrafts::flush);
}

RequestDrafts::~RequestDrafts()
{
    flush();
}

RequestValues RequestDrafts::values(const QString &place, const QString &key)
{
    readOnce();
    const auto found = m_drafts.find({place, key});
    return found == m_drafts.end() ? RequestValues() : found->second.values;
}

void RequestDrafts::setValues(const QString &place, const QString &key, const RequestValues &values)
{
    readOnce();
    if (values == RequestValues())
        m_drafts.erase({place, key});
    else
        m_drafts.insert_or_assign({place, key}, Draft{values, ++m_changes});
    dropOldest();
    m_isWritten = false;
    m_timer.start();
}

void RequestDrafts::dropOldest()
{
    if (m_drafts.size() <= mostDrafts)
        return;
    m_drafts.erase(std::min_element(m_drafts.begin(), m_drafts.end(),
        [](const auto &left, const auto &right) { return left.second.changed < right.second.changed; }));
}

void RequestDrafts::readOnce()
{
    QFile file(m_path);
    if (std::exchange(m_isRead, true) || m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const auto json = readJson(file.readAll());
    const JsonValue *drafts = json ? json->find(u"drafts") : nullptr;
    if (!drafts || !drafts->isArray()) {
        QFile::remove(m_path + ".bad"_L1);
        file.rename(m_path + ".bad"_L1);
        return;
    }
    for (const JsonValue &draft : drafts->items()) {
        if (const JsonValue *values = draft.find(u"values"))
            m_drafts.insert_or_assign(
                {draft.textOf(u"place"), draft.textOf(u"operation")}, Draft{requestValuesIn(*values), ++m_changes});
    }
}

void RequestDrafts::flush()
{
    m_timer.stop();
    if (m_isWritten || m_path.isEmpty())
        return;
    std::vector<std::pair<qint64, JsonValue>> drafts;
    for (const auto &[name, draft] : m_drafts)
        drafts.emplace_back(draft.changed,
            JsonValue::object(
                {{u"place"_s, JsonValue::string(name.first)}, {u"operation"_s, JsonValue::string(name.second)},
                    {u"values"_s, jsonFrom(withoutSecrets(draft.values))}}));
    std::sort(
        drafts.begin(), drafts.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
    JsonValue list = JsonValue::array();
    for (auto &draft : drafts)
        list.append(std::move(draft.second));
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const QByteArray text =
        indentedJson(JsonValue::object({{u"formatVersion"_s, JsonValue::number(1)}, {u"drafts"_s, std::move(list)}}));
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text + '\n') > 0 && file.commit())
        m_isWritten = true;
    else
        Q_EMIT failed(tr("The half-written requests could not be saved: %1").arg(file.errorString()));
}

}
