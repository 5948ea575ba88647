// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
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

// A vault that refuses when told to.
class MoodyVault final : public Vault
{
public:
    std::optional<VaultFault> fault{};

    VaultState state() const override { return VaultState::Ready; }
    void read(const QString &key, QObject *asker, ReadDone done) override
    {
        m_vault.read(key, asker, [this, done = std::move(done)](auto secret) {
            done(fault ? tl::expected<Secret, VaultFault>(tl::unexpected(*fault)) : secret);
        });
    }
    void write(const QString &key, const Secret &secret, QObject *asker, WriteDone done) override
    {
        if (!fault)
            return m_vault.write(key, secret, asker, std::move(done));
        refuse(asker, std::move(done));
    }
    void remove(const QString &key, QObject *asker, WriteDone done) override
    {
        if (!fault)
            return m_vault.remove(key, asker, std::move(done));
        refuse(asker, std::move(done));
    }

private:
    void refuse(QObject *asker, WriteDone done) const
    {
        QMetaObject::invokeMethod(
            asker, [done = std::move(done), fault = *fault] { done(tl::unexpected(fault)); }, Qt::QueuedConnection);
    }

    SessionVault m_vault{};
};

}

class SavedConnectionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void savesAndOpensBoth();
    void aRefusingVaultLeavesNothingBehind_data();
    void aRefusingVaultLeavesNothingBehind();
    void aFileThatCannotBeWrittenTakesTheNewSecretBack();
    void keepingChangesTheProfileOnly();
    void theSecretMovesWithItsHome();
    void aCertificateNeedsNoSecret();
    void aMissingSecretIsSaid();
    void aKeptSecretIsOnlyForTheSameServer_data();
    void aKeptSecretIsOnlyForTheSameServer();
    void removingTakesTheSecretAlong();
    void aLockedKeychainKeepsBoth();
    void aKeychainThatIsGoneKeepsNoConnection();
    void anAskerThatHasGoneIsNotAnsweredButTheWorkIsDone();
    void noSecretReachesTheSettings();

private:
    tl::expected<void, ConnectionProblem> save(const ConnectionDraft &draft);
    tl::expected<ConnectionDraft, ConnectionProblem> open(const QUuid &id);
    tl::expected<ConnectionDraft, ConnectionProblem> withSecret(const ConnectionDraft &draft);
    void use(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<MoodyVault> m_keychain;
    std::unique_ptr<SessionVault> m_session;
    std::unique_ptr<SavedConnections> m_connections;
};

namespace {

ConnectionDraft someDraft()
{
    return {.profile = {.id = QUuid::createUuid(),
                .name = u"Production"_s,
                .address = QUrl(u"https://kibana.example.com:5601"_s),
                .space = u"default"_s},
        .secret = Secret("S3ededSecret"_ba)};
}

template<typename Answer> Answer waitFor(const std::shared_ptr<std::optional<Answer>> &answer)
{
    if (!QTest::qWaitFor([&] { return answer->has_value(); }))
        qFatal("no answer");
    return **answer;
}

}

void SavedConnectionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    use(m_folder->filePath(u"reeve.ini"_s));
}

void SavedConnectionsTest::use(const QString &file)
{
    m_connections.reset();
    m_store = std::make_unique<ProfileStore>(std::make_unique<QSettings>(file, QSettings::IniFormat));
    m_keychain = std::make_unique<MoodyVault>();
    m_session = std::make_unique<SessionVault>();
    m_connections = std::make_unique<SavedConnections>(*m_store, *m_keychain, *m_session);
}

tl::expected<void, ConnectionProblem> SavedConnectionsTest::save(const ConnectionDraft &draft)
{
    const auto answer = std::make_shared<std::optional<tl::expected<void, ConnectionProblem>>>();
    m_connections->save(draft, this, [answer](auto outcome) { *answer = std::move(outcome); });
    if (answer->has_value())
        qFatal("answered inside the call");
    return waitFor(answer);
}

tl::expected<ConnectionDraft, ConnectionProblem> SavedConnectionsTest::open(const QUuid &id)
{
    const auto answer = std::make_shared<std::optional<tl::expected<ConnectionDraft, ConnectionProblem>>>();
    m_connections->open(id, this, [answer](auto outcome) { *answer = std::move(outcome); });
    return waitFor(answer);
}

tl::expected<ConnectionDraft, ConnectionProblem> SavedConnectionsTest::withSecret(const ConnectionDraft &draft)
{
    const auto answer = std::make_shared<std::optional<tl::expected<ConnectionDraft, ConnectionProblem>>>();
    m_connections->withSecret(draft, this, [answer](auto outcome) { *answer = std::move(outcome); });
    return waitFor(answer);
}

void SavedConnectionsTest::savesAndOpensBoth()
{
    const auto draft = someDraft();
    QVERIFY(save(draft));
    QVERIFY(open(draft.profile.id).value() == draft);
}

void SavedConnectionsTest::aRefusingVaultLeavesNothingBehind_data()
{
    QTest::addColumn<VaultFault>("fault");
    QTest::newRow("locked") << VaultFault::Locked;
    QTest::newRow("unreachable") << VaultFault::Unreachable;
}

void SavedConnectionsTest::aRefusingVaultLeavesNothingBehind()
{
    QFETCH(const VaultFault, fault);
    m_keychain->fault = fault;
    const auto outcome = save(someDraft());
    QVERIFY(outcome.error().vault == fault);
    QVERIFY(!outcome.error().sentence.isEmpty());
    QVERIFY(m_store->list().profiles.empty());
}

void SavedConnectionsTest::aFileThatCannotBeWrittenTakesTheNewSecretBack()
{
    use(u"/proc/reeve/settings.ini"_s);
    const auto draft = someDraft();
    const auto outcome = save(draft);
    QVERIFY(!outcome.error().vault);
    std::optional<VaultFault> fault;
    const QString key = secretKey(draft.profile);
    m_keychain->read(key, this, [&fault](const auto &secret) { fault = secret.error(); });
    QTRY_VERIFY(fault);
    QCOMPARE(*fault, VaultFault::Missing);
}

void SavedConnectionsTest::keepingChangesTheProfileOnly()
{
    auto draft = someDraft();
    QVERIFY(save(draft));
    m_keychain->fault = VaultFault::Unreachable; // need not be asked
    draft.profile.name = u"Renamed"_s;
    QVERIFY(save({.profile = draft.profile, .keepsSecret = true}));
    m_keychain->fault.reset();
    QVERIFY(open(draft.profile.id).value() == draft);
}

void SavedConnectionsTest::theSecretMovesWithItsHome()
{
    auto draft = someDraft();
    QVERIFY(save(draft));
    draft.profile.secretHome = SecretHome::Session;
    QVERIFY(save({.profile = draft.profile, .keepsSecret = true}));
    m_keychain->fault = VaultFault::Unreachable;
    QVERIFY(open(draft.profile.id).value() == draft);
    m_keychain->fault.reset();
    draft.profile.secretHome = SecretHome::Keychain;
    QVERIFY(m_store->save(draft.profile));
    QVERIFY(open(draft.profile.id).error().vault == VaultFault::Missing); // it was taken out of the keychain
}

void SavedConnectionsTest::aCertificateNeedsNoSecret()
{
    auto draft = someDraft();
    draft.profile.authentication = AuthenticationType::Certificate;
    draft.secret = {};
    QVERIFY(save(draft));
    QVERIFY(open(draft.profile.id).value() == draft);
}

void SavedConnectionsTest::aMissingSecretIsSaid()
{
    const auto draft = someDraft();
    QVERIFY(m_store->save(draft.profile));
    QVERIFY(open(draft.profile.id).error().vault == VaultFault::Missing);
    QVERIFY(!open(QUuid::createUuid()).error().sentence.isEmpty());
}

void SavedConnectionsTest::aKeptSecretIsOnlyForTheSameServer_data()
{
    QTest::addColumn<Profile>("edited");
    QTest::addColumn<bool>("shares");
    const Profile stored = someDraft().profile;
    const auto row = [&stored](const char *name, bool shares, auto change) {
        Profile edited = stored;
        change(edited);
        QTest::newRow(name) << edited << shares;
    };
    row("nothing changed", true, [](Profile &) {});
    row("another name, space and path", true, [](Profile &profile) {
        profile.name = u"x"_s;
        profile.space = u"soc"_s;
        profile.address.setPath(u"/kbn"_s);
    });
    row("another host", false, [](Profile &profile) { profile.address.setHost(u"evil.example"_s); });
    row("another port", false, [](Profile &profile) { profile.address.setPort(9200); });
    row("no encryption", false, [](Profile &profile) { profile.address.setScheme(u"http"_s); });
    row("another sign-in", false, [](Profile &profile) { profile.authentication = AuthenticationType::Basic; });
    row("another person", false, [](Profile &profile) { profile.username = u"jo"_s; });
    row("another connection", false, [](Profile &profile) { profile.id = QUuid::createUuid(); });
}

void SavedConnectionsTest::aKeptSecretIsOnlyForTheSameServer()
{
    QFETCH(Profile, edited);
    QFETCH(const bool, shares);
    auto draft = someDraft();
    const bool sameConnection = QByteArray(QTest::currentDataTag()) != "another connection";
    draft.profile.id = sameConnection ? edited.id : QUuid::createUuid();
    QVERIFY(save(draft));
    QCOMPARE(sharesSecret(draft.profile, edited), shares);
    const auto filled = withSecret({.profile = edited, .keepsSecret = true});
    QCOMPARE(filled.has_value(), shares);
    QVERIFY(!shares || (filled->secret == draft.secret && filled->profile == edited));
}

void SavedConnectionsTest::removingTakesTheSecretAlong()
{
    const auto draft = someDraft();
    QVERIFY(save(draft));
    std::optional<bool> removed;
    m_connections->remove(draft.profile.id, this, [&removed](const auto &outcome) { removed = outcome.has_value(); });
    QTRY_VERIFY(removed);
    QVERIFY(*removed);
    QVERIFY(m_store->save(draft.profile));
    QVERIFY(open(draft.profile.id).error().vault == VaultFault::Missing);
}

void SavedConnectionsTest::aLockedKeychainKeepsBoth()
{
    const auto draft = someDraft();
    QVERIFY(save(draft));
    m_keychain->fault = VaultFault::Locked;
    std::optional<tl::expected<void, ConnectionProblem>> removed;
    m_connections->remove(draft.profile.id, this, [&removed](const auto &outcome) { removed = outcome; });
    QTRY_VERIFY(removed);
    QVERIFY(removed->error().sentence.contains(u"not deleted"));
    m_keychain->fault.reset();
    QVERIFY(open(draft.profile.id).value() == draft);
}

void SavedConnectionsTest::aKeychainThatIsGoneKeepsNoConnection()
{
    const auto draft = someDraft();
    QVERIFY(save(draft));
    m_keychain->fault = VaultFault::Unreachable;
    std::optional<tl::expected<void, ConnectionProblem>> removed;
    m_connections->remove(draft.profile.id, this, [&removed](const auto &outcome) { removed = outcome; });
    QTRY_VERIFY(removed);
    QVERIFY(removed->error().sentence.contains(u"may still be there"));
    QVERIFY(!m_store->find(draft.profile.id));
}

void SavedConnectionsTest::anAskerThatHasGoneIsNotAnsweredButTheWorkIsDone()
{
    const auto draft = someDraft();
    bool answered = false;
    {
        QObject asker;
        m_connections->save(draft, &asker, [&answered](const auto &) { answered = true; });
    }
    QTRY_VERIFY(m_store->find(draft.profile.id));
    QVERIFY(open(draft.profile.id));
    QVERIFY(!answered);
}

void SavedConnectionsTest::noSecretReachesTheSettings()
{
    QVERIFY(save(someDraft()));
    QFile file(m_folder->filePath(u"reeve.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray settings = file.readAll();
    QVERIFY(settings.contains("Production"));
    QVERIFY(!settings.contains("S3ededSecret"));
    QVERIFY(!settings.contains("S3ededSecret"_ba.toBase64()));
}

REEVE_GUILESS_TEST_MAIN(SavedConnectionsTest)
#include "test_savedconnections.moc"
