// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

#include "models/connection/savedconnections.h"
#include "models/connection/secretkeys.h"
#include "models/profiles/profilestore.h"
#include "models/vault/sessionvault.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

ConnectionDraft behindProxy()
{
    return {.profile = {.id = QUuid::createUuid(),
                .name = u"Production"_s,
                .address = QUrl(u"https://kibana.example.com:5601"_s),
                .space = u"default"_s,
                .proxy = {.kind = ProxyKind::Http, .host = u"proxy"_s, .port = 3128, .username = u"jo"_s}},
        .secret = Secret("S3ededSecret"_ba),
        .proxyPassword = Secret("S3ededProxy"_ba)};
}

}

// The second secret of a connection: that of its proxy.
class ProxyPasswordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theProxysPasswordGoesAlong();
    void aKeptProxyPasswordIsOnlyForTheSameProxy();
    void aProxyWithoutAPasswordLeavesNoneBehind();
    void whatIsNotSavedCostsNoPassword();

private:
    using Answer = tl::expected<ConnectionDraft, ConnectionProblem>;

    bool save(const ConnectionDraft &draft);
    Answer open(const QUuid &id);
    Answer withSecret(const ConnectionDraft &draft);

    QTemporaryDir m_folder{};
    ProfileStore m_store{
        std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("reeve.ini")), QSettings::IniFormat)};
    SessionVault m_keychain{}; // in the keychain's place
    SessionVault m_session{};
    SavedConnections m_connections{m_store, m_keychain, m_session};
};

bool ProxyPasswordsTest::save(const ConnectionDraft &draft)
{
    std::optional<bool> saved;
    m_connections.save(draft, this, [&saved](const auto &outcome) { saved = outcome.has_value(); });
    return QTest::qWaitFor([&saved] { return saved.has_value(); }) && *saved;
}

ProxyPasswordsTest::Answer ProxyPasswordsTest::open(const QUuid &id)
{
    std::optional<Answer> answer;
    m_connections.open(id, this, [&answer](const auto &draft) { answer = draft; });
    return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? *answer : tl::unexpected(ConnectionProblem{});
}

ProxyPasswordsTest::Answer ProxyPasswordsTest::withSecret(const ConnectionDraft &draft)
{
    std::optional<Answer> answer;
    m_connections.withSecret(draft, this, [&answer](const auto &whole) { answer = whole; });
    return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? *answer : tl::unexpected(ConnectionProblem{});
}

void ProxyPasswordsTest::theProxysPasswordGoesAlong()
{
    auto draft = behindProxy();
    QVERIFY(save(draft));
    QVERIFY(open(draft.profile.id).value() == draft);
    auto moved = draft;
    moved.profile.secretHome = SecretHome::Session;
    moved.secret = moved.proxyPassword = {};
    moved.keepsSecret = moved.keepsProxyPassword = true;
    QVERIFY(save(moved));
    draft.profile.secretHome = SecretHome::Session;
    QVERIFY(open(draft.profile.id).value() == draft);
    std::optional<bool> removed;
    m_connections.remove(draft.profile.id, this, [&removed](const auto &outcome) { removed = outcome.has_value(); });
    QTRY_VERIFY(removed);
    for (const QString &key : {secretKey(draft.profile), proxyPasswordKey(draft.profile)}) {
        for (SessionVault *vault : {&m_session, &m_keychain}) {
            std::optional<bool> found;
            vault->read(key, this, [&found](const auto &secret) { found = secret.has_value(); });
            QTRY_VERIFY(found);
            QVERIFY(!*found);
        }
    }
}

void ProxyPasswordsTest::aKeptProxyPasswordIsOnlyForTheSameProxy()
{
    const auto draft = behindProxy();
    QVERIFY(save(draft));
    ConnectionDraft edited{.profile = draft.profile, .keepsSecret = true, .keepsProxyPassword = true};
    QVERIFY(withSecret(edited)->proxyPassword == draft.proxyPassword);
    edited.profile.proxy.host = u"evil.example"_s;
    const auto elsewhere = withSecret(edited);
    QVERIFY(elsewhere->proxyPassword.isEmpty());
    QVERIFY(elsewhere->secret == draft.secret); // is not the proxy's to read
}

void ProxyPasswordsTest::aProxyWithoutAPasswordLeavesNoneBehind()
{
    const auto draft = behindProxy();
    QVERIFY(save(draft));
    ConnectionDraft direct{.profile = draft.profile, .keepsSecret = true};
    direct.profile.proxy = {.kind = ProxyKind::None};
    QVERIFY(save(direct));
    QVERIFY(m_store.save(draft.profile)); // as it was
    const auto opened = open(draft.profile.id);
    QVERIFY(opened->secret == draft.secret);
    QVERIFY(opened->proxyPassword.isEmpty());
}

// Another window saves first: the secrets of the connection stay, those that were entered here go.
void ProxyPasswordsTest::whatIsNotSavedCostsNoPassword()
{
    const auto draft = behindProxy();
    QVERIFY(save(draft));
    ConnectionDraft elsewhere{.profile = draft.profile,
        .secret = Secret("S3ededOther"_ba),
        .keepsProxyPassword = true,
        .basis = draft.profile};
    elsewhere.profile.address = QUrl(u"https://other.example.com"_s);
    ConnectionDraft anotherProxy{.profile = draft.profile,
        .keepsSecret = true,
        .proxyPassword = Secret("S3ededOther"_ba),
        .basis = draft.profile};
    anotherProxy.profile.proxy.host = u"other"_s;
    for (const ConnectionDraft &late : {elsewhere, anotherProxy}) {
        std::optional<bool> saved;
        m_connections.save(late, this, [&saved](const auto &outcome) { saved = outcome.has_value(); });
        Profile theirs = draft.profile;
        theirs.name += u'+';
        QVERIFY(m_store.save(theirs)); // after the first look at what is stored, before the profile is written
        QTRY_VERIFY(saved);
        QVERIFY(!*saved);
        QVERIFY(m_store.save(draft.profile));
        QVERIFY(open(draft.profile.id).value() == draft);
        for (const QString &key : {secretKey(late.profile), proxyPasswordKey(late.profile)})
            QVERIFY(secretKeys(draft.profile).contains(key) || !m_keychain.holds(key));
    }
}

REEVE_GUILESS_TEST_MAIN(ProxyPasswordsTest)
#include "test_proxypasswords.moc"
