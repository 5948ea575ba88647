// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSettings>
#include <QSignalSpy>
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

// One console's hold on the settings file.
struct Console {
    explicit Console(const QString &file)
        : store(std::make_unique<QSettings>(file, QSettings::IniFormat)), connections(store, keychain, session)
    {
    }
    std::optional<ConnectionProblem> save(const ConnectionDraft &draft)
    {
        std::optional<tl::expected<void, ConnectionProblem>> answer;
        connections.save(draft, &store, [&answer](const auto &outcome) { answer = outcome; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            qFatal("no answer");
        return answer->has_value() ? std::nullopt : std::optional(answer->error());
    }

    SessionVault keychain{};
    SessionVault session{};
    ProfileStore store;
    SavedConnections connections;
};

}

// Two consoles on one settings file: neither loses what the other has saved.
class ConcurrentEditingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anEditIsNotSavedOverAnotherOne();
    void anEditDoesNotBringBackWhatWasDeleted();
    void editsOfDifferentConnectionsBothStay();
    void theOtherConsoleIsTold();
    void aDuplicateHasItsOwnNameAndTheSameSecret();
    void aSecretIsNotFoundForAnotherServer_data();
    void aSecretIsNotFoundForAnotherServer();
    void whatIsAbandonedLeavesNothing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Console> m_one;
    std::unique_ptr<Console> m_two;
    ConnectionDraft m_draft{};
};

void ConcurrentEditingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_one = std::make_unique<Console>(m_folder->filePath(u"connections.ini"_s));
    m_two = std::make_unique<Console>(m_folder->filePath(u"connections.ini"_s));
    m_draft = {.profile = {.id = QUuid::createUuid(),
                   .name = u"SOC"_s,
                   .address = QUrl(u"https://kibana.example.com"_s),
                   .space = u"default"_s},
        .secret = Secret("S3eded"_ba)};
    QVERIFY(!m_one->save(m_draft));
}

void ConcurrentEditingTest::anEditIsNotSavedOverAnotherOne()
{
    ConnectionDraft mine = m_draft;
    mine.basis = m_draft.profile;
    ConnectionDraft theirs = mine;
    mine.profile.name = u"Mine"_s;
    theirs.profile.timeoutSeconds = 60;
    QVERIFY(!m_one->save(theirs));
    const auto problem = m_two->save(mine);
    QVERIFY(problem && problem->changedElsewhere);
    QVERIFY(problem->sentence.contains(u"changed"));
    QVERIFY(m_two->store.find(m_draft.profile.id) == theirs.profile);
    mine.basis.reset(); // by the person's own choice
    QVERIFY(!m_two->save(mine));
    QVERIFY(m_one->store.find(m_draft.profile.id) == mine.profile);
}

void ConcurrentEditingTest::anEditDoesNotBringBackWhatWasDeleted()
{
    ConnectionDraft mine = m_draft;
    mine.basis = m_draft.profile;
    QVERIFY(m_one->store.remove(m_draft.profile.id));
    const auto problem = m_two->save(mine);
    QVERIFY(problem && problem->changedElsewhere);
    QVERIFY(problem->sentence.contains(u"deleted"));
    QVERIFY(!m_two->store.find(m_draft.profile.id));
}

void ConcurrentEditingTest::editsOfDifferentConnectionsBothStay()
{
    ConnectionDraft another = m_draft;
    another.profile.id = QUuid::createUuid();
    another.profile.name = u"Another"_s;
    QVERIFY(!m_two->save(another));
    ConnectionDraft mine = m_draft;
    mine.basis = m_draft.profile;
    mine.profile.name = u"Mine"_s;
    QVERIFY(!m_one->save(mine));
    QVERIFY(m_one->store.find(another.profile.id) == another.profile);
    QVERIFY(m_two->store.find(mine.profile.id) == mine.profile);
    QVERIFY(m_one->store.setOrder({another.profile.id, mine.profile.id}));
    QCOMPARE(m_two->store.list().profiles.front().name, u"Another"_s);
}

void ConcurrentEditingTest::theOtherConsoleIsTold()
{
    m_two->store.watch();
    QSignalSpy told(&m_two->store, &ProfileStore::changed);
    ConnectionDraft mine = m_draft;
    mine.profile.name = u"Mine"_s;
    QVERIFY(!m_one->save(mine));
    QTRY_COMPARE(told.count(), 1);
    m_one->store.setLastUsed(m_draft.profile.id); // is nothing to tell
    mine.profile.name = u"Mine again"_s;
    QVERIFY(!m_one->save(mine));
    QTRY_COMPARE(told.count(), 2);
}

void ConcurrentEditingTest::aDuplicateHasItsOwnNameAndTheSameSecret()
{
    std::optional<tl::expected<QUuid, ConnectionProblem>> made;
    m_one->connections.duplicate(m_draft.profile.id, this, [&made](const auto &outcome) { made = outcome; });
    QTRY_VERIFY(made);
    QVERIFY(made->has_value());
    std::optional<tl::expected<ConnectionDraft, ConnectionProblem>> opened;
    m_one->connections.open(made->value(), this, [&opened](const auto &outcome) { opened = outcome; });
    QTRY_VERIFY(opened);
    QCOMPARE(opened->value().profile.name, u"SOC (2)"_s);
    QCOMPARE(opened->value().profile.address, m_draft.profile.address);
    QVERIFY(opened->value().secret == m_draft.secret);
    made.reset();
    m_one->connections.duplicate(QUuid::createUuid(), this, [&made](const auto &outcome) { made = outcome; });
    QTRY_VERIFY(made);
    QVERIFY(!made->has_value());
}

void ConcurrentEditingTest::aSecretIsNotFoundForAnotherServer_data()
{
    QTest::addColumn<Profile>("changed");
    const auto row = [](const char *name, auto change) {
        Profile profile{.address = QUrl(u"https://kibana.example.com"_s), .space = u"default"_s};
        change(profile);
        QTest::newRow(name) << profile;
    };
    row("another port", [](Profile &profile) { profile.address.setPort(7612); });
    row("another host", [](Profile &profile) { profile.address.setHost(u"evil.example"_s); });
    row("another kind of sign-in", [](Profile &profile) { profile.authentication = AuthenticationType::Basic; });
}

// Another window leads the connection elsewhere: the secret that was entered here stays here.
void ConcurrentEditingTest::aSecretIsNotFoundForAnotherServer()
{
    QFETCH(Profile, changed);
    changed.id = m_draft.profile.id;
    QVERIFY(m_two->store.save(changed));
    const auto ask = [this](auto &&question) {
        std::optional<tl::expected<ConnectionDraft, ConnectionProblem>> answer;
        question([&answer](const auto &draft) { answer = draft; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            qFatal("no answer");
        return *answer;
    };
    SavedConnections &connections = m_one->connections;
    const auto opened = ask([&](auto done) { connections.open(changed.id, this, done); });
    QCOMPARE(opened.error().vault, std::optional(VaultFault::Missing));
    const auto asItWas = ask([&](auto done) { connections.secretsOf(m_draft.profile, this, done); });
    QVERIFY(asItWas->secret == m_draft.secret);
    const auto asItIs = ask([&](auto done) { connections.secretsOf(changed, this, done); });
    QCOMPARE(asItIs.error().vault, std::optional(VaultFault::Missing));
}

void ConcurrentEditingTest::whatIsAbandonedLeavesNothing()
{
    ConnectionDraft another = m_draft;
    another.profile.id = QUuid::createUuid();
    bool answered = false;
    m_one->connections.save(another, this, [&answered](const auto &) { answered = true; });
    m_one->connections.abandon(this);
    std::optional<bool> found;
    const auto look = [&] {
        found.reset();
        m_one->keychain.read(
            secretKey(another.profile), &m_one->store, [&found](const auto &secret) { found = secret.has_value(); });
        return QTest::qWaitFor([&found] { return found.has_value(); }) && !*found;
    };
    QTRY_VERIFY(look());
    QVERIFY(!m_one->store.find(another.profile.id));
    QVERIFY(!answered);
}

REEVE_GUILESS_TEST_MAIN(ConcurrentEditingTest)
#include "test_concurrentediting.moc"
