// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <algorithm>

#include "models/base/secret.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class SecretTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wipingOverwritesTheBufferBeforeItIsReleased();
    void wipingLeavesABufferAloneThatSomebodyElseHolds();
    void aSharedTextIsOverwrittenWhereItIs();
    void aCopyHasABufferOfItsOwn();
    void theConstructorDetachesFromTheCallersBytes();
    void movingLeavesNothingBehind();
    void equalityLooksAtTheBytes();
    void debugOutputShowsNothing();
};

// wipe() empties but keeps the buffer, so what it did there can be read without touching freed memory.
void SecretTest::wipingOverwritesTheBufferBeforeItIsReleased()
{
    QByteArray bytes(64, 'x');
    QString text(64, u'x');
    const char *buffer = bytes.constData();
    const QChar *characters = text.constData();
    wipe(bytes);
    wipe(text);
    QVERIFY(bytes.isEmpty());
    QVERIFY(text.isEmpty());
    QCOMPARE(bytes.constData(), buffer);
    QCOMPARE(std::count(buffer, buffer + 64, '\0'), 64);
    QCOMPARE(std::count(characters, characters + 64, QChar()), 64);
}

void SecretTest::wipingLeavesABufferAloneThatSomebodyElseHolds()
{
    const QByteArray held = QByteArray("hunter").append('2');
    QByteArray shared = held;
    wipe(shared);
    QVERIFY(shared.isEmpty());
    QCOMPARE(held, "hunter2"_ba);
}

void SecretTest::aSharedTextIsOverwrittenWhereItIs()
{
    const QString held(7, u'x');
    const QString constant = u"hunter2"_s;
    wipeShared(held);
    wipeShared(constant);
    QCOMPARE(held, QString(7, QChar()));
    QCOMPARE(constant, u"hunter2"_s);
}

void SecretTest::aCopyHasABufferOfItsOwn()
{
    const Secret one(QByteArray("hunter2"));
    const Secret two(one);
    Secret three;
    three = one;
    QCOMPARE(two, one);
    QCOMPARE(three, one);
    QVERIFY(two.reveal().constData() != one.reveal().constData());
    QVERIFY(three.reveal().constData() != one.reveal().constData());
}

void SecretTest::theConstructorDetachesFromTheCallersBytes()
{
    const QByteArray mine("hunter2");
    {
        const Secret secret(mine);
        QVERIFY(secret.reveal().constData() != mine.constData());
        QVERIFY(secret.reveal().isDetached());
    }
    QCOMPARE(mine, "hunter2"_ba);
}

void SecretTest::movingLeavesNothingBehind()
{
    Secret one(QByteArray("hunter2"));
    Secret two(std::move(one));
    QVERIFY(one.isEmpty()); // NOLINT(bugprone-use-after-move): being empty afterwards is what is promised
    Secret three(QByteArray("older"));
    three = std::move(two);
    QVERIFY(two.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(three.reveal(), "hunter2"_ba);
}

void SecretTest::equalityLooksAtTheBytes()
{
    QCOMPARE(Secret(), Secret());
    QVERIFY(!(Secret("a"_ba) == Secret("b"_ba)));
    QVERIFY(!(Secret("a"_ba) == Secret("aa"_ba)));
}

void SecretTest::debugOutputShowsNothing()
{
    QString text;
    QDebug(&text) << Secret("hunter2"_ba);
    QVERIFY(text.contains(u"<secret>"));
    QVERIFY(!text.contains(u"hunter2"));
}

REEVE_GUILESS_TEST_MAIN(SecretTest)
#include "test_secret.moc"
