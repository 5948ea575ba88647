// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QLineEdit>

#include "tests/ui/endpoints/changes/movedpage.h"
#include "ui/parts/elidedlabel.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::moved;

// What is said of changes stays true while the filter and the rows change.
class TestChangeDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteGoesWithTheFilterThatItIsAbout();
    void aNoteGoesWithTheRowsThatItIsAbout();

private:
    static void choose(ShownPage &shown, int row) { list(shown).setCurrentIndex(list(shown).model()->index(row, 0)); }
    static QString note(const ShownPage &shown) { return shown.part<ElidedLabel>("changesNote")->text(); }
};

void TestChangeDesk::aNoteGoesWithTheFilterThatItIsAbout()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    auto *field = shown.part<QLineEdit>("searchField");
    field->setText(u"no-such-host"_s);
    QTRY_COMPARE(shown.rows(), 0);
    choose(shown, 4);
    QVERIFY2(note(shown).endsWith(u"the filter keeps it back."_s), qPrintable(note(shown)));
    field->clear();
    QTRY_COMPARE(shown.rows(), 122);
    QTRY_COMPARE(note(shown), QString());
}

void TestChangeDesk::aNoteGoesWithTheRowsThatItIsAbout()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    choose(shown, 9);
    QVERIFY2(note(shown).endsWith(u"is gone: it has no row."_s), qPrintable(note(shown)));
    refresh(shown);
    QTRY_COMPARE(note(shown), QString());
}

QTEST_MAIN(TestChangeDesk)
#include "test_changedesk.moc"
