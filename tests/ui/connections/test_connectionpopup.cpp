// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <memory>

#include "tests/support/testprogram.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/connectionpopup.h"
#include "ui/parts/messagebar.h"

namespace reeve {

using namespace Qt::StringLiterals;

class TestConnectionPopup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_anchor = std::make_unique<QWidget>();
        m_anchor->resize(400, 40);
        m_anchor->show();
        m_popup = new ConnectionPopup(m_list, m_anchor.get());
    }
    void cleanup() { m_anchor.reset(); }

    void rowsSayWhereTheyLead()
    {
        const QAbstractItemModelTester tester(&m_list);
        fill(2);
        QCOMPARE(m_list.index(1).data().toString(), u"Connection 1"_s);
        QCOMPARE(m_list.index(1).data(ConnectionLocationRole).toString(), u"default · kibana1.example.com:5601/kbn"_s);
        QVERIFY(m_list.index(0).data(ConnectionCurrentRole).toBool());
        QVERIFY(!m_list.index(1).data(ConnectionCurrentRole).toBool());
    }

    void aClickPicksTheConnection()
    {
        fill(3);
        m_popup->openBelow(*m_anchor);
        QSignalSpy picked(m_popup, &ConnectionPopup::connectionRequested);
        auto *view = m_popup->findChild<QListView *>(u"connections"_s);
        const QRect place = view->visualRect(view->model()->index(2, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(picked.value(0).value(0).toUuid(), m_list.connections()[2].id);
        QVERIFY(!m_popup->isVisible());
    }

    void manyConnectionsAreSearched()
    {
        fill(3);
        m_popup->openBelow(*m_anchor);
        auto *search = m_popup->findChild<QLineEdit *>(u"connectionSearch"_s);
        QVERIFY(!search->isVisible());
        m_popup->close();
        fill(12);
        m_popup->openBelow(*m_anchor);
        QVERIFY(search->isVisible());
        QSignalSpy picked(m_popup, &ConnectionPopup::connectionRequested);
        QTest::keyClicks(search, u"connection 11"_s);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(picked.value(0).value(0).toUuid(), m_list.connections()[11].id);
    }

    void deletingAsksFirst()
    {
        fill(2);
        m_popup->openBelow(*m_anchor);
        QSignalSpy deleted(m_popup, &ConnectionPopup::deleteConnectionRequested);
        auto *question = m_popup->findChild<MessageBar *>();
        click(u"deleteConnection"_s);
        QVERIFY(question->isVisible());
        QVERIFY(question->text().contains(u"Connection 0"_s));
        click(u"messageAction1"_s);
        QCOMPARE(deleted.size(), 0);
        click(u"deleteConnection"_s);
        click(u"messageAction0"_s);
        QCOMPARE(deleted.value(0).value(0).toUuid(), m_list.connections()[0].id);
    }

private:
    void fill(int count)
    {
        QList<Profile> made;
        for (int i = 0; i < count; ++i) {
            Profile profile;
            profile.id = QUuid::createUuid();
            profile.name = u"Connection %1"_s.arg(i);
            profile.address = QUrl(u"https://someone@kibana%1.example.com:5601/kbn"_s.arg(i));
            made << profile;
        }
        m_list.setConnections(made, made[0].id);
    }
    void click(const QString &name)
    {
        QTRY_VERIFY2(visibleButton(name), qPrintable(name));
        QTest::mouseClick(visibleButton(name), Qt::LeftButton);
    }
    QPushButton *visibleButton(const QString &name) const
    {
        const QList<QPushButton *> buttons = m_popup->findChildren<QPushButton *>(name);
        const auto found = std::ranges::find_if(buttons, &QPushButton::isVisible);
        return found == buttons.end() ? nullptr : *found;
    }

    ConnectionList m_list;
    std::unique_ptr<QWidget> m_anchor;
    ConnectionPopup *m_popup = nullptr;
};

}

REEVE_TEST_MAIN(reeve::TestConnectionPopup)
#include "test_connectionpopup.moc"
