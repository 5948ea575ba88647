// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/profiles/cloudid.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class CloudIdTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void recognises_data();
    void recognises();
};

namespace {

QString cloudId(const QByteArray &name, const QByteArray &decoded)
{
    return QString::fromLatin1(name.isEmpty() ? decoded.toBase64() : name + ':' + decoded.toBase64());
}

}

void CloudIdTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kibana");
    QTest::addColumn<QString>("name");
    const QString plain = u"https://kb.us-east-1.aws.found.io"_s;
    QTest::newRow("host, Elasticsearch, Kibana")
        << cloudId("prod", "us-east-1.aws.found.io$es$kb") << plain << u"prod"_s;
    QTest::newRow("no name") << cloudId("", "us-east-1.aws.found.io$es$kb") << plain << u""_s;
    QTest::newRow("an empty name") << u':' + cloudId("", "us-east-1.aws.found.io$es$kb") << plain << u""_s;
    QTest::newRow("a colon in the name") << cloudId("a:b", "us-east-1.aws.found.io$es$kb") << plain << u"a:b"_s;
    QTest::newRow("more parts than needed")
        << cloudId("prod", "us-east-1.aws.found.io$es$kb$apm$fleet") << plain << u"prod"_s;
    QTest::newRow("a port on the host") << cloudId("prod", "us-east-1.aws.found.io:9243$es$kb")
                                        << u"https://kb.us-east-1.aws.found.io:9243"_s << u"prod"_s;
    QTest::newRow("443 is left out") << cloudId("prod", "us-east-1.aws.found.io:443$es$kb") << plain << u"prod"_s;
    QTest::newRow("a port on Kibana wins") << cloudId("prod", "us-east-1.aws.found.io:9243$es:9200$kb:5601")
                                           << u"https://kb.us-east-1.aws.found.io:5601"_s << u"prod"_s;
    QTest::newRow("443 on Kibana wins too")
        << cloudId("prod", "us-east-1.aws.found.io:9243$es$kb:443") << plain << u"prod"_s;
    QTest::newRow("no Elasticsearch part") << cloudId("prod", "us-east-1.aws.found.io$$kb") << plain << u"prod"_s;
    QTest::newRow("a line break inside, as mail adds")
        << cloudId("prod", "us-east-1.aws.found.io$es$kb").insert(20, u"\n "_s) << plain << u"prod"_s;
    QTest::newRow("capitals in the host") << cloudId("prod", "US-EAST-1.aws.found.io$es$KB") << plain << u"prod"_s;
    QTest::newRow("Elastic Cloud Enterprise")
        << cloudId("ece", "10.0.0.7.ip.es.io:9243$es$kb") << u"https://kb.10.0.0.7.ip.es.io:9243"_s << u"ece"_s;
}

void CloudIdTest::reads()
{
    QFETCH(const QString, text);
    const auto cloud = readCloudId(text);
    QVERIFY2(cloud.has_value(), cloud ? "" : qPrintable(cloud.error()));
    QTEST(cloud->kibana.toString(), "kibana");
    QTEST(cloud->name, "name");
}

void CloudIdTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a name alone") << u"prod:"_s;
    QTest::newRow("no base64") << u"prod:us-east-1.aws.found.io$es$kb"_s;
    QTest::newRow("cut short") << u"prod:dXMtZWFzdC0xLmF3cy5mb3VuZC5pbyR"_s;
    QTest::newRow("one part only") << cloudId("prod", "us-east-1.aws.found.io");
    QTest::newRow("no Kibana part") << cloudId("prod", "us-east-1.aws.found.io$es");
    QTest::newRow("an empty Kibana part") << cloudId("prod", "us-east-1.aws.found.io$es$");
    QTest::newRow("an undefined Kibana part") << cloudId("prod", "us-east-1.aws.found.io$es$undefined");
    QTest::newRow("no host part") << cloudId("prod", "$elasticsearch$kibana");
    QTest::newRow("a port that is none on the host") << cloudId("prod", "us-east-1.aws.found.io:x$es$kb");
    QTest::newRow("a port above 65535") << cloudId("prod", "us-east-1.aws.found.io$es$kb:99999");
    QTest::newRow("a slash sends it elsewhere") << cloudId("prod", "us-east-1.aws.found.io$es$evil.example/");
    QTest::newRow("an at sign sends it elsewhere") << cloudId("prod", "evil.example$es$user@x");
    QTest::newRow("a question mark") << cloudId("prod", "us-east-1.aws.found.io$es$evil.example?");
    QTest::newRow("a number sign") << cloudId("prod", "us-east-1.aws.found.io$es$evil.example#");
    QTest::newRow("a backslash") << cloudId("prod", "us-east-1.aws.found.io$es$evil.example\\");
    QTest::newRow("a line break in a part") << cloudId("prod", "us-east-1.aws.found.io$es$kb\r\nx");
    QTest::newRow("a null in a part") << cloudId("prod", QByteArray("us-east-1.aws.found.io$es$kb\0x", 31));
    QTest::newRow("a percent sign") << cloudId("prod", "us-east-1.aws.found.io$es$kb%2f");
    QTest::newRow("text beyond ASCII") << cloudId("prod", "us-east-1.aws.found.io$es$k\xc3\xbc");
    QTest::newRow("dots alone as host") << cloudId("prod", "....$elasticsearch$kibana");
    QTest::newRow("brackets") << cloudId("prod", "[::1]$elasticsearch$kibana");
}

void CloudIdTest::refuses()
{
    QFETCH(const QString, text);
    const auto cloud = readCloudId(text);
    QVERIFY2(!cloud, cloud ? qPrintable(cloud->kibana.toString()) : "");
    QVERIFY(cloud.error().endsWith(u'.'));
}

void CloudIdTest::recognises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("a Cloud ID") << cloudId("prod", "us-east-1.aws.found.io$es$kb") << true;
    QTest::newRow("a damaged one still is") << cloudId("prod", "us-east-1.aws.found.io$es") << true;
    QTest::newRow("a host") << u"kibana"_s << false;
    QTest::newRow("a long host of letters only") << u"kibanaproduction"_s << false;
    QTest::newRow("a host and port") << u"kibana:5601"_s << false;
    QTest::newRow("an encoded API key") << u"VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw=="_s << false;
}

void CloudIdTest::recognises()
{
    QFETCH(const QString, text);
    QTEST(looksLikeCloudId(text), "isOne");
}

REEVE_GUILESS_TEST_MAIN(CloudIdTest)
#include "test_cloudid.moc"
