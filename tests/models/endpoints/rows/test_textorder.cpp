// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/textorder.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

#include "models/endpoints/rows/textscan.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestTextOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreSorted_data();
    void numbersAreSorted();
    void textsAreSorted_data();
    void textsAreSorted();

private:
    std::vector<std::string> randomTexts(int count, const QByteArray &alphabet, int longest, const QByteArray &prefix);

    QRandomGenerator m_random{20'261'122};
};

namespace {

std::vector<Keyed> keyed(std::size_t count)
{
    std::vector<Keyed> items(count);
    for (std::size_t i = 0; i < count; ++i)
        items[i].row = items[i].position = static_cast<std::uint32_t>(i);
    return items;
}

std::vector<std::uint32_t> rowsOf(const std::vector<Keyed> &items)
{
    std::vector<std::uint32_t> rows;
    std::ranges::transform(items, std::back_inserter(rows), &Keyed::row);
    return rows;
}

}

std::vector<std::string> TestTextOrder::randomTexts(
    int count, const QByteArray &alphabet, int longest, const QByteArray &prefix)
{
    std::vector<std::string> texts;
    for (int i = 0; i < count; ++i) {
        std::string text = m_random.bounded(20) == 0 ? std::string() : prefix.toStdString();
        for (int size = m_random.bounded(longest + 1); size > 0; --size)
            text += alphabet[m_random.bounded(alphabet.size())];
        texts.push_back(text);
    }
    return texts;
}

void TestTextOrder::numbersAreSorted_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<quint64>("base");
    QTest::addColumn<quint64>("range");
    QTest::newRow("none") << 0 << quint64(0) << quint64(1);
    QTest::newRow("few") << 100 << quint64(7) << quint64(20);
    QTest::newRow("many of few values") << 3'000 << quint64(1) << quint64(5);
    QTest::newRow("many, all the same") << 3'000 << quint64(42) << quint64(1);
    QTest::newRow("over one digit") << 3'000 << (~quint64(0) - 300) << quint64(257);
    QTest::newRow("over all digits") << 3'000 << quint64(0) << ~quint64(0);
}

void TestTextOrder::numbersAreSorted()
{
    QFETCH(int, count);
    QFETCH(quint64, base);
    QFETCH(quint64, range);
    std::vector<Keyed> items = keyed(static_cast<std::size_t>(count));
    for (Keyed &item : items)
        item.key = base + m_random.generate64() % range;
    std::vector<Keyed> expected = items;
    std::ranges::stable_sort(expected, {}, &Keyed::key);
    std::vector<Keyed> scratch(10);
    sortByKey(items, scratch);
    QCOMPARE(rowsOf(items), rowsOf(expected));
}

void TestTextOrder::textsAreSorted_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("alphabet");
    QTest::addColumn<int>("longest");
    QTest::addColumn<QByteArray>("prefix");
    QByteArray everyByte;
    for (int byte = 0; byte < 256; ++byte)
        everyByte += static_cast<char>(byte);
    const QByteArray manyAs(5'00, 'a');
    QTest::newRow("few") << 50 << "abcAB"_ba << 3 << ""_ba;
    QTest::newRow("many equal ones") << 2'000 << "aB"_ba << 2 << ""_ba;
    QTest::newRow("many in either case") << 2'000 << "abcdefABCDEF"_ba << 9 << ""_ba;
    QTest::newRow("between the cases") << 2'000 << "zZ[`a@A"_ba << 5 << ""_ba;
    QTest::newRow("longer than a number holds") << 2'000 << "0123456789abcdef"_ba << 36 << ""_ba;
    QTest::newRow("a prefix shared by nearly all")
        << 2'000 << "xyz"_ba << 60 << "prod-eu-west-1-kubernetes-node-pool-"_ba;
    QTest::newRow("a very long prefix") << 500 << "01"_ba << 3 << manyAs;
    QTest::newRow("any bytes") << 2'000 << everyByte << 12 << ""_ba;
    QTest::newRow("long runs of one letter") << 1'000 << "a"_ba << 300 << ""_ba;
}

void TestTextOrder::textsAreSorted()
{
    QFETCH(int, count);
    QFETCH(QByteArray, alphabet);
    QFETCH(int, longest);
    QFETCH(QByteArray, prefix);
    const std::vector<std::string> texts = randomTexts(count, alphabet, longest, prefix);
    for (const bool foldsCase : {false, true}) {
        for (const bool descending : {false, true}) {
            std::vector<Keyed> items = keyed(texts.size());
            std::vector<Keyed> expected = items;
            std::ranges::stable_sort(expected, [&](const Keyed &left, const Keyed &right) {
                const std::string a = foldsCase ? asciiFolded(texts[left.row]) : texts[left.row];
                const std::string b = foldsCase ? asciiFolded(texts[right.row]) : texts[right.row];
                return descending ? b < a : a < b;
            });
            TextOrder({texts.begin(), texts.end()}, foldsCase, descending).sort(items);
            QCOMPARE(rowsOf(items), rowsOf(expected));
        }
    }
}

REEVE_GUILESS_TEST_MAIN(TestTextOrder)
#include "test_textorder.moc"
