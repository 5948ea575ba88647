// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>

#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/detail/casehosts.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// What stands beside the table when many rows are selected.
class TestSelectionDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moreThanACaseHasRoomForIsSaid();
};

void TestSelectionDetails::moreThanACaseHasRoomForIsSaid()
{
    DemoSession demo(300);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    shown.table().selectAll();
    QTRY_COMPARE(shown.part<QLabel>("detailName")->text(), u"300 endpoints selected"_s);
    QList<HostMention> hosts;
    for (const Endpoint &endpoint : shown.page.selectedEndpoints())
        hosts += mentionOf(endpoint);
    const qsizetype listed = draftAbout(hosts).description.count(u"\n| "_s) - 2; // without the two lines of the head
    QVERIFY(listed > 100 && listed < 300);
    QCOMPARE(shown.part<QLabel>("detailSubtitle")->text(),
        u"A new case lists the first %1 and states how many more there are."_s.arg(listed));
    QSignalSpy wanted(&shown.page, &EndpointsPage::caseRequested);
    shown.part<QAbstractButton>("detailNewCase")->click();
    QCOMPARE(wanted.first().first().value<QList<Endpoint>>().size(), listed); // no more is made than has room
    QCOMPARE(wanted.first().at(1).value<qsizetype>(), 300);
}

REEVE_TEST_MAIN(TestSelectionDetails)
#include "test_selectiondetails.moc"
