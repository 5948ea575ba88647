// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "models/profiles/profilestore.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class ProfileStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyFactComesBack_data();
    void everyFactComesBack();
    void theOrderOfSavingIsKept();
    void brokenEntriesAreSkippedWithAReasonAndKept_data();
    void brokenEntriesAreSkippedWithAReasonAndKept();
    void keysOfALaterVersionSurviveSaving();
    void twoStoresOnOneFileSeeEachOther();
    void removingForgetsTheLastUsed();
    void aFileThatCannotBeWrittenIsSaid();
    void noUserInfoReachesTheFile();
    void aProfileWithoutIdentityIsRefused();
    void anOrderOfOnesOwnIsKept();
    void theLastSuccessIsRememberedAsLongAsTheProfile();
    void anAbandonedLockKeepsNobodyWaiting();

private:
    std::unique_ptr<ProfileStore> open() const;
    QByteArray contents() const;
    void write(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file{};
};

namespace {

Profile profileNamed(const QString &name)
{
    return {.id = QUuid::createUuid(),
        .name = name,
        .address = QUrl(u"https://kibana.example.com:5601/kbn"_s),
        .space = u"soc"_s};
}

QStringList names(const ProfileStore &store)
{
    QStringList names;
    for (const auto stored = store.list(); const Profile &profile : stored.profiles)
        names += profile.name;
    return names;
}

}

void ProfileStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"reeve.ini"_s);
}

std::unique_ptr<ProfileStore> ProfileStoreTest::open() const
{
    return std::make_unique<ProfileStore>(std::make_unique<QSettings>(m_file, QSettings::IniFormat));
}

QByteArray ProfileStoreTest::contents() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ProfileStoreTest::write(const QByteArray &text) const
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void ProfileStoreTest::everyFactComesBack_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::newRow("only what is needed") << profileNamed(u"plain"_s);
    auto full = profileNamed(u"Küche, \"Süd\" \\ @x; 100%\n"_s);
    full.authentication = AuthenticationType::Basic;
    full.username = u"jo@example"_s;
    full.timeoutSeconds = 600;
    full.hostStatuses = {u"healthy"_s, u"offline"_s};
    full.tls = {.caFile = u"/etc/ca.pem"_s,
        .certificateFile = u"/me.pem"_s,
        .keyFile = u"/me.key"_s,
        .pinnedSha256 = QString(64, u'a')};
    full.proxy = {.kind = ProxyKind::Socks5, .host = u"proxy.example.com"_s, .port = 1080, .username = u"jo"_s};
    full.colour = QColor(0xaa, 0x33, 0);
    full.environment = Environment::Production;
    full.opensReadOnly = true;
    full.secretHome = SecretHome::Session;
    QTest::newRow("every field") << full;
    auto one = profileNamed(u"one"_s);
    one.hostStatuses = {u"healthy"_s};
    one.authentication = AuthenticationType::Certificate;
    one.address = QUrl(u"https://[2001:db8::1]:5601"_s);
    one.proxy = {.kind = ProxyKind::None};
    QTest::newRow("a list of one, a certificate, IPv6") << one;
    auto international = profileNamed(u"idn"_s);
    international.address = QUrl(u"https://küche.example.de/k%C3%BC"_s);
    QTest::newRow("an international host") << international;
}

void ProfileStoreTest::everyFactComesBack()
{
    QFETCH(const Profile, profile);
    const auto writer = open();
    QSignalSpy changed(writer.get(), &ProfileStore::changed);
    QVERIFY(writer->save(profile));
    QCOMPARE(changed.size(), 1);
    QVERIFY(open()->find(profile.id) == profile);
}

void ProfileStoreTest::theOrderOfSavingIsKept()
{
    const auto store = open();
    const auto second = profileNamed(u"b"_s);
    QVERIFY(store->save(profileNamed(u"c"_s)));
    QVERIFY(store->save(second));
    QVERIFY(store->save(profileNamed(u"a"_s)));
    QVERIFY(store->save(second));
    QCOMPARE(names(*store), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(names(*open()), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
}

void ProfileStoreTest::brokenEntriesAreSkippedWithAReasonAndKept_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("a newer version") << "formatVersion=2"_ba << u"newer"_s;
    QTest::newRow("a version that is no number") << "formatVersion=x"_ba << u"version"_s;
    QTest::newRow("no address") << "address="_ba << u"address"_s;
    QTest::newRow("an address of another kind") << "address=ftp://kibana"_ba << u"address"_s;
    QTest::newRow("a password in the address") << "address=https://a:b@kibana"_ba << u"address"_s;
    QTest::newRow("an unknown authentication") << "authentication=saml"_ba << u"authentication"_s;
    QTest::newRow("a space that is none") << "space=So C"_ba << u"space"_s;
    QTest::newRow("a time-out of nothing") << "timeoutSeconds=0"_ba << u"time-out"_s;
    QTest::newRow("a time-out in words") << "timeoutSeconds=long"_ba << u"time-out"_s;
    QTest::newRow("an unknown host status") << "hostStatuses=healthy, ill"_ba << u"host status"_s;
    QTest::newRow("an unknown kind of proxy") << R"(proxy\type=ftp)"_ba << u"proxy"_s;
    QTest::newRow("a proxy without its host") << R"(proxy\type=http)"_ba << u"proxy"_s;
    QTest::newRow("an unknown environment") << "environment=prod"_ba << u"environment"_s;
    QTest::newRow("half a fingerprint") << R"(tls\pinnedSha256=abcd)"_ba << u"fingerprint"_s;
}

void ProfileStoreTest::brokenEntriesAreSkippedWithAReasonAndKept()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, says);
    const QByteArray group("1b4e28ba-2fa1-11d2-883f-0016d3cca427");
    QByteArray text = "[profiles]\n";
    for (const auto *fact : {"formatVersion=1", "name=Broken", "address=https://kibana", "authentication=api-key"})
        text += group + '\\' + fact + '\n';
    write(text + group + '\\' + line + "\nnot-a-uuid\\name=Odd\n");
    const auto store = open();
    QVERIFY(store->save(profileNamed(u"good"_s)));
    const auto stored = store->list();
    QCOMPARE(names(*store), QStringList{u"good"_s});
    QCOMPARE(stored.broken.size(), std::size_t(2));
    QCOMPARE(stored.broken.front().group, QString::fromLatin1(group));
    QCOMPARE(stored.broken.front().name, u"Broken"_s);
    QVERIFY2(stored.broken.front().reason.contains(says), qPrintable(stored.broken.front().reason));
    QVERIFY(contents().contains(QByteArray(group + "\\name=Broken")));
    QVERIFY(contents().contains("not-a-uuid\\name=Odd"));
}

void ProfileStoreTest::keysOfALaterVersionSurviveSaving()
{
    const auto profile = profileNamed(u"kept"_s);
    QVERIFY(open()->save(profile));
    const QByteArray group = profile.id.toString(QUuid::WithoutBraces).toLatin1();
    write(contents() + "\n[profiles]\n" + group + "\\invented=later\n");
    QVERIFY(open()->save(profile));
    QVERIFY(contents().contains("invented=later"));
}

void ProfileStoreTest::twoStoresOnOneFileSeeEachOther()
{
    const auto one = open();
    const auto two = open();
    const auto first = profileNamed(u"first"_s);
    QVERIFY(one->save(first));
    QVERIFY(two->save(profileNamed(u"second"_s)));
    QCOMPARE(names(*one), (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(names(*two), names(*one));
    QVERIFY(two->remove(first.id));
    QCOMPARE(names(*one), QStringList{u"second"_s});
}

void ProfileStoreTest::removingForgetsTheLastUsed()
{
    const auto store = open();
    const auto profile = profileNamed(u"gone"_s);
    QVERIFY(store->save(profile));
    QVERIFY(store->lastUsed().isNull());
    store->setLastUsed(profile.id);
    QCOMPARE(open()->lastUsed(), profile.id);
    QVERIFY(store->remove(profile.id));
    QVERIFY(store->lastUsed().isNull());
    QVERIFY(!contents().contains("gone"));
}

void ProfileStoreTest::aFileThatCannotBeWrittenIsSaid()
{
    m_file = u"/proc/reeve/settings.ini"_s; // nobody can create it there, not even the superuser
    const auto store = open();
    const auto saved = store->save(profileNamed(u"x"_s));
    QVERIFY(!saved);
    QVERIFY(saved.error().contains(u"cannot be written"));
    QCOMPARE(names(*store), QStringList());
}

void ProfileStoreTest::noUserInfoReachesTheFile()
{
    auto profile = profileNamed(u"pasted"_s);
    profile.address = QUrl(u"https://elastic:S3ededSecret@kibana"_s);
    QVERIFY(open()->save(profile));
    QVERIFY(contents().contains("pasted"));
    QVERIFY(!contents().contains("S3ededSecret"));
    QVERIFY(!contents().contains("elastic"));
}

void ProfileStoreTest::aProfileWithoutIdentityIsRefused()
{
    QVERIFY(!open()->save(Profile{.name = u"x"_s}));
}

void ProfileStoreTest::anOrderOfOnesOwnIsKept()
{
    const auto store = open();
    const auto a = profileNamed(u"a"_s);
    const auto b = profileNamed(u"b"_s);
    const auto c = profileNamed(u"c"_s);
    for (const Profile &profile : {a, b, c})
        QVERIFY(store->save(profile));
    QSignalSpy changed(store.get(), &ProfileStore::changed);
    QVERIFY(store->setOrder({c.id, a.id})); // b, not named, follows
    QCOMPARE(changed.size(), 1);
    QCOMPARE(names(*open()), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
}

void ProfileStoreTest::theLastSuccessIsRememberedAsLongAsTheProfile()
{
    const auto store = open();
    const auto profile = profileNamed(u"a"_s);
    QVERIFY(store->save(profile));
    QVERIFY(!store->lastSuccess(profile.id).isValid());
    const QDateTime when(QDate(2026, 3, 1), QTime(12, 30), Qt::UTC);
    store->setLastSuccess(profile.id, when);
    QCOMPARE(open()->lastSuccess(profile.id), when);
    QVERIFY(open()->find(profile.id) == profile);
    QVERIFY(store->remove(profile.id));
    QVERIFY(!store->lastSuccess(profile.id).isValid());
}

// QSettings alone would wait half a minute for it.
void ProfileStoreTest::anAbandonedLockKeepsNobodyWaiting()
{
    const QString lock = m_file + u".lock"_s;
    QFile file(lock);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-10), QFileDevice::FileModificationTime));
    file.close();
    const auto store = open();
    QVERIFY(store->save(profileNamed(u"a"_s)));
    QVERIFY(!QFile::exists(lock));
    QCOMPARE(names(*open()), QStringList{u"a"_s});
}

REEVE_GUILESS_TEST_MAIN(ProfileStoreTest)
#include "test_profilestore.moc"
