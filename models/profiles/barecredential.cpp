// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/barecredential.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "models/profiles/cloudid.h"
#include "models/profiles/credentialwords.h"
#include "models/profiles/hostport.h"
#include "models/profiles/placeholder.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 1000; // words of a message, not of a document
// Host and port as in "kibana:5601/app", without what follows.
QString authorityIn(const QString &word)
{
    static const QRegularExpression delimiter(u"[/?#]"_s);
    const qsizetype end = word.indexOf(delimiter);
    return word.left(end < 0 ? word.size() : end);
}

enum class AddressForm { None, Name, Dotted, Certain };

AddressForm addressForm(const QString &word)
{
    if (word.startsWith(u"https://"_s, Qt::CaseInsensitive) || word.startsWith(u"http://"_s, Qt::CaseInsensitive)
        || looksLikeCloudId(word))
        return AddressForm::Certain;
    const QString authority = authorityIn(word);
    const auto read = readHostPort(authority);
    if (!read || authority.isEmpty())
        return AddressForm::None;
    if (read->port > 0 || authority == u"localhost" || authority.contains(u':')
        || (authority.contains(u'.') && authority.back().isDigit()))
        return AddressForm::Certain;
    return authority.contains(u'.') ? AddressForm::Dotted : AddressForm::Name;
}

void wipeAll(QStringList &words)
{
    for (QString &word : words)
        wipe(word);
}

// Without quotes and brackets around it, and without the comma of an enumeration behind it.
QString bareWord(QString word, bool last)
{
    if (!last && word.size() > 1 && u",;:"_s.contains(word.back()))
        word.chop(1);
    static constexpr QStringView opening = u"\"'`(\u201c\u2018";
    static constexpr QStringView closing = u"\"'`)\u201d\u2019";
    const qsizetype at =
        word.size() > 1 && addressForm(word) != AddressForm::Certain ? opening.indexOf(word.front()) : -1;
    return at >= 0 && word.back() == closing[at] ? word.sliced(1, word.size() - 2) : word;
}

// The words that say something: without dashes and labels between them.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression space(u"[\\s\u00a0\u200b]+"_s);
    static const QRegularExpression separator(u"[,;|]"_s);
    QStringList parts = text.split(space, Qt::SkipEmptyParts);
    if (parts.size() == 1 && text.count(separator) == 2) // a line of CSV
        parts = text.trimmed().split(separator, Qt::SkipEmptyParts);
    QStringList words;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString word = bareWord(parts[i], i + 1 == parts.size());
        const bool between =
            isOneOf(word,
                {"/"_L1, "-"_L1, "|"_L1, ":"_L1, ","_L1, ";"_L1, "->"_L1, "=>"_L1, "&"_L1, "with"_L1, "as"_L1, "and"_L1,
                    "login"_L1, "username"_L1, "pass"_L1, "pw"_L1, "pwd"_L1, "und"_L1})
            || (i + 2 < parts.size() && isOneOf(word, {"user"_L1, "password"_L1})) || word == u"\u2013";
        if (!between)
            words += word;
    }
    wipeAll(parts);
    return words;
}

class BareReader
{
public:
    BareReader(const QString &text, BareWords how) : m_words(wordsOf(text)), m_how(how) { }
    ~BareReader() { wipeAll(m_words); }
    Q_DISABLE_COPY_MOVE(BareReader)

    PastedRequest read()
    {
        const qsizetype address = addressAt();
        if (address >= 0) {
            m_certain = addressForm(m_words[address]) == AddressForm::Certain;
            m_found.url = m_words.takeAt(address);
        }
        bool taken = address >= 0 && readBeside();
        if (!taken && !m_certain) {
            if (address >= 0) // "john.doe" is a user name as well
                m_words.insert(address, std::exchange(m_found.url, {}));
            taken = readAlone();
        }
        return taken ? std::move(m_found) : PastedRequest();
    }

private:
    // The first or the last word where it has the form of an address, of several the plainest; -1: neither.
    qsizetype addressAt() const
    {
        if (m_words.size() < 2)
            return -1;
        for (const AddressForm form : {AddressForm::Certain, AddressForm::Dotted}) {
            for (const qsizetype at : {qsizetype(0), m_words.size() - 1})
                if (addressForm(m_words[at]) == form)
                    return at;
        }
        return -1;
    }

    bool readBeside()
    {
        if (m_words.size() == 2 && isPairBeside(m_words[0], m_words[1]))
            return take(m_words[0], m_words[1]);
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            const QString &next = m_words.value(i + 1);
            if (isUsualUser(m_words[i]) && mayBePasswordOf(m_words[i], next) && !isOrdinaryWord(next))
                return take(m_words[i], next);
            if (readJoined(m_words[i], m_words.size() == 1 ? BareWords::Possible : BareWords::Likely))
                return true;
        }
        return m_certain && noteLoose();
    }

    bool isPairBeside(const QString &user, const QString &password) const
    {
        if (!mayBeUser(user) || !mayBePasswordOf(user, password))
            return false;
        if (looksLikePassword(password))
            return true;
        const bool words = isSentenceWord(user) || isOrdinaryWord(password);
        return !words && (isUsualUser(user) || m_certain || m_how == BareWords::Possible);
    }

    // A password without a user name, in a line with an address.
    bool noteLoose()
    {
        const auto loose = std::ranges::find_if(m_words,
            [](const QString &word) { return looksLikePassword(word) && !isUsualUser(word) && !isPlaceholder(word); });
        if (loose == m_words.end())
            return false;
        noteSecret(*loose, m_found);
        return true;
    }

    bool readAlone()
    {
        if (m_words.size() == 1)
            return readJoined(m_words[0], m_how);
        if (m_words.size() == 3 && addressForm(m_words[0]) == AddressForm::Name
            && isPairAlone(m_words[1], m_words[2])) {
            m_found.url = m_words[0];
            return take(m_words[1], m_words[2]);
        }
        return m_words.size() == 2 && isPairAlone(m_words[0], m_words[1]) && take(m_words[0], m_words[1]);
    }

    bool isPairAlone(const QString &user, const QString &password) const
    {
        if (!mayBeUser(user) || !mayBePasswordOf(user, password))
            return false;
        const bool usual = isUsualUser(user);
        const bool secret = looksLikePassword(password);
        return m_how == BareWords::Possible ? secret || (usual && !isOrdinaryWord(password)) : usual && secret;
    }

    // "elastic:changeme", "elastic/changeme".
    bool readJoined(const QString &word, BareWords how)
    {
        if (word.contains(u"://"_s) || looksLikeCloudId(word))
            return false;
        const qsizetype colon = word.indexOf(u':');
        if (colon > 0)
            return isPairWithColon(word, colon, how) && take(word.left(colon), word.mid(colon + 1));
        const qsizetype slash = word.indexOf(u'/');
        if (slash <= 0)
            return false;
        const QString user = word.left(slash);
        QString password = word.mid(slash + 1);
        const auto tidy = qScopeGuard([&password] { wipe(password); });
        const bool usual = isUsualUser(user) && !isOrdinaryWord(password) && !password.contains(u'.');
        const bool secret = looksLikePassword(password) && (usual || how == BareWords::Possible);
        const bool pair = mayBeUser(user) && mayBePasswordOf(user, password) && !password.contains(u'/');
        return pair && (secret || (usual && how == BareWords::Possible)) && take(user, password);
    }

    static bool isPairWithColon(const QString &word, qsizetype colon, BareWords how)
    {
        const QString user = word.left(colon);
        QString password = word.mid(colon + 1);
        const auto tidy = qScopeGuard([&password] { wipe(password); });
        static const QRegularExpression hexadecimal(u"^[0-9A-Fa-f:]*:[0-9A-Fa-f:]*$"_s); // IPv6, fingerprints
        const bool withHost = word.contains(u'@') && readHostPort(authorityIn(word.section(u'@', -1))).has_value();
        const bool address =
            withHost || readHostPort(authorityIn(word)).has_value() || hexadecimal.match(password).hasMatch();
        if (address || !mayBeUser(user) || !mayBePasswordOf(user, password) || password.startsWith(u'/'))
            return false;
        return how == BareWords::Possible || isUsualUser(user) || looksLikePassword(password);
    }

    bool take(const QString &user, const QString &password)
    {
        takeUsername(user, m_found);
        takePassword(password, m_found);
        return !m_found.password.isEmpty();
    }

    QStringList m_words;
    BareWords m_how;
    bool m_certain = false; // the address has a scheme or a port
    PastedRequest m_found{};
};

}

PastedRequest bareCredentialIn(const QString &text, BareWords how)
{
    return text.size() > longestText ? PastedRequest() : BareReader(text, how).read();
}

}
