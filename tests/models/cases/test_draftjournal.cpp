// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/draftjournal.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

CaseDraft fullDraft()
{
    return {.title = u"Zwölf \"Boxkämpfer\" 😀"_s,
        .description = u"a\r\n\tb"_s,
        .tags = {u"x"_s, QString()},
        .owner = CaseOwner::Cases,
        .severity = CaseSeverity::High,
        .category = QString(),
        .assignees = {{.uid = u"u_1"_s, .name = u"Ada"_s}},
        .connector = {u"j"_s, u"J"_s, u".jira"_s, {{u"priority"_s, QJsonValue()}}},
        .syncAlerts = false,
        .templateKey = u"t"_s,
        .customFields = {{.key = u"a"_s, .value = u"EMEA"_s},
            {.key = u"b"_s, .type = CustomFieldType::Toggle, .value = false},
            {.key = u"c"_s, .type = CustomFieldType::Number, .value = qint64(9223372036854775807)},
            {.key = u"d"_s, .type = CustomFieldType::Number}}};
}

}

class TestDraftJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingTypedComesBack();
    void whatWasSentOutlivesTheDraft();
    void writesAfterAPauseWithoutBeingTold();
    void closingWritesWhatIsLeft();
    void removingLeavesNothing();
    void nothingThereIsNoDraft();
    void anUnreadableFileIsPutAside_data();
    void anUnreadableFileIsPutAside();
    void saysWhenItCannotWrite();
    void onlyTheOwnerMayRead();

private:
    QString path() const { return m_folder.filePath(u"deep/draft.json"_s); }

    QTemporaryDir m_folder;
};

void TestDraftJournal::everythingTypedComesBack()
{
    DraftJournal journal(path());
    journal.setDraft(fullDraft());
    QVERIFY(journal.flush());
    QVERIFY(DraftJournal(path()).restore() == fullDraft());
}

void TestDraftJournal::whatWasSentOutlivesTheDraft()
{
    const SentCase sent{fullDraft(), u"somewhere"_s, QDateTime::fromMSecsSinceEpoch(1'750'238'102'123, Qt::UTC)};
    {
        DraftJournal journal(path());
        journal.setDraft({.title = u"edited since"_s});
        journal.setSent(sent);
    }
    DraftJournal journal(path());
    QCOMPARE(journal.restore()->title, u"edited since"_s);
    QVERIFY(journal.sent() == sent);
    journal.remove();
    DraftJournal later(path());
    QVERIFY(!later.restore());
    QVERIFY(later.sent() == sent);
    later.setSent({});
    QVERIFY(!QFile::exists(path()));
}

void TestDraftJournal::writesAfterAPauseWithoutBeingTold()
{
    DraftJournal journal(path());
    journal.remove();
    journal.setDraft({.title = u"first"_s});
    journal.setDraft({.title = u"second"_s});
    QVERIFY(!QFile::exists(path()));
    QTRY_VERIFY(QFile::exists(path()));
    QCOMPARE(DraftJournal(path()).restore()->title, u"second"_s);
}

void TestDraftJournal::closingWritesWhatIsLeft()
{
    {
        DraftJournal journal(path());
        journal.setDraft({.title = u"last words"_s});
    }
    QCOMPARE(DraftJournal(path()).restore()->title, u"last words"_s);
}

void TestDraftJournal::removingLeavesNothing()
{
    {
        DraftJournal journal(path());
        journal.setDraft(fullDraft());
        journal.flush();
        journal.setDraft(fullDraft());
        journal.remove();
    }
    QVERIFY(!QFile::exists(path()));
}

void TestDraftJournal::nothingThereIsNoDraft()
{
    DraftJournal journal(m_folder.filePath(u"none.json"_s));
    QVERIFY(!journal.restore());
    QVERIFY(journal.backupPath().isEmpty());
}

void TestDraftJournal::anUnreadableFileIsPutAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut short") << QByteArray(R"({"formatVersion": 1, "tit)");
    QTest::newRow("from a later version") << QByteArray(R"({"formatVersion": 99, "title": "x"})");
    QTest::newRow("empty") << QByteArray();
}

void TestDraftJournal::anUnreadableFileIsPutAside()
{
    QFETCH(QByteArray, content);
    const QString name = m_folder.filePath(u"odd.json"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    DraftJournal journal(name);
    QVERIFY(!journal.restore());
    QVERIFY(!QFile::exists(name));
    QFile aside(journal.backupPath());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
}

void TestDraftJournal::saysWhenItCannotWrite()
{
    QFile blocker(m_folder.filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    DraftJournal journal(m_folder.filePath(u"file/below/draft.json"_s));
    QSignalSpy failures(&journal, &DraftJournal::failed);
    journal.setDraft(fullDraft());
    QVERIFY(!journal.flush());
    QCOMPARE(failures.size(), 1);
}

void TestDraftJournal::onlyTheOwnerMayRead()
{
    DraftJournal journal(path());
    journal.setDraft(fullDraft());
    QVERIFY(journal.flush());
    QVERIFY(!(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
}

REEVE_GUILESS_TEST_MAIN(TestDraftJournal)
#include "test_draftjournal.moc"
