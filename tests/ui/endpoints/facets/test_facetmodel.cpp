// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/facettext.h"
#include "ui/endpoints/facets/facetmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestFacetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<FacetModel>(EndpointColumn::AgentVersion);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    }
    void cleanup() { m_tester.reset(); }
    void theMostFrequentComeFirstAndTheRestOnDemand();
    void aFewMoreAreNotHeldBack();
    void chosenValuesAreShownHoweverRare();
    void wordsFindWhatIsHeldBack();
    void labelsChangeInTheirPlaces();
    void tickingTellsAllThatAreChosen();
    void isReadOutAsASentence();
    void hostileTextIsOneLine();
    void sharesAreNeverRoundedToAllOrNothing();

private:
    // "8.0.0" with count rows, "8.0.1" with one fewer and so on.
    static QList<FacetValue> versions(int count)
    {
        QList<FacetValue> values;
        for (int i = 0; i < count; ++i)
            values.append({u"8.0.%1"_s.arg(i), count - i});
        return values;
    }
    QString textAt(int row, int role = Qt::DisplayRole) const { return m_model->index(row).data(role).toString(); }

    std::unique_ptr<FacetModel> m_model{};
    std::unique_ptr<QAbstractItemModelTester> m_tester{};
};

void TestFacetModel::theMostFrequentComeFirstAndTheRestOnDemand()
{
    m_model->setValues(versions(500));
    QCOMPARE(m_model->rowCount(), 8);
    QVERIFY(m_model->hasHiddenValues());
    QCOMPARE(textAt(0), u"8.0.0"_s);
    m_model->setShowAll(true);
    QCOMPARE(m_model->rowCount(), 500);
    QVERIFY(!m_model->hasHiddenValues());
    m_model->setValues(versions(3));
    QCOMPARE(m_model->rowCount(), 3);
}

void TestFacetModel::aFewMoreAreNotHeldBack()
{
    m_model->setValues(versions(10));
    QCOMPARE(m_model->rowCount(), 10);
    m_model->setValues(versions(11));
    QCOMPARE(m_model->rowCount(), 8);
}

void TestFacetModel::chosenValuesAreShownHoweverRare()
{
    QList<FacetValue> values = versions(30);
    values.append({u"9.9.9"_s, 0, true});
    m_model->setValues(values);
    QCOMPARE(m_model->rowCount(), 9);
    QCOMPARE(textAt(8), u"9.9.9"_s);
    QCOMPARE(m_model->index(8).data(FacetRowsRole).toLongLong(), 0);
}

void TestFacetModel::wordsFindWhatIsHeldBack()
{
    m_model->setValues(versions(100) + QList<FacetValue>{{QString(), 1}});
    m_model->setSearchText(u" 0.99 "_s);
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!m_model->hasHiddenValues());
    m_model->setSearchText(u"not REP"_s);
    QCOMPARE(textAt(0), u"Not reported"_s);
    QCOMPARE(textAt(0, FacetValueRole), QString());
    m_model->setSearchText(u"nothing like it"_s);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setSearchText({});
    QCOMPARE(m_model->rowCount(), 8);
}

void TestFacetModel::labelsChangeInTheirPlaces()
{
    m_model->setValues(versions(20));
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setValues(versions(20));
    QCOMPARE(changes.count(), 0);
    m_model->setValues(versions(19));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m_model->index(0).data(FacetRowsRole).toLongLong(), 19);
    QCOMPARE(resets.count(), 0);
}

void TestFacetModel::tickingTellsAllThatAreChosen()
{
    m_model->setValues({{u"Linux"_s, 5, true}, {u"Windows"_s, 3}, {QString(), 1}});
    QSignalSpy chosen(m_model.get(), &FacetModel::chosenChanged);
    QVERIFY(m_model->setData(m_model->index(2), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(chosen.takeFirst().first().toStringList(), (QStringList{u"Linux"_s, QString()}));
    QVERIFY(m_model->setData(m_model->index(0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(chosen.takeFirst().first().toStringList(), QStringList{QString()});
    QVERIFY(!m_model->setData(m_model->index(0), u"macOS"_s, Qt::EditRole));
    QCOMPARE(chosen.count(), 0);
}

void TestFacetModel::isReadOutAsASentence()
{
    m_model->setValues({{u"Windows"_s, 12'403, true}, {u"Linux"_s, 1}});
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(textAt(0, Qt::AccessibleTextRole), u"Windows, 12,403 endpoints, chosen"_s);
    QCOMPARE(textAt(1, Qt::AccessibleTextRole), u"Linux, 1 endpoint"_s);
    QCOMPARE(m_model->toolTipFor(m_model->index(0)), u"Windows\n12,403 endpoints, more than 99 %"_s);
    QLocale::setDefault(QLocale::c());
}

void TestFacetModel::hostileTextIsOneLine()
{
    const QString hostile = u"<b>8</b>\n\u202e%1 x"_s + QString(100'000, u'y');
    m_model->setValues({{hostile, 1}});
    QVERIFY(textAt(0).startsWith(u"<b>8</b> %1 x"_s));
    QVERIFY(textAt(0).size() <= 512);
    QVERIFY(textAt(0, Qt::AccessibleTextRole).endsWith(u", 1 endpoint"_s));
    QCOMPARE(textAt(0, FacetValueRole), hostile);
}

void TestFacetModel::sharesAreNeverRoundedToAllOrNothing()
{
    QCOMPARE(shareText(1000, 1000), u"100 %"_s);
    QCOMPARE(shareText(999, 1000), u"more than 99 %"_s);
    QCOMPARE(shareText(807, 1000), u"81 %"_s);
    QCOMPARE(shareText(4, 1000), u"less than 1 %"_s);
    QCOMPARE(shareText(0, 1000), u"0 %"_s);
    QCOMPARE(shareText(0, 0), QString());
}

REEVE_GUILESS_TEST_MAIN(TestFacetModel)
#include "test_facetmodel.moc"
