// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/settingsreader.h"

#include <QRegularExpression>
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "models/profiles/apikeyparts.h"
#include "models/profiles/cloudid.h"
#include "models/profiles/placeholder.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

enum class Setting { Other, ApiKey, MaybeKey, Encoded, Id, Username, Password, Pair, Header, Secret, Address, CloudId };

// Without the signs between words: "xpack.api-key" and "API_KEY" both end in "apikey".
QString plainName(QString name)
{
    name = name.toLower();
    return name.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
}

bool endsWithOneOf(const QString &name, std::initializer_list<QLatin1StringView> endings)
{
    return std::ranges::any_of(endings, [&name](QLatin1StringView ending) { return name.endsWith(ending); });
}

Setting settingCalled(const QString &name)
{
    if (name == u"id" || name.endsWith("apikeyid"_L1))
        return Setting::Id;
    if (name == u"encoded" || name.endsWith(u"encodedkey") || name.endsWith(u"apikeyencoded"))
        return Setting::Encoded;
    if (endsWithOneOf(
            name, {"apikey"_L1, "apikeyvalue"_L1, "apikeysecret"_L1, "eskey"_L1, "kibanakey"_L1, "elastickey"_L1}))
        return Setting::ApiKey;
    if (name == u"key" || name == u"value")
        return Setting::MaybeKey;
    if (name.endsWith("authorization"_L1))
        return Setting::Header;
    if (endsWithOneOf(name, {"password"_L1, "passwd"_L1, "pwd"_L1, "pass"_L1}))
        return Setting::Password;
    if (endsWithOneOf(name, {"auth"_L1, "userpwd"_L1, "cred"_L1, "creds"_L1, "credentials"_L1}))
        return Setting::Pair;
    if (endsWithOneOf(name, {"username"_L1, "user"_L1, "login"_L1}))
        return Setting::Username;
    if (name.endsWith("cloudid"_L1))
        return Setting::CloudId;
    if (endsWithOneOf(name, {"token"_L1, "secret"_L1, "cookie"_L1, "passphrase"_L1, "privatekey"_L1, "bearer"_L1}))
        return Setting::Secret;
    if (endsWithOneOf(name,
            {"url"_L1, "uri"_L1, "host"_L1, "hosts"_L1, "endpoint"_L1, "endpoints"_L1, "address"_L1, "kibana"_L1,
                "server"_L1, "hostname"_L1}))
        return Setting::Address;
    return Setting::Other;
}

// The value at a position of a text, between quotes or up to the next delimiter.
class ValueReader
{
public:
    ValueReader(const QString &text, qsizetype at) : m_text(text), m_at(at) { }

    qsizetype position() const { return m_at; }

    // rest: unquoted values reach to the end of the line, as those of headers do.
    QString next(bool rest)
    {
        skip(u" \t\r\n\u00a0[("_s);
        if (m_at + 1 < m_text.size() && (m_text.at(m_at) == u'b' || m_text.at(m_at) == u'f')
            && isQuote(m_text.at(m_at + 1)))
            ++m_at; // Python's b'...' and f'...'
        if (m_at < m_text.size() && isQuote(m_text.at(m_at)))
            return quoted();
        const qsizetype begin = m_at;
        const QString ends = rest ? u"\r\n\"'`"_s : u" \t\r\n,;)]\"'"_s;
        while (m_at < m_text.size() && !ends.contains(m_text.at(m_at)) && !closesObject(begin))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    bool skipComma()
    {
        const qsizetype before = m_at;
        skip(u" \t\r\n"_s);
        const bool comma = m_at < m_text.size() && m_text.at(m_at) == u',';
        m_at = comma ? m_at + 1 : before;
        return comma;
    }

private:
    static bool isQuote(QChar c) { return c == u'"' || c == u'\'' || c == u'`'; }

    // "${NAME}" and "{{ name }}" are values; a lone } ends an object.
    bool closesObject(qsizetype begin) const
    {
        return m_text.at(m_at) == u'}' && QStringView(m_text).mid(begin, m_at - begin).count(u'{') == 0;
    }

    void skip(const QString &characters)
    {
        while (m_at < m_text.size() && characters.contains(m_text.at(m_at)))
            ++m_at;
    }

    QString quoted()
    {
        const QChar quote = m_text.at(m_at++);
        QString value;
        while (m_at < m_text.size() && m_text.at(m_at) != quote) {
            if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == quote)
                ++m_at;
            value += m_text.at(m_at++);
        }
        m_at = std::min(m_at + 1, m_text.size());
        return value;
    }

    const QString &m_text;
    qsizetype m_at;
};

class SettingsReader
{
public:
    SettingsReader(const QString &text, SettingsPlace place) : m_text(text), m_place(place) { }

    PastedRequest read()
    {
        static const QRegularExpression pair(
            uR"((?<![A-Za-z0-9_])([A-Za-z_][A-Za-z0-9_.-]*)\\?["'`]?\s*(?:=>|:=|=|:(?!//))\s*\\?)"_s);
        // setx NAME value; --api-key value; netrc: login name password value
        static const QRegularExpression spaced(
            uR"((?<![A-Za-z0-9_])(?:setx\s+|--?|(?=login\s+\S+\s+password\s)|(?<=\s)(?=password\s))([A-Za-z_][A-Za-z0-9_.-]*)[ \t]+(?![-=:]))"_s,
            QRegularExpression::CaseInsensitiveOption);
        readAll(pair);
        if (m_place == SettingsPlace::Text)
            readAll(spaced);
        finish();
        return std::move(m_found);
    }

private:
    void readAll(const QRegularExpression &pattern)
    {
        qsizetype at = 0;
        for (auto match = pattern.match(m_text, at); match.hasMatch(); match = pattern.match(m_text, at)) {
            at = match.capturedEnd();
            const Setting setting = settingCalled(plainName(match.captured(1)));
            if (setting == Setting::Other || isOption(match.capturedStart(1)))
                continue;
            ValueReader reader(m_text, at);
            QString value = reader.next(setting == Setting::Header);
            const bool opensObject = value.startsWith(u"@{"_s) || (value.startsWith(u'{') && !isPlaceholder(value));
            if (value.isEmpty() || opensObject || value.endsWith(u':')) // "kibana:" and an indented "host:" below it
                continue;
            at = std::max(at, reader.position());
            if (isInBody(setting, match.capturedStart(1)))
                noteSecret(value, m_found);
            else
                use(setting, plainName(match.captured(1)), value, reader);
            wipe(value);
        }
    }

    QChar before(qsizetype at) const { return at > 0 ? m_text.at(at - 1) : QChar(); }

    // "--user=elastic:pw" is read with the command.
    bool isOption(qsizetype at) const { return m_place == SettingsPlace::Command && before(at) == u'-'; }

    // The password in a body that a command sends, '{"password": "x"}', is not that of the sign-in.
    bool isInBody(Setting setting, qsizetype at) const
    {
        const bool signIn = setting == Setting::Username || setting == Setting::Password || setting == Setting::Pair;
        return signIn && m_place == SettingsPlace::Command && at > 0 && u"\"'`\\"_s.contains(before(at));
    }

    void use(Setting setting, const QString &name, const QString &value, ValueReader &reader)
    {
        switch (setting) {
        case Setting::Other:
            return;
        case Setting::Encoded:
            m_encoded = Secret(value.toUtf8());
            return;
        case Setting::ApiKey:
            return takeApiKey(value, m_found);
        case Setting::Id:
            m_id = value;
            return;
        case Setting::Username:
            return takeUser(value, m_found); // also "elastic:changeme"
        case Setting::MaybeKey:
            return isWholeKey(value.toUtf8()) || isHalfAKey(value.toUtf8()) ? takeApiKey(value, m_found) : void();
        case Setting::Password:
            return takePassword(value, m_found);
        case Setting::Pair:
            return usePair(value, reader);
        case Setting::Header:
            return takeAuthorization(value, m_found);
        case Setting::Secret:
            return takeOtherSecret(value, name, m_found);
        case Setting::Address:
            return useAddress(name, value);
        case Setting::CloudId:
            if (m_cloudId.isEmpty() && looksLikeCloudId(value))
                m_cloudId = value;
            return;
        }
    }

    // auth=("elastic", "changeme"); auth: "elastic:changeme"
    void usePair(const QString &value, ValueReader &reader)
    {
        if (value.contains(u':'))
            return takeUser(value, m_found);
        if (!reader.skipComma())
            return;
        takeUsername(value, m_found);
        QString password = reader.next(false);
        takePassword(password, m_found);
        wipe(password);
    }

    void useAddress(const QString &name, const QString &value)
    {
        QString &place = name.contains(u"kibana") || name.contains(u"kbn") ? m_kibana : m_other;
        const bool usable = value.contains(u"://"_s) || value.contains(u'.') || value.contains(u':')
            || value == u"localhost" || isPlaceholder(value);
        if (place.isEmpty() && usable)
            place = value;
    }

    // An id and a key that stand beside each other belong together; so does the encoded form, which is preferred.
    void finish()
    {
        if (!m_encoded.isEmpty()) {
            QString encoded = QString::fromUtf8(m_encoded.reveal());
            PastedRequest given;
            takeApiKey(encoded, given);
            wipe(encoded);
            if (!given.apiKey.isEmpty())
                m_found.apiKey = std::move(given.apiKey);
            m_found.keyIsPlaceholder = m_found.keyIsPlaceholder || given.keyIsPlaceholder;
        } else if (!m_id.isEmpty() && isHalfAKey(m_id.toLatin1()) && isHalfAKey(m_found.apiKey.reveal())) {
            QByteArray joined = m_id.toUtf8() + ':' + m_found.apiKey.reveal();
            m_found.apiKey = Secret(std::move(joined));
        }
        m_found.url = !m_kibana.isEmpty() ? m_kibana : !m_cloudId.isEmpty() ? m_cloudId : m_other;
    }

    const QString &m_text;
    SettingsPlace m_place;
    PastedRequest m_found{};
    Secret m_encoded{};
    QString m_id{};
    QString m_kibana{};
    QString m_other{};
    QString m_cloudId{};
};

}

PastedRequest readSettings(const QString &text, SettingsPlace place)
{
    return SettingsReader(text, place).read();
}

QString firstUrlIn(const QString &text)
{
    static const QRegularExpression url(
        uR"((?:^|[\s"'`<(=\[{,:;>]|\\)(https?://(?:<[^<>\s]*>|\{\{[^{}]*\}\}|\$?\{[^{}\s]*\}|[^\s"'`<>{}])+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = url.match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

QString firstCloudIdIn(const QString &text)
{
    static const QRegularExpression candidate(uR"([A-Za-z0-9_.-]*:[A-Za-z0-9+/]{12,}={0,2})"_s);
    for (auto matches = candidate.globalMatch(text); matches.hasNext();) {
        const QString found = matches.next().captured();
        if (looksLikeCloudId(found))
            return found;
    }
    return {};
}

}
