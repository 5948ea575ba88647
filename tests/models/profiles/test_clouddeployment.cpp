// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/profiles/addressreader.h"
#include "models/profiles/clouddeployment.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class CloudDeploymentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsToKibana_data();
    void leadsToKibana();
    void refusesWhatLeadsElsewhere_data();
    void refusesWhatLeadsElsewhere();
};

namespace {

std::size_t domainOf(const QString &domain)
{
    std::size_t index = 0;
    while (domain != QLatin1StringView(cloudDomains.at(index).domain))
        ++index;
    return index;
}

const QString id = u"0123456789abcdef0123456789abcdef"_s;

}

void CloudDeploymentTest::leadsToKibana_data()
{
    QTest::addColumn<QString>("deployment");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const QString &deployment, const char *region, const char *domain,
                         const QString &address) {
        QTest::newRow(name) << deployment << QString::fromLatin1(region) << QString::fromLatin1(domain) << address;
    };
    row("an alias on AWS", u"soc"_s, "us-east-1", "aws.elastic-cloud.com",
        u"https://soc.kb.us-east-1.aws.elastic-cloud.com"_s);
    row("an older region of AWS", u"soc"_s, "eu-west-1", "aws.found.io", u"https://soc.kb.eu-west-1.aws.found.io"_s);
    row("Google Cloud", u"my-soc"_s, "us-central1", "gcp.cloud.es.io",
        u"https://my-soc.kb.us-central1.gcp.cloud.es.io"_s);
    row("Azure", u"soc"_s, "eastus2", "azure.elastic-cloud.com", u"https://soc.kb.eastus2.azure.elastic-cloud.com"_s);
    row("a component's id", id, "eastus2", "azure.elastic-cloud.com",
        u"https://%1.eastus2.azure.elastic-cloud.com"_s.arg(id));
    row("a serverless project", u"soc-ab12cd"_s, "us-east-1", "aws.elastic.cloud",
        u"https://soc-ab12cd.kb.us-east-1.aws.elastic.cloud"_s);
    row("blanks and capitals", u"  SOC "_s, " US-East-1 ", "aws.found.io", u"https://soc.kb.us-east-1.aws.found.io"_s);
    row("the provider in the region", u"soc"_s, "gcp-us-central1", "gcp.elastic-cloud.com",
        u"https://soc.kb.us-central1.gcp.elastic-cloud.com"_s);
}

void CloudDeploymentTest::leadsToKibana()
{
    QFETCH(const QString, deployment);
    QFETCH(const QString, region);
    QFETCH(const QString, domain);
    QFETCH(const QString, address);
    const auto kibana = kibanaUrl({.deployment = deployment, .region = region, .domain = domainOf(domain)});
    QCOMPARE(kibana.value_or(QUrl()).toString(), address);
    // What was derived is an address that needs no second thought when it is pasted.
    const auto pasted = readAddress(address);
    QVERIFY(pasted && pasted->offer.isEmpty());
    QCOMPARE(pasted->address, *kibana);
}

void CloudDeploymentTest::refusesWhatLeadsElsewhere_data()
{
    using Field = CloudProblem::Field;
    QTest::addColumn<QString>("deployment");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<Field>("field");
    const QString aws = u"aws.elastic-cloud.com"_s;
    const QString region = u"us-east-1"_s;
    QTest::newRow("no deployment") << u" "_s << region << aws << Field::Deployment;
    QTest::newRow("no region") << u"soc"_s << QString() << aws << Field::Region;
    QTest::newRow("a path in the deployment") << u"evil.example/x"_s << region << aws << Field::Deployment;
    QTest::newRow("another host in the deployment") << u"evil.example"_s << region << aws << Field::Deployment;
    QTest::newRow("a user in the deployment") << u"a@b"_s << region << aws << Field::Deployment;
    QTest::newRow("a line break inside") << u"soc\nx"_s << region << aws << Field::Deployment;
    QTest::newRow("letters that only look like others") << u"s\u043ec"_s << region << aws << Field::Deployment;
    QTest::newRow("a dash at the end") << u"soc-"_s << region << aws << Field::Deployment;
    QTest::newRow("too long for a name") << QString(64, u'a') << region << aws << Field::Deployment;
    QTest::newRow("a host in the region") << u"soc"_s << u"us.evil.example"_s << aws << Field::Region;
    QTest::newRow("a fragment in the region") << u"soc"_s << u"us#"_s << aws << Field::Region;
    QTest::newRow("another provider's region") << u"soc"_s << u"gcp-us-central1"_s << aws << Field::Region;
    QTest::newRow("an id for a serverless project") << id << region << u"aws.elastic.cloud"_s << Field::Deployment;
}

void CloudDeploymentTest::refusesWhatLeadsElsewhere()
{
    QFETCH(const QString, deployment);
    QFETCH(const QString, region);
    QFETCH(const QString, domain);
    QFETCH(const CloudProblem::Field, field);
    const auto kibana = kibanaUrl({.deployment = deployment, .region = region, .domain = domainOf(domain)});
    QVERIFY(!kibana);
    QCOMPARE(kibana.error().field, field);
    QVERIFY(kibana.error().sentence.endsWith(u'.'));
}

REEVE_GUILESS_TEST_MAIN(CloudDeploymentTest)
#include "test_clouddeployment.moc"
