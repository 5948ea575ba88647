// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/brokenkey.h"

#include <QTest>

#include "models/profiles/addressreader.h"
#include "models/profiles/apikeyreader.h"
#include "models/profiles/pastedtext.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// API keys that are broken over lines.
class BrokenKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isJoined_data();
    void isJoined();
    void everyPlaceOfABreakIsJoined();
    void otherTextStaysAsItIs_data();
    void otherTextStaysAsItIs();
};

namespace {

const QString idAndKey = u"VuaCfGcBCdbkQm-e5aOx:ui2lp2axTNmsyakw9tvNnw"_s;
const QString encoded = QString::fromLatin1(idAndKey.toLatin1().toBase64());
const QString cloud = u"essu_"_s + QString::fromLatin1(encoded.toLatin1().toBase64(QByteArray::OmitTrailingEquals));

// The text in lines of that length with a break between them.
QString broken(QString text, qsizetype length, const QString &between)
{
    for (qsizetype at = length; at < text.size(); at += length + between.size())
        text.insert(at, between);
    return text;
}

}

void BrokenKeyTest::isJoined_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    const auto rows = [](const char *form, const QString &key) {
        const auto row = [&](const char *how, const QString &text) {
            QTest::newRow(qPrintable(QLatin1StringView(form) + u", "_s + QLatin1StringView(how))) << text << key;
        };
        row("wrapped by a terminal", broken(key, 24, u"\n"_s));
        row("of Windows", broken(key, 30, u"\r\n"_s));
        row("indented", broken(key, 33, u"\n      "_s));
        row("over many short lines", broken(key, 8, u"\n"_s));
        row("in an e-mail with soft breaks", broken(key, 40, u"=\n"_s));
        row("in an e-mail with soft breaks of Windows", broken(key, 20, u"=\r\n"_s));
        row("in a quotation", u"> "_s + broken(key, 25, u"\n> "_s));
        row("continued with a backslash", broken(key, 25, u"\\\n"_s));
        row("continued with a caret", broken(key, 25, u"^\r\n  "_s));
        row("with a blank in place of the break", broken(key, 32, u" "_s));
        row("with a line separator", broken(key, 32, QString(QChar(0x2028))));
        row("in a setting", u"ELASTIC_API_KEY="_s + broken(key, 26, u"\n"_s));
        row("in an indented setting", u"  api_key: "_s + broken(key, 26, u"\n    "_s));
        row("in a header", u"Authorization: ApiKey "_s + broken(key, 26, u"\n  "_s));
        row("in a quoted header", u"-H \"Authorization: ApiKey "_s + broken(key, 26, u"\n"_s) + u'"');
        row("in JSON", u"{\"encoded\": \""_s + broken(key, 26, u"\n  "_s) + u"\"}"_s);
    };
    rows("encoded", encoded);
    rows("id and key", idAndKey);
    rows("of Elastic Cloud", cloud);
}

void BrokenKeyTest::isJoined()
{
    QFETCH(const QString, text);
    QFETCH(const QString, key);
    const QByteArray sent = key == cloud ? cloud.toLatin1() : encoded.toLatin1();
    const auto read = readApiKey(Secret(text.toUtf8()));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error()));
    QCOMPARE(read->encoded.reveal(), sent);
    QVERIFY(read->warnings.isEmpty());
    QVERIFY(read->notes.join(u' ').contains(u"were joined"_s));
    // In the field of the address, alone and beside an address:
    QVERIFY(holdsSecret(text));
    const auto alone = readAddress(text);
    QVERIFY2(!alone, alone ? qPrintable(alone->address.toString()) : "");
    QVERIFY2(alone.error().contains(u"API key without an address"_s), qPrintable(alone.error()));
    const auto beside = readAddress(u"https://kibana.example.com:5601\n"_s + text);
    QVERIFY2(beside.has_value(), beside ? "" : qPrintable(beside.error()));
    QCOMPARE(beside->address.toString(), u"https://kibana.example.com:5601"_s);
    const auto again = readApiKey(beside->apiKey);
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error()));
    QCOMPARE(again->encoded.reveal(), sent);
}

void BrokenKeyTest::everyPlaceOfABreakIsJoined()
{
    for (const QString &key : {encoded, idAndKey}) {
        for (qsizetype at = 4; at < key.size() - 1; ++at) {
            for (const QString &between : {u"\n"_s, u"=\n"_s, u"\n  "_s}) {
                const QString text = key.left(at) + between + key.mid(at);
                const auto read = readApiKey(Secret(text.toUtf8()));
                QVERIFY2(read.has_value(), qPrintable(text));
                QVERIFY2(read->encoded.reveal() == encoded.toLatin1(), qPrintable(text));
                QVERIFY2(holdsSecret(text), qPrintable(text));
            }
        }
    }
}

void BrokenKeyTest::otherTextStaysAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a sentence") << u"Kibana is at\nhttps://kibana:5601, ask Jo"_s;
    QTest::newRow("a name") << u"my_connection Frankfurt01 Production02"_s;
    QTest::newRow("a whole key and a word") << encoded + u"\nplease"_s;
    QTest::newRow("a whole key and a setting") << u"api_key: "_s + encoded + u"\nhost: kibana"_s;
    QTest::newRow("id and key and a word") << idAndKey + u" thanks"_s;
    QTest::newRow("a short key and words") << u"aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5\ncurl data bike fade"_s;
    QTest::newRow("two whole keys") << encoded + u'\n' + encoded;
    QTest::newRow("a key and its quotes") << u"'"_s + encoded + u"' \\\n  'https://kibana'"_s;
    QTest::newRow("a fingerprint over two lines")
        << u"SHA-256 Fingerprint: FF:47:23:AD:4C:08:CC:5A:96:44:A1:06:A7:52:65:59\n :5F:1B:40:09:45:D0:96:4C:E4"_s;
    QTest::newRow("hexadecimal lines") << u"ff4723ad4c08cc5a9644a106a7526559\n5f1b400945d0964ce4d63e6bd1656ead"_s;
}

void BrokenKeyTest::otherTextStaysAsItIs()
{
    QFETCH(const QString, text);
    QCOMPARE(withJoinedKeys(text), text);
}

REEVE_GUILESS_TEST_MAIN(BrokenKeyTest)
#include "test_brokenkey.moc"
