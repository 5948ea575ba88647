// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <algorithm>

#include "models/connection/savedconnections.h"
#include "models/profiles/profilestore.h"
#include "models/vault/sessionvault.h"
#include "tests/support/testprogram.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/parts/messagebar.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class ConnectionsDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void searchingFindsByAnyColumn();
    void aDoubleClickOpens();
    void movingChangesTheOrderForGood();
    void duplicatingTakesTheSecretAlong();
    void deletingAsksFirst();
    void severalSelectedCanOnlyBeExported();
    void importingSaysWhatWasLeftOut();
    void whatIsSelectedStaysSelectedWhenAnotherWindowSaves();

private:
    void press(const char *name) const;
    bool isEnabled(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QLatin1String(name))->isEnabled();
    }
    void choose(int row) const;
    QStringList names() const;
    QString message() const { return m_dialog->findChild<MessageBar *>(u"connectionsMessage"_s)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    SessionVault m_keychain{};
    SessionVault m_session{};
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<SavedConnections> m_connections;
    std::unique_ptr<ConnectionsDialog> m_dialog;
    QTreeView *m_view = nullptr;
};

void ConnectionsDialogTest::init()
{
    m_dialog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ProfileStore>(
        std::make_unique<QSettings>(m_folder->filePath(u"connections.ini"_s), QSettings::IniFormat));
    m_connections = std::make_unique<SavedConnections>(*m_store, m_keychain, m_session);
    int saved = 0;
    for (const QString &name : {u"Alpha"_s, u"Beta"_s, u"Gamma"_s}) {
        const Profile profile{.id = QUuid::createUuid(),
            .name = name,
            .address = QUrl(u"https://%1.example.com"_s.arg(name.toLower())),
            .space = u"default"_s,
            .environment = name == u"Gamma"_s ? Environment::Production : Environment::Test};
        m_connections->save(
            {.profile = profile, .secret = Secret("S3eded"_ba)}, this, [&saved](const auto &) { ++saved; });
    }
    QTRY_COMPARE(saved, 3);
    m_dialog = std::make_unique<ConnectionsDialog>(*m_connections);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    m_view = m_dialog->findChild<QTreeView *>();
}

void ConnectionsDialogTest::press(const char *name) const
{
    const auto find = [this, name]() -> QPushButton * {
        const auto all = m_dialog->findChildren<QPushButton *>(QLatin1String(name));
        const auto shown = std::ranges::find_if(all, &QPushButton::isVisible);
        return shown == all.end() ? nullptr : *shown;
    };
    QTRY_VERIFY2(find() && find()->isEnabled(), name);
    QTest::mouseClick(find(), Qt::LeftButton);
}

void ConnectionsDialogTest::choose(int row) const
{
    m_view->setCurrentIndex(m_view->model()->index(row, 0));
}

QStringList ConnectionsDialogTest::names() const
{
    QStringList names;
    for (int row = 0; row < m_view->model()->rowCount(); ++row)
        names += m_view->model()->index(row, 0).data().toString();
    return names;
}

void ConnectionsDialogTest::searchingFindsByAnyColumn()
{
    auto *search = m_dialog->findChild<QLineEdit *>(u"connectionsSearch"_s);
    QTest::keyClicks(search, u"product"_s);
    QCOMPARE(names(), QStringList{u"Gamma"_s});
    choose(0);
    QVERIFY(!isEnabled("connectionsUp")); // what is hidden cannot be moved past
    search->clear();
    QTest::keyClicks(search, u"beta.example"_s);
    QCOMPARE(names(), QStringList{u"Beta"_s});
    search->clear();
    QCOMPARE(names().size(), 3);
}

void ConnectionsDialogTest::aDoubleClickOpens()
{
    QSignalSpy wanted(m_dialog.get(), &ConnectionsDialog::connectionRequested);
    const QPoint place = m_view->visualRect(m_view->model()->index(1, 0)).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_store->find(wanted.value(0).value(0).toUuid())->name, u"Beta"_s);
    QVERIFY(!m_dialog->isVisible());
}

void ConnectionsDialogTest::movingChangesTheOrderForGood()
{
    choose(2);
    QVERIFY(!isEnabled("connectionsDown"));
    press("connectionsUp");
    press("connectionsUp");
    QCOMPARE(names(), (QStringList{u"Gamma"_s, u"Alpha"_s, u"Beta"_s}));
    QVERIFY(!isEnabled("connectionsUp"));
    press("connectionsDown");
    QCOMPARE(m_store->list().profiles.at(1).name, u"Gamma"_s);
}

void ConnectionsDialogTest::duplicatingTakesTheSecretAlong()
{
    choose(0);
    press("connectionsDuplicate");
    QTRY_COMPARE(names().size(), 4);
    QCOMPARE(names().last(), u"Alpha (2)"_s);
    QTRY_COMPARE(m_view->currentIndex().row(), 3);
    std::optional<bool> same;
    m_connections->open(m_store->list().profiles.back().id, this,
        [&same](const auto &draft) { same = draft && draft->secret == Secret("S3eded"_ba); });
    QTRY_VERIFY(same);
    QVERIFY(*same);
}

void ConnectionsDialogTest::deletingAsksFirst()
{
    QSignalSpy wanted(m_dialog.get(), &ConnectionsDialog::deleteConnectionRequested);
    choose(1);
    press("connectionsDelete");
    press("connectionsDelete"); // asked twice is asked once
    QVERIFY(message().contains(u"Beta"));
    press("messageAction1");
    QCOMPARE(wanted.count(), 0);
    press("connectionsDelete");
    press("messageAction0");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_store->find(wanted.value(0).value(0).toUuid())->name, u"Beta"_s);
}

void ConnectionsDialogTest::severalSelectedCanOnlyBeExported()
{
    m_view->selectAll();
    for (const char *name : {"connectionsOpen", "connectionsEdit", "connectionsDuplicate", "connectionsDelete",
             "connectionsUp", "connectionsDown"})
        QVERIFY2(!isEnabled(name), name);
    m_dialog->exportTo(m_folder->path());
    for (const auto *file : {"alpha.json", "beta.json", "gamma.json"}) {
        QFile written(m_folder->filePath(QLatin1String(file)));
        QVERIFY2(written.open(QIODevice::ReadOnly), file);
        QVERIFY(!written.readAll().contains("S3eded"));
        QVERIFY(message().contains(QLatin1String(file)));
    }
}

void ConnectionsDialogTest::importingSaysWhatWasLeftOut()
{
    choose(0);
    const QString good = m_folder->filePath(u"good.json"_s);
    m_dialog->exportTo(good);
    m_dialog->importFiles({good, m_folder->filePath(u"missing.json"_s)});
    QCOMPARE(names().last(), u"Alpha (2)"_s);
    QVERIFY(message().contains(u"1 connection imported, without secrets."));
    QVERIFY(message().contains(u"missing.json"));
}

void ConnectionsDialogTest::whatIsSelectedStaysSelectedWhenAnotherWindowSaves()
{
    choose(1);
    Profile first = m_store->list().profiles.front();
    first.name = u"Omega"_s;
    QVERIFY(m_store->save(first));
    QCOMPARE(names().first(), u"Omega"_s);
    QCOMPARE(m_view->currentIndex().data().toString(), u"Beta"_s);
    QVERIFY(isEnabled("connectionsEdit"));
}

REEVE_TEST_MAIN(ConnectionsDialogTest)
#include "test_connectionsdialog.moc"
