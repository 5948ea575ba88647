// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <zlib.h>

#include "models/kibana/inflate.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

QByteArray gzip(const QByteArray &text)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(text.size()))) + 64, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.constData()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

}

class TestInflate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsBackWhatWasCompressed_data();
    void bringsBackWhatWasCompressed();
    void noticesEveryCut();
    void noticesDamage();
    void noticesASizeThatIsNotTrue_data();
    void noticesASizeThatIsNotTrue();
    void stopsAtTheCeiling();
};

void TestInflate::bringsBackWhatWasCompressed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("a word") << "fleet"_ba;
    QTest::newRow("ten megabytes that compress a thousandfold") << QByteArray(10'000'000, 'a');
}

void TestInflate::bringsBackWhatWasCompressed()
{
    QFETCH(QByteArray, text);
    const auto out = inflated(gzip(text), 1 << 24);
    QVERIFY(out.has_value());
    QCOMPARE(*out, text);
}

void TestInflate::noticesEveryCut()
{
    const QByteArray whole = gzip("one endpoint after the other"_ba);
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!inflated(whole.left(length), 1'000).has_value(), qPrintable(QString::number(length)));
}

void TestInflate::noticesDamage()
{
    QByteArray damaged = gzip("one endpoint after the other"_ba);
    damaged[damaged.size() / 2] = char(~damaged.at(damaged.size() / 2));
    QCOMPARE(inflated(damaged, 1'000).error(), InflateFault::Damaged);
    QCOMPARE(inflated("not gzip at all"_ba, 1'000).error(), InflateFault::Damaged);
}

void TestInflate::noticesASizeThatIsNotTrue_data()
{
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("none") << QByteArray::fromHex("00000000");
    QTest::newRow("one byte less") << QByteArray::fromHex("0f270000");
    QTest::newRow("one byte more") << QByteArray::fromHex("11270000");
    QTest::newRow("four gigabytes") << QByteArray::fromHex("ffffffff");
}

void TestInflate::noticesASizeThatIsNotTrue()
{
    QFETCH(QByteArray, told);
    QByteArray packed = gzip(QByteArray(10'000, 'a'));
    packed.replace(packed.size() - 4, 4, told);
    QCOMPARE(inflated(packed, 1 << 24).error(), InflateFault::Damaged);
}

void TestInflate::stopsAtTheCeiling()
{
    const QByteArray bomb = gzip(QByteArray(1'000'000, 'a'));
    QCOMPARE(inflated(bomb, 999'999).error(), InflateFault::AboveCeiling);
    QVERIFY(inflated(bomb, 1'000'000).has_value());
}

REEVE_GUILESS_TEST_MAIN(TestInflate)
#include "test_inflate.moc"
