// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/views/viewstore.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestViewStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void viewsAreKeptByName();
    void connectionsDoNotShareViews();
    void whatCannotBeReadStaysAsItIs();
    void anotherWindowsViewsAreNotLost();
    void importedViewsTakeNoOthersPlace();
    void thereIsAnEndToThem();
    void afterAFailureItSaysSo();

private:
    static EndpointView view(const QString &name, const QString &words = {})
    {
        return {.name = name, .query = {.searchText = words}};
    }
    QString path() const { return m_folder->filePath(u"reeve.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder{};
};

void TestViewStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestViewStore::viewsAreKeptByName()
{
    {
        QSettings settings(path(), QSettings::IniFormat);
        ViewStore store(settings, u"a/views"_s);
        QVERIFY(store.put(view(u"web"_s, u"one"_s)));
        QVERIFY(store.put(view(u"Mail"_s)));
        QVERIFY(store.put(view(u"web"_s, u"two"_s)));
        QVERIFY(store.rename(u"Mail"_s, u"Post, \"quoted\""_s));
        QVERIFY(!store.rename(u"Mail"_s, u"Gone"_s));
        QVERIFY(!store.rename(u"web"_s, u"Post, \"quoted\""_s));
    }
    QSettings settings(path(), QSettings::IniFormat);
    ViewStore store(settings, u"a/views"_s);
    QCOMPARE(store.names(), (QStringList{u"Post, \"quoted\""_s, u"web"_s}));
    QVERIFY(*store.find(u"web"_s) == view(u"web"_s, u"two"_s));
    QVERIFY(store.remove(u"web"_s));
    QVERIFY(!store.find(u"web"_s));
}

void TestViewStore::connectionsDoNotShareViews()
{
    QSettings settings(path(), QSettings::IniFormat);
    ViewStore one(settings, u"a/views"_s);
    QVERIFY(one.put(view(u"web"_s)));
    QVERIFY(ViewStore(settings, u"b/views"_s).views().isEmpty());
}

void TestViewStore::whatCannotBeReadStaysAsItIs()
{
    QSettings settings(path(), QSettings::IniFormat);
    const QString later = u"{\"formatVersion\": 2}"_s;
    settings.setValue(u"a/views"_s, QStringList{later, u"nonsense"_s});
    ViewStore store(settings, u"a/views"_s);
    QCOMPARE(store.unreadable(), 2);
    QVERIFY(store.put(view(u"web"_s)));
    QVERIFY(store.remove(u"web"_s));
    QCOMPARE(settings.value(u"a/views"_s).toStringList(), (QStringList{later, u"nonsense"_s}));
}

void TestViewStore::anotherWindowsViewsAreNotLost()
{
    QSettings settings(path(), QSettings::IniFormat);
    ViewStore here(settings, u"a/views"_s);
    ViewStore there(settings, u"a/views"_s);
    QVERIFY(there.put(view(u"there"_s)));
    QVERIFY(here.put(view(u"here"_s)));
    QCOMPARE(here.names(), (QStringList{u"here"_s, u"there"_s}));
}

void TestViewStore::importedViewsTakeNoOthersPlace()
{
    QSettings settings(path(), QSettings::IniFormat);
    ViewStore store(settings, u"a/views"_s);
    QVERIFY(store.put(view(u"web"_s, u"mine"_s)));
    const auto taken = store.import({view(u"web"_s, u"mine"_s), view(u"WEB"_s, u"theirs"_s), view(u"new"_s)});
    QVERIFY(taken);
    QCOMPARE(*taken, (QStringList{u"WEB (2)"_s, u"new"_s}));
    QVERIFY(*store.find(u"web"_s) == view(u"web"_s, u"mine"_s));
    const QString longest(longestViewName, u'x');
    QVERIFY(store.put(view(longest)));
    const auto cut = store.import({view(longest, u"other"_s)});
    QVERIFY(cut);
    QCOMPARE(cut->constFirst().size(), longestViewName);
}

void TestViewStore::thereIsAnEndToThem()
{
    QSettings settings(path(), QSettings::IniFormat);
    ViewStore store(settings, u"a/views"_s);
    QList<EndpointView> many;
    for (int i = 0; i < mostViews; ++i)
        many += view(QString::number(i));
    QVERIFY(store.import(many));
    QVERIFY(!store.import({view(u"one more"_s)}));
    QVERIFY(!store.put(view(u"one more"_s)));
    QCOMPARE(store.views().size(), mostViews);
    QVERIFY(store.put(view(u"7"_s, u"changed"_s)));
}

void TestViewStore::afterAFailureItSaysSo()
{
    QSettings settings(u"/dev/null/reeve.ini"_s, QSettings::IniFormat);
    ViewStore store(settings, u"a/views"_s);
    const auto kept = store.put(view(u"web"_s));
    QVERIFY(!kept);
    QVERIFY(kept.error().contains(u"cannot be written"_s));
}

REEVE_GUILESS_TEST_MAIN(TestViewStore)
#include "test_viewstore.moc"
