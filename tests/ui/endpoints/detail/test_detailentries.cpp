// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/detailentries.h"

#include <QLabel>
#include <QTest>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestDetailEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policyBeginsWithTheOverallState();
    void unknownStatesAreShownAsTold();
    void pendingActionsStandFirst();
    void pendingActionsThatWereNotReadAreNamed();
    void notKnownIsNotNothing();
    void copiesAsText();
    void hostileTextStaysText();
    void veryManyAreCounted();
};

void TestDetailEntries::policyBeginsWithTheOverallState()
{
    const QList<EntryGroup> groups = policyEntries({.policyName = u"Servers"_s,
        .policyVersion = u"11"_s,
        .status = PolicyStatus::Failure,
        .configurations = {{u"malware"_s, PolicyStatus::Failure, u"failure"_s,
            {{u"configure_malware"_s, PolicyStatus::Failure, u"failure"_s, u"No driver"_s}}}}});
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.first().title, u"Servers"_s);
    QCOMPARE(groups.first().appearance.word, u"Failure"_s);
    QCOMPARE(groups.first().note, u"Integration version 11"_s);
    QCOMPARE(groups.last().title, u"Malware"_s);
    QVERIFY((groups.last().entries.first()
        == DetailEntry{appearanceOf(PolicyStatus::Failure), u"Configure malware"_s, u"No driver"_s}));
}

void TestDetailEntries::unknownStatesAreShownAsTold()
{
    const QList<EntryGroup> groups = policyEntries({.statusWord = u"partly"_s,
        .configurations = {{u"x"_s, PolicyStatus::Unknown, {}, {{u"a"_s, PolicyStatus::Unknown, {}, {}}}}}});
    QCOMPARE(groups.first().appearance.word, u"partly"_s);
    QCOMPARE(groups.last().appearance.word, u"Not reported"_s);
    QCOMPARE(groups.last().entries.first().appearance.word, u"Not reported"_s);
    const ResponseActions past{.actions = {{.id = u"1"_s, .state = {.word = u"paused"_s}}}};
    QCOMPARE(actionEntries({.past = &past}).last().entries.first().appearance.word, u"paused"_s);
}

void TestDetailEntries::pendingActionsStandFirst()
{
    const ResponseActions past{.actions = {{.id = u"1"_s, .command = u"scan"_s, .state = {ActionStatus::Successful}},
                                   {.id = u"2"_s,
                                       .command = u"isolate"_s,
                                       .createdBy = u"m.okafor"_s,
                                       .state = {ActionStatus::Successful},
                                       .stateAt = {{u"here"_s, {ActionStatus::Pending}}},
                                       .comment = u"Now"_s}}};
    const QList<PendingAction> pending{{u"isolate"_s, 1}};
    const QList<EntryGroup> groups = actionEntries({&past, &pending, u"here"_s});
    QCOMPARE(groups.first().title, u"Pending"_s);
    QCOMPARE(groups.first().entries.size(), 1); // counted and listed is one
    QCOMPARE(groups.first().entries.first().title, u"Isolate"_s);
    QCOMPARE(groups.first().entries.first().text, u"By m.okafor\nComment: Now"_s);
    QCOMPARE(groups.last().entries.size(), 1);
    QCOMPARE(actionEntries({&past, &pending, u"elsewhere"_s}).last().entries.size(), 2);
}

void TestDetailEntries::pendingActionsThatWereNotReadAreNamed()
{
    const ResponseActions past;
    const QList<PendingAction> pending{{u"get-file"_s, 3}, {u"scan"_s, 1}};
    const EntryGroup group = actionEntries({&past, &pending, {}}).first();
    QCOMPARE(group.entries.size(), 2);
    QCOMPARE(group.entries.first().title, u"Get file (3 times)"_s);
    QCOMPARE(group.entries.last().title, u"Scan"_s);
}

void TestDetailEntries::notKnownIsNotNothing()
{
    const QList<PendingAction> none;
    QCOMPARE(actionEntries({}).first().note, u"Not known."_s);
    QCOMPARE(actionEntries({}).last().note, u"Not known."_s);
    QCOMPARE(actionEntries({.pending = &none}).first().note, u"Nothing is pending."_s);
}

void TestDetailEntries::copiesAsText()
{
    const QString text = entriesAsText({{u"Malware"_s, {.word = u"Failure"_s}, u"Note"_s,
        {{{.word = u"Failure"_s}, u"Configure malware"_s, u"No driver\nTwice"_s}}}});
    QCOMPARE(text, u"Malware: Failure\nNote\n- Configure malware: Failure\n  No driver\n  Twice"_s);
}

void TestDetailEntries::hostileTextStaysText()
{
    EntriesView view;
    view.showGroups({{u"<img src=x>"_s, {}, u"<b>bold</b>"_s, {{{}, u"<i>"_s, u"<script>"_s}}}});
    const QList<QLabel *> labels = view.findChildren<QLabel *>();
    QVERIFY(labels.size() >= 4);
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestDetailEntries::veryManyAreCounted()
{
    EntryGroup group{u"All"_s};
    for (int i = 0; i < 1'400; ++i)
        group.entries.append({{}, QString::number(i), {}});
    EntriesView view;
    view.showGroups({group});
    QStringList texts;
    for (const QLabel *label : view.findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(u"399"_s) && !texts.contains(u"400"_s));
    QVERIFY(texts.last().startsWith(u"1,000 more"_s));
}

REEVE_TEST_MAIN(TestDetailEntries)
#include "test_detailentries.moc"
