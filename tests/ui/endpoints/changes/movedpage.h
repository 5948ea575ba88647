// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A page on a fleet that moves, and what it says of the changes.

#include <QAbstractButton>
#include <QTest>

#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/changes/changelist.h"

namespace reeve::moved {

using Button = QAbstractButton;

inline QString words(const ShownPage &shown)
{
    return shown.part<Button>("changesButton")->text();
}
inline ChangeList &list(const ShownPage &shown)
{
    return *shown.part<ChangeList>("changeList");
}
inline int listed(const ShownPage &shown)
{
    return list(shown).model()->rowCount();
}
inline void open(ShownPage &shown, DemoSession &demo)
{
    shown.page.setSession(demo.session.get());
    QTRY_VERIFY(shown.rows() > 0);
    shown.part<Button>("modeWholeFleet")->click();
    QTRY_VERIFY2(words(shown).contains(QStringLiteral("since")), qPrintable(words(shown)));
}
inline void refresh(ShownPage &shown)
{
    const auto store = shown.page.inventory()->model().store();
    shown.page.refresh();
    QTRY_VERIFY(shown.page.inventory()->model().store() != store
        && shown.page.inventory()->state() == InventoryState::Complete);
}
// Twelve changes: seven came, five left.
inline void openMoved(ShownPage &shown, DemoSession &demo)
{
    open(shown, demo);
    QVERIFY(demo.server.setChurn("7,5,0*1"));
    refresh(shown); // they come and go after its page
    refresh(shown);
    QTRY_VERIFY2(words(shown).startsWith(QStringLiteral("12 changes since")), qPrintable(words(shown)));
}
inline void openPanel(ShownPage &shown)
{
    shown.part<Button>("changesButton")->click();
    QTRY_VERIFY(shown.part<QWidget>("changePanel")->isVisible());
}

}
