// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/testprogram.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/connectiontable.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class ConnectionTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRowSaysEverythingButTheSecret();
    void anEntryThatCannotBeReadSaysWhy();
    void itFollowsTheStoreAndStaysWhereNothingHasChanged();

private:
    QStringList cells(const ConnectionTable &table, int row) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
    Profile m_profile{};
};

void ConnectionTableTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ProfileStore>(
        std::make_unique<QSettings>(m_folder->filePath(u"connections.ini"_s), QSettings::IniFormat));
    m_profile = {.id = QUuid::createUuid(),
        .name = u"SOC"_s,
        .address = QUrl(u"https://kibana.example.com:5601/kbn"_s),
        .space = u"ops"_s,
        .authentication = AuthenticationType::Basic,
        .username = u"jo"_s,
        .environment = Environment::Production};
    QVERIFY(m_store->save(m_profile));
}

QStringList ConnectionTableTest::cells(const ConnectionTable &table, int row) const
{
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column)
        cells += table.index(row, column).data().toString();
    return cells;
}

void ConnectionTableTest::aRowSaysEverythingButTheSecret()
{
    const ConnectionTable table(*m_store);
    QCOMPARE(cells(table, 0),
        (QStringList{u"SOC"_s, u"Production"_s, u"kibana.example.com:5601/kbn"_s, u"ops"_s, u"User jo with password"_s,
            u"In the system keychain"_s, u"Never"_s}));
    QCOMPARE(table.index(0, 0).data(ConnectionIdRole).toUuid(), m_profile.id);
    m_store->setLastSuccess(m_profile.id, QDateTime(QDate(2026, 3, 1), QTime(12, 0)));
    const ConnectionTable later(*m_store);
    QVERIFY(cells(later, 0).last().contains(u"26"));
}

void ConnectionTableTest::anEntryThatCannotBeReadSaysWhy()
{
    QSettings settings(m_folder->filePath(u"connections.ini"_s), QSettings::IniFormat);
    settings.setValue(u"profiles/1b4e28ba-2fa1-11d2-883f-0016d3cca427/name"_s, u"Future"_s);
    settings.setValue(u"profiles/1b4e28ba-2fa1-11d2-883f-0016d3cca427/formatVersion"_s, 7);
    settings.sync();
    const ConnectionTable table(*m_store);
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(table.index(1, 0).data().toString(), u"Future"_s);
    QVERIFY(table.index(1, 2).data().toString().contains(u"newer version"));
    QVERIFY(!table.profileAt(1));
    QVERIFY(table.index(1, 0).data(ConnectionIdRole).toUuid().isNull());
}

void ConnectionTableTest::itFollowsTheStoreAndStaysWhereNothingHasChanged()
{
    ConnectionTable table(*m_store);
    const QAbstractItemModelTester tester(&table);
    QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
    m_store->setLastUsed(m_profile.id);
    QVERIFY(m_store->save(m_profile));
    QCOMPARE(reset.count(), 0);
    Profile another = m_profile;
    another.id = QUuid::createUuid();
    QVERIFY(m_store->save(another));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(table.rowOf(another.id), 1);
    QVERIFY(m_store->setOrder({another.id}));
    QCOMPARE(table.rowOf(another.id), 0);
}

REEVE_TEST_MAIN(ConnectionTableTest)
#include "test_connectiontable.moc"
