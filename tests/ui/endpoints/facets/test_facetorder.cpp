// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/facetorder.h"

#include <QTest>

#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestFacetOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesStayAtTheirPlaces();
    void newValuesStandBehind();
    void versionsDescend();
    void columnsAreApart();
};

namespace {

QStringList shown(const Facet &facet)
{
    QStringList values;
    for (const FacetValue &value : facet.values)
        values += u"%1 %2"_s.arg(value.value).arg(value.rows) + (value.isChosen ? u"!"_s : QString());
    return values;
}

}

void TestFacetOrder::valuesStayAtTheirPlaces()
{
    FacetOrder order;
    const QStringList first{u"Windows 70"_s, u"Linux 28"_s, u"macOS 2"_s};
    QCOMPARE(
        shown(order.arranged({EndpointColumn::Os, {{u"Windows"_s, 70}, {u"Linux"_s, 28}, {u"macOS"_s, 2}}})), first);
    QCOMPARE(shown(order.arranged({EndpointColumn::Os, {{u"macOS"_s, 9}, {u"Windows"_s, 1, true}}})),
        (QStringList{u"Windows 1!"_s, u"Linux 0"_s, u"macOS 9"_s}));
    QCOMPARE(
        shown(order.arranged({EndpointColumn::Os, {}})), (QStringList{u"Windows 0"_s, u"Linux 0"_s, u"macOS 0"_s}));
    order.forget();
    QCOMPARE(shown(order.arranged({EndpointColumn::Os, {{u"macOS"_s, 9}, {u"Windows"_s, 1}}})),
        (QStringList{u"macOS 9"_s, u"Windows 1"_s}));
}

void TestFacetOrder::newValuesStandBehind()
{
    FacetOrder order;
    order.arranged({EndpointColumn::PolicyName, {{u"a"_s, 3}, {QString(), 2}}});
    QCOMPARE(shown(order.arranged({EndpointColumn::PolicyName, {{u"new"_s, 50}, {u"a"_s, 1}}})),
        (QStringList{u"a 1"_s, u" 0"_s, u"new 50"_s}));
}

void TestFacetOrder::versionsDescend()
{
    FacetOrder order;
    QCOMPARE(shown(order.arranged({EndpointColumn::AgentVersion,
                 {{u"8.9.2"_s, 90}, {QString(), 8}, {u"8.17.0"_s, 5}, {u"9.0.1"_s, 3}, {u"8.17.10"_s, 1}}})),
        (QStringList{u"9.0.1 3"_s, u"8.17.10 1"_s, u"8.17.0 5"_s, u"8.9.2 90"_s, u" 8"_s}));
    QCOMPARE(shown(order.arranged({EndpointColumn::AgentVersion, {{u"8.18.0"_s, 1}, {u"8.9.2"_s, 7}}})),
        (QStringList{u"9.0.1 0"_s, u"8.18.0 1"_s, u"8.17.10 0"_s, u"8.17.0 0"_s, u"8.9.2 7"_s, u" 0"_s}));
}

void TestFacetOrder::columnsAreApart()
{
    FacetOrder order;
    order.arranged({EndpointColumn::Os, {{u"x"_s, 1}}});
    QCOMPARE(shown(order.arranged({EndpointColumn::PolicyName, {{u"y"_s, 1}}})), QStringList{u"y 1"_s});
}

REEVE_GUILESS_TEST_MAIN(TestFacetOrder)
#include "test_facetorder.moc"
