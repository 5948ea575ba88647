// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>

#include "models/endpoints/table/endpointtablemodel.h"
#include "tests/models/endpoints/changes/changerows.h"
#include "tests/support/testprogram.h"
#include "ui/endpoints/changes/changelist.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::samples;

// The list while newer changes take the place of those it shows.
class TestChangeList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsLookedAtStaysWhereItIs();
    void whatIsNotListedAnyMoreIsNotChosen();
    void hostileNamesAreOneLineOfPlainText();

private:
    // Hosts from first on, all of them new.
    static std::shared_ptr<const FleetChanges> newHosts(int first, int count)
    {
        QStringList hosts;
        for (int i = first; i < first + count; ++i)
            hosts += u"id%1 host-%1 0 8.18.2 Linux 0"_s.arg(i, 6, 10, QChar(u'0'));
        return std::make_shared<const FleetChanges>(changesBetween({}, hosts));
    }
    std::shared_ptr<const FleetChanges> m_many{};
    std::shared_ptr<const FleetChanges> m_more{};
};

void TestChangeList::initTestCase()
{
    m_many = newHosts(1'000, 100'000);
    m_more = newHosts(0, 101'000);
}

void TestChangeList::whatIsLookedAtStaysWhereItIs()
{
    ChangeList list;
    list.resize(600, 300);
    QElapsedTimer watch;
    watch.start();
    list.setChanges(m_many, everyChangeKind());
    const qint64 shown = watch.restart();
    list.QWidget::show();
    list.setCurrentIndex(list.changeModel().index(50'003, 0));
    list.scrollTo(list.changeModel().index(50'000, 0), QAbstractItemView::PositionAtTop);
    const QString top = list.indexAt({5, 5}).data(AgentIdRole).toString();
    const QString current = list.currentIndex().data(AgentIdRole).toString();
    const QSignalSpy chosen(&list, &ChangeList::chosen);
    watch.restart();
    list.setChanges(m_more, everyChangeKind());
    qInfo("a hundred thousand changes shown in %lld ms, replaced in %lld ms", shown, watch.elapsed());
    QCOMPARE(list.currentIndex().data(AgentIdRole).toString(), current);
    QCOMPARE(list.currentIndex().row(), 51'003);
    QCOMPARE(list.indexAt({5, 5}).data(AgentIdRole).toString(), top);
    QVERIFY(list.selectionModel()->isRowSelected(51'003));
    QCOMPARE(chosen.size(), 0); // only the person chooses
}

void TestChangeList::whatIsNotListedAnyMoreIsNotChosen()
{
    ChangeList list;
    list.setChanges(newHosts(0, 10), everyChangeKind());
    QSignalSpy chosen(&list, &ChangeList::chosen);
    list.setCurrentIndex(list.changeModel().index(3, 0));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(1).toString(), u"id000003"_s);
    list.setChanges(newHosts(5, 10), everyChangeKind());
    QVERIFY(!list.currentIndex().isValid());
    list.show({}, everyChangeKind());
    QCOMPARE(list.changeModel().rowCount(), 0);
    QCOMPARE(chosen.size(), 1);
}

void TestChangeList::hostileNamesAreOneLineOfPlainText()
{
    ChangeList list;
    const auto changes =
        std::make_shared<const FleetChanges>(changesBetween({}, {u"a <b>bold</b>\n\u202Efdp 0 8.18.2 Linux 0"_s}));
    list.setChanges(changes, everyChangeKind());
    const auto index = list.changeModel().index(0, ChangeListModel::Host);
    const auto *delegate = qobject_cast<const QStyledItemDelegate *>(list.itemDelegate());
    QVERIFY(delegate);
    const QString text = delegate->displayText(index.data(), QLocale());
    QVERIFY(text.startsWith(u"<b>bold</b>"_s));
    QVERIFY(!text.contains(u'\n') && !text.contains(QChar(0x202E)));
}

REEVE_TEST_MAIN(TestChangeList)
#include "test_changelist.moc"
