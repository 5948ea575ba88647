// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/profiles/addressreader.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class AddressReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void takesTheCredentialOut_data();
    void takesTheCredentialOut();
    void findsTheAddressInWhatSurroundsIt_data();
    void findsTheAddressInWhatSurroundsIt();
    void namesPlaceholders_data();
    void namesPlaceholders();
    void recognisesWhatIsNoAddress_data();
    void recognisesWhatIsNoAddress();
    void offersWhatIsProbablyMeant_data();
    void offersWhatIsProbablyMeant();
    void saysWhatItUnderstood();
    void saysWhatItDropped_data();
    void saysWhatItDropped();
    void suggestsANameFromTheHost();
};

void AddressReaderTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("space");
    const QString none;
    QTest::newRow("a host is https") << u"kibana"_s << u"https://kibana"_s << none;
    QTest::newRow("a host and port is https") << u"kibana:5601"_s << u"https://kibana:5601"_s << none;
    QTest::newRow("a domain with the root's dot")
        << u"kibana.example.com.:5601"_s << u"https://kibana.example.com:5601"_s << none;
    QTest::newRow("a login page twice") << u"https://kibana/login/login?next=%p"_s << u"https://kibana"_s << none;
    QTest::newRow("a domain") << u"kibana.example.com"_s << u"https://kibana.example.com"_s << none;
    QTest::newRow("an https URL") << u"https://kibana.example.com:5601"_s << u"https://kibana.example.com:5601"_s
                                  << none;
    QTest::newRow("http stays http") << u"http://localhost:5601"_s << u"http://localhost:5601"_s << none;
    QTest::newRow("a trailing slash goes") << u"https://kibana:5601/"_s << u"https://kibana:5601"_s << none;
    QTest::newRow("the scheme in capitals")
        << u"HTTPS://Kibana.Example.COM"_s << u"https://kibana.example.com"_s << none;
    QTest::newRow("one slash too few") << u"https:/kibana:5601"_s << u"https://kibana:5601"_s << none;
    QTest::newRow("a colon too few") << u"https//kibana:5601"_s << u"https://kibana:5601"_s << none;
    QTest::newRow("two slashes in front") << u"//kibana:5601"_s << u"https://kibana:5601"_s << none;
    QTest::newRow("a host called https") << u"https:5601"_s << u"https://https:5601"_s << none;
    QTest::newRow("a colon without a port") << u"kibana:"_s << u"https://kibana"_s << none;
    QTest::newRow("a base path") << u"https://example.com/kbn"_s << u"https://example.com/kbn"_s << none;
    QTest::newRow("a base path of several parts")
        << u"https://example.com//ops/kbn/"_s << u"https://example.com/ops/kbn"_s << none;
    QTest::newRow("an encoded base path")
        << u"https://example.com/k%C3%BCche"_s << u"https://example.com/küche"_s << none;
    QTest::newRow("an app") << u"https://kibana:5601/app/security/administration/endpoints?page=2#x"_s
                            << u"https://kibana:5601"_s << u"default"_s;
    QTest::newRow("an app below a base path")
        << u"https://example.com/kbn/app/home"_s << u"https://example.com/kbn"_s << u"default"_s;
    QTest::newRow("an app in a space") << u"https://kibana:5601/s/soc-emea/app/security"_s << u"https://kibana:5601"_s
                                       << u"soc-emea"_s;
    QTest::newRow("an app in a space below a base path")
        << u"https://example.com/kbn/s/soc/app/cases"_s << u"https://example.com/kbn"_s << u"soc"_s;
    QTest::newRow("a space alone") << u"kibana:5601/s/soc"_s << u"https://kibana:5601"_s << u"soc"_s;
    QTest::newRow("the default space spelled out")
        << u"kibana/s/default/app/home"_s << u"https://kibana"_s << u"default"_s;
    QTest::newRow("no space behind /s/") << u"kibana/s/"_s << u"https://kibana"_s << none;
    QTest::newRow("a space id in capitals is none") << u"kibana/s/SOC/app/home"_s << u"https://kibana"_s << none;
    QTest::newRow("letters that need not have been encoded")
        << u"https://kibana/k%62n/%73/s%6fc/%61pp/home"_s << u"https://kibana/kbn"_s << u"soc"_s;
    QTest::newRow("an encoded marker of a space without its id")
        << u"https://kibana/%73"_s << u"https://kibana"_s << none;
    QTest::newRow("a login page") << u"https://kibana:5601/login?next=%2F"_s << u"https://kibana:5601"_s << none;
    QTest::newRow("a login page on the way to a space")
        << u"https://kibana:5601/login?next=%2Fs%2Fsoc%2Fapp%2Fsecurity%3Fa%3Db"_s << u"https://kibana:5601"_s
        << u"soc"_s;
    QTest::newRow("a login page below a base path")
        << u"https://example.com/kbn/login?next=%2Fkbn%2Fs%2Fsoc%2Fapp%2Fhome"_s << u"https://example.com/kbn"_s
        << u"soc"_s;
    QTest::newRow("another host behind next is ignored")
        << u"https://kibana/login?next=https%3A%2F%2Fevil.example"_s << u"https://kibana"_s << none;
    QTest::newRow("the space chooser") << u"https://kibana:5601/spaces/space_selector"_s << u"https://kibana:5601"_s
                                       << none;
    QTest::newRow("entering a space") << u"https://kibana:5601/spaces/enter"_s << u"https://kibana:5601"_s << none;
    QTest::newRow("entering a named space")
        << u"https://kibana:5601/s/soc/spaces/enter"_s << u"https://kibana:5601"_s << u"soc"_s;
    QTest::newRow("a logged-out page") << u"https://kibana/security/logged_out"_s << u"https://kibana"_s << none;
    QTest::newRow("a base path called security")
        << u"https://example.com/security/app/home"_s << u"https://example.com/security"_s << u"default"_s;
    QTest::newRow("an API call") << u"https://kibana:5601/api/status"_s << u"https://kibana:5601"_s << none;
    const auto kept = [&none](const char *name, const QString &base, const QString &page, const QString &space) {
        QTest::newRow(name) << base + page << base << space;
    };
    kept("a service behind Kubernetes' API server",
        u"https://10.0.0.1:6443/api/v1/namespaces/kube-system/services/kibana-logging/proxy"_s, u"/app/kibana"_s,
        u"default"_s);
    kept("a service with its scheme and port",
        u"https://k8s.example.com/api/v1/namespaces/elastic/services/https:kb-http:5601/proxy"_s, u"/s/soc/app/home"_s,
        u"soc"_s);
    kept("a service with a named port and nothing behind",
        u"http://localhost:8001/api/v1/namespaces/logs/services/kibana:http/proxy"_s, u"/"_s, none);
    kept("a pod", u"http://127.0.0.1:8001/api/v1/namespaces/logs/pods/kibana-0:5601/proxy"_s, u"/login?next=%2F"_s,
        none);
    kept("the path before Kubernetes 1.10", u"https://10.0.0.1/api/v1/proxy/namespaces/default/services/kibana"_s,
        u"/app/kibana#/discover"_s, u"default"_s);
    kept("a cluster of Rancher",
        u"https://rancher.example.com/k8s/clusters/c-m-x7k/api/v1/namespaces/elastic/services/http:kibana:5601/proxy"_s,
        u"/app/security"_s, u"default"_s);
    kept("a cluster of Portainer",
        u"https://portainer.example.com/api/endpoints/3/kubernetes/api/v1/namespaces/e/services/kb:5601/proxy"_s,
        u"/api/status"_s, none);
    kept("a service and a namespace that are called as pages are",
        u"https://10.0.0.1:6443/api/v1/namespaces/app/services/s/proxy"_s, u"/status"_s, none);
    kept("code-server", u"https://code.example.com/proxy/5601"_s, u"/app/home"_s, u"default"_s);
    kept("code-server without cutting its path", u"https://code.example.com/absproxy/5601"_s, u"/login"_s, none);
    kept("JupyterHub", u"https://hub.example.com/user/jo/proxy/5601"_s, u"/s/ops/app/cases"_s, u"ops"_s);
    kept(
        "a user of JupyterHub who is called as a page is", u"https://hub.example.com/user/s/proxy/5601"_s, u""_s, none);
    kept("a user of JupyterHub who is a mail address", u"https://hub.example.com/user/jo%40x.org/proxy/5601"_s,
        u"/app/home"_s, u"default"_s);
    kept("another host behind Jupyter", u"https://hub.example.com/user/jo/lab/proxy/kibana.lan:5601"_s, u"/app/home"_s,
        u"default"_s);
    QTest::newRow("a namespace that is no proxy's path")
        << u"https://kibana/api/v1/namespaces/a/services/b"_s << u"https://kibana"_s << none;
    QTest::newRow("an at sign in a page's state")
        << u"https://kibana/app/discover#/?_a=(sort:@timestamp)"_s << u"https://kibana"_s << u"default"_s;
    QTest::newRow("an IPv4 address") << u"10.0.0.5:5601"_s << u"https://10.0.0.5:5601"_s << none;
    QTest::newRow("an IPv6 address in brackets")
        << u"https://[2001:db8::5]:5601/app/home"_s << u"https://[2001:db8::5]:5601"_s << u"default"_s;
    QTest::newRow("a bare IPv6 address") << u"2001:db8::5"_s << u"https://[2001:db8::5]"_s << none;
    QTest::newRow("the IPv6 loopback") << u"http://[::1]:5601"_s << u"http://[::1]:5601"_s << none;
    QTest::newRow("a link-local address with its zone")
        << u"[fe80::1%25eth0]:5601"_s << u"https://[fe80::1%25eth0]:5601"_s << none;
    QTest::newRow("an international name")
        << u"https://küche.example.de:5601"_s << u"https://küche.example.de:5601"_s << none;
    QTest::newRow("an underscore, as container names have") << u"kibana_1:5601"_s << u"https://kibana_1:5601"_s << none;
    QTest::newRow("white space around it")
        << u" \t\r\n https://kibana:5601 \u00a0\n"_s << u"https://kibana:5601"_s << none;
    QTest::newRow("quotes") << u"\"https://kibana:5601\","_s << u"https://kibana:5601"_s << none;
    QTest::newRow("typographic quotes") << u"\u201chttps://kibana:5601\u201d."_s << u"https://kibana:5601"_s << none;
    QTest::newRow("angle brackets, as mail programs add")
        << u"<https://kibana:5601/app/home>"_s << u"https://kibana:5601"_s << u"default"_s;
    QTest::newRow("a zero-width space at the end")
        << u"https://kibana:5601\u200b"_s << u"https://kibana:5601"_s << none;
    QTest::newRow("a line of kibana.yml")
        << u"server.publicBaseUrl: \"https://example.com/kbn\""_s << u"https://example.com/kbn"_s << none;
    QTest::newRow("a sentence around it")
        << u"Kibana is at https://kibana:5601, ask Jo"_s << u"https://kibana:5601"_s << none;
    QTest::newRow("a hosted deployment") << u"https://prod.kb.us-central1.gcp.cloud.es.io:9243/app/home"_s
                                         << u"https://prod.kb.us-central1.gcp.cloud.es.io:9243"_s << u"default"_s;
    QTest::newRow("a Cloud ID") << u"prod:dXMtZWFzdC0xLmF3cy5mb3VuZC5pbyRlczEyMyRrYjQ1Ng=="_s
                                << u"https://kb456.us-east-1.aws.found.io"_s << none;
}

void AddressReaderTest::reads()
{
    QFETCH(const QString, text);
    const auto pasted = readAddress(text);
    QVERIFY2(pasted.has_value(), pasted ? "" : qPrintable(pasted.error()));
    QTEST(pasted->address.toString(), "address");
    QTEST(pasted->space, "space");
    QVERIFY(pasted->username.isEmpty());
    QVERIFY(pasted->password.isEmpty());
}

void AddressReaderTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("white space") << u" \n\t"_s;
    QTest::newRow("a scheme alone") << u"https://"_s;
    QTest::newRow("another scheme") << u"ftp://kibana"_s;
    QTest::newRow("a script") << u"javascript://kibana/%0aalert(1)"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
    QTest::newRow("port 0") << u"kibana:0"_s;
    QTest::newRow("port 65536") << u"kibana:65536"_s;
    QTest::newRow("a port in words") << u"kibana:http"_s;
    QTest::newRow("a port in Arabic digits") << u"kibana:\u0665\u0666"_s;
    QTest::newRow("a space in the host") << u"my kibana"_s;
    QTest::newRow("a line break in the middle") << u"https://kibana\nevil"_s;
    QTest::newRow("text that turns around") << u"https://kib\u202eana"_s;
    QTest::newRow("a null character") << u"https://kib"_s + QChar(0) + u"ana"_s;
    QTest::newRow("an address of an IP version to come") << u"v1.q.1;1"_s;
    QTest::newRow("a semicolon in the host") << u"https://kib;ana"_s;
    QTest::newRow("an encoded host") << u"https://kib%61na"_s;
    QTest::newRow("two dots at the end") << u"kibana../"_s;
    QTest::newRow("an empty label") << u"https://kibana..example"_s;
    QTest::newRow("a backslash") << u"https://kibana\\@evil"_s;
    QTest::newRow("half an IPv4 address") << u"10.0.5"_s;
    QTest::newRow("a number as host") << u"2130706433"_s;
    QTest::newRow("an IPv4 address above 255") << u"10.0.0.256"_s;
    QTest::newRow("a bracket that does not close") << u"https://[::1"_s;
    QTest::newRow("brackets around a name") << u"https://[kibana]"_s;
    QTest::newRow("a bad port behind brackets") << u"https://[::1]x"_s;
    QTest::newRow("dots that lead upwards") << u"https://kibana/kbn/../x"_s;
    QTest::newRow("encoded dots that lead upwards") << u"https://kibana/%2e%2e/app/home"_s;
    QTest::newRow("an encoded slash") << u"https://kibana/a%2Fb"_s;
    QTest::newRow("half an encoded character") << u"https://kibana/kbn%2J"_s;
    QTest::newRow("a zone that is no interface") << u"fe80::1%a]b"_s;
    QTest::newRow("an at sign in the path") << u"https://kibana/x@evil"_s;
    QTest::newRow("the Elastic Cloud console") << u"https://cloud.elastic.co/deployments/1234"_s;
    QTest::newRow("a Cloud ID without Kibana") << u"prod:dXMtZWFzdC0xLmF3cy5mb3VuZC5pbyRlczEyMw=="_s;
    QTest::newRow("far too long") << QString(100'000, u'a');
}

void AddressReaderTest::refuses()
{
    QFETCH(const QString, text);
    const auto pasted = readAddress(text);
    QVERIFY2(!pasted, pasted ? qPrintable(pasted->address.toString()) : "");
    QVERIFY(pasted.error().endsWith(u'.'));
    QVERIFY(text.trimmed().isEmpty() || !pasted.error().contains(text));
}

void AddressReaderTest::takesTheCredentialOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("username");
    QTest::addColumn<QByteArray>("password");
    const QString kibana = u"https://kibana:5601"_s;
    QTest::newRow("user and password") << u"https://elastic:hunter2@kibana:5601/app/home"_s << kibana << u"elastic"_s
                                       << "hunter2"_ba;
    QTest::newRow("without a scheme") << u"elastic:hunter2@kibana:5601"_s << kibana << u"elastic"_s << "hunter2"_ba;
    QTest::newRow("a user alone") << u"https://elastic@kibana:5601"_s << kibana << u"elastic"_s << ""_ba;
    QTest::newRow("a password alone") << u"https://:hunter2@kibana:5601"_s << kibana << u""_s << "hunter2"_ba;
    QTest::newRow("encoded characters") << u"https://jo%40x:p%3A%2F%23@kibana:5601"_s << kibana << u"jo@x"_s
                                        << "p:/#"_ba;
    QTest::newRow("a colon in the password")
        << u"https://elastic:a:b@kibana:5601"_s << kibana << u"elastic"_s << "a:b"_ba;
    QTest::newRow("an at sign in the password")
        << u"https://elastic:a@b@kibana:5601"_s << kibana << u"elastic"_s << "a@b"_ba;
    QTest::newRow("a slash in the password")
        << u"https://elastic:a/b@kibana:5601/app/home"_s << kibana << u"elastic"_s << "a/b"_ba;
    QTest::newRow("a question mark in the password")
        << u"https://elastic:a?b@kibana:5601"_s << kibana << u"elastic"_s << "a?b"_ba;
    QTest::newRow("a number sign in the password")
        << u"elastic:a#b@kibana:5601"_s << kibana << u"elastic"_s << "a#b"_ba;
    QTest::newRow("an umlaut") << u"https://elastic:ü@kibana:5601"_s << kibana << u"elastic"_s << "\xc3\xbc"_ba;
    QTest::newRow("an IPv6 host") << u"https://elastic:hunter2@[::1]:5601"_s << u"https://[::1]:5601"_s << u"elastic"_s
                                  << "hunter2"_ba;
}

void AddressReaderTest::takesTheCredentialOut()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, password);
    const auto pasted = readAddress(text);
    QVERIFY2(pasted.has_value(), pasted ? "" : qPrintable(pasted.error()));
    QTEST(pasted->address.toString(), "address");
    QTEST(pasted->username, "username");
    QCOMPARE(pasted->password.reveal(), password);
    QVERIFY(pasted->address.userInfo().isEmpty());
    const QString shown = (pasted->notes + pasted->warnings).join(u' ');
    QVERIFY(shown.contains(u"removed from it"));
    QVERIFY(password.isEmpty() || !shown.contains(QString::fromUtf8(password)) || password == "a");
}

void AddressReaderTest::findsTheAddressInWhatSurroundsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("credential"); // "user:password" or "key KEY"
    const QString kibana = u"https://kibana.example.com:5601"_s;
    const QString key = u"aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"_s;
    const QString soc = u"soc"_s;
    const QString none;
    const QString nobody = u":"_s;
    const auto row = [&](const char *name, const QString &text, const QString &space, const QString &credential) {
        QTest::newRow(name) << QString(text).replace(u"KIBANA"_s, kibana).replace(u"SECRET"_s, key) << kibana << space
                            << credential;
    };
    row("an environment line", u"kb_endpoint=KIBANA"_s, none, nobody);
    row("an exported line", u"export KB_URL=\"KIBANA/s/soc\""_s, soc, nobody);
    row("two lines", u"kb_url=KIBANA\nelastic_api_key=SECRET\n"_s, none, u"key "_s + key);
    row("lines with user and password", u"URL=KIBANA\nUSERNAME=elastic\nPASSWORD=hunter2"_s, none,
        u"elastic:hunter2"_s);
    row("a terraform block", u"kb {\n  endpoints = [\"KIBANA\"]\n  api_key = \"SECRET\"\n}\n"_s, none, u"key "_s + key);
    row("a terraform block with a password",
        u"kb {\n  username = \"elastic\"\n  password = \"hunter2\"\n  endpoints = [\"KIBANA\"]\n}"_s, none,
        u"elastic:hunter2"_s);
    row("YAML", u"kb:\n  url: KIBANA\n  api_key: SECRET\n"_s, none, u"key "_s + key);
    row("YAML with a section of Kibana", u"kibana:\n  host: KIBANA\n  username: elastic\n  password: hunter2\n"_s, none,
        u"elastic:hunter2"_s);
    row("an unknown program", u"restclient --user elastic:hunter2 KIBANA/s/soc/api/status"_s, soc,
        u"elastic:hunter2"_s);
    row("a link in Markdown", u"[Kibana](KIBANA/s/soc/app/home)"_s, soc, nobody);
    row("a link in HTML", u"<a href=\"KIBANA/s/soc/app/home\">Kibana</a>"_s, soc, nobody);
    row("variables of a script", u"$kb = 'KIBANA'; $cred = \"elastic:hunter2\""_s, none, u"elastic:hunter2"_s);
    row("JSON", u"{\"url\": \"KIBANA\", \"apiKey\": \"SECRET\"}"_s, none, u"key "_s + key);
    row("Python", u"requests.get('KIBANA/s/soc/api/status', auth=('elastic', 'hunter2'))"_s, soc, u"elastic:hunter2"_s);
    row("fetch of a browser",
        u"fetch(\"KIBANA/s/soc/api/status\", { \"headers\": { \"authorization\": \"ApiKey SECRET\" } });"_s, soc,
        u"key "_s + key);
    row("PowerShell with headers",
        u"Invoke-RestMethod -Uri \"KIBANA/s/soc/api/status\" -Headers @{ \"Authorization\" = \"ApiKey SECRET\" }"_s,
        soc, u"key "_s + key);
    row("PowerShell with variables",
        u"$uri = \"KIBANA\"\n$headers = @{ Authorization = 'ApiKey SECRET' }\nirm -Uri $uri -Headers $headers"_s, none,
        u"key "_s + key);
    row("a script with variables",
        u"KB_URL=KIBANA\nAPI_KEY=SECRET\ncurl -H \"Authorization: ApiKey $API_KEY\" \"$KB_URL/api\""_s, none,
        u"key "_s + key);
    row("a message with a key", u"Use KIBANA with SECRET please"_s, none, u"key "_s + key);
    row("a message with user and password", u"KIBANA user: elastic password: hunter2"_s, none, u"elastic:hunter2"_s);
    row("a URL and options", u"KIBANA/s/soc/api/status -u elastic:hunter2 -H 'Authorization: ApiKey SECRET'"_s, soc,
        u"key "_s + key);
    row("a line of kibana.yml", u"server.publicBaseUrl: \"KIBANA\""_s, none, nobody);
    row("a path in front of curl", u"/usr/bin/curl -u elastic:hunter2 KIBANA/s/soc/api/status"_s, soc,
        u"elastic:hunter2"_s);
    QTest::newRow("the one of Kibana among several")
        << u"ELASTICSEARCH_URL=https://es:9200\nKIBANA_URL=https://kb:5601\n"_s << u"https://kb:5601"_s << none
        << nobody;
    QTest::newRow("a host without a scheme")
        << u"KIBANA_HOST=kb.example.com:5601"_s << u"https://kb.example.com:5601"_s << none << nobody;
    const QString cloudId = u"soc:dXMtZWFzdC0xLmF3cy5mb3VuZC5pbyRlczEyMyRrYjQ1Ng=="_s;
    const QString cloud = u"https://kb456.us-east-1.aws.found.io"_s;
    QTest::newRow("a Cloud ID in JavaScript") << u"cloud: { id: '%1' }"_s.arg(cloudId) << cloud << none << nobody;
    QTest::newRow("a Cloud ID in Python")
        << u"Elasticsearch(cloud_id=\"%1\", basic_auth=(\"elastic\", \"hunter2\"))"_s.arg(cloudId) << cloud << none
        << u"elastic:hunter2"_s;
    QTest::newRow("a Cloud ID of a Beat")
        << u"cloud.id: \"%1\"\ncloud.auth: \"elastic:hunter2\""_s.arg(cloudId) << cloud << none << u"elastic:hunter2"_s;
    QTest::newRow("a Cloud ID in an environment line") << u"CLOUD_ID=%1"_s.arg(cloudId) << cloud << none << nobody;
}

void AddressReaderTest::findsTheAddressInWhatSurroundsIt()
{
    QFETCH(const QString, text);
    const auto pasted = readAddress(text);
    QVERIFY2(pasted.has_value(), pasted ? "" : qPrintable(pasted.error()));
    QTEST(pasted->address.toString(), "address");
    QTEST(pasted->space, "space");
    QVERIFY(pasted->surrounded);
    const QString pair = pasted->username + u':' + QString::fromUtf8(pasted->password.reveal());
    QTEST(pasted->apiKey.isEmpty() ? pair : u"key "_s + QString::fromUtf8(pasted->apiKey.reveal()), "credential");
    QVERIFY(!(pasted->notes + pasted->warnings).join(u' ').contains(u"hunter2"));
}

void AddressReaderTest::namesPlaceholders_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"https://${KIBANA_URL}/api/cases/_find", "curl -X GET \"https://${KIBANA_URL}/api/cases\"",
             "curl $KIBANA_URL/api/status", "curl %KIBANA%/api/status", "https://<kibana-host>:5601",
             "https://your-kibana-host:5601", "curl 'https://YOUR_HOST/api'", "https://{{ host }}:5601/app",
             "http GET {{kibana}}/api/status", "KIBANA_URL=<url>", "https://{host}:5601", "https://xxxx:5601",
             "Invoke-RestMethod -Uri \"$env:KIBANA/api\"", "https://xxxxx.kb.us-east-1.aws.found.io"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void AddressReaderTest::namesPlaceholders()
{
    QFETCH(const QString, text);
    const auto pasted = readAddress(text);
    QVERIFY2(!pasted, pasted ? qPrintable(pasted->address.toString()) : "");
    QVERIFY2(pasted.error().contains(u"placeholder"), qPrintable(pasted.error()));
}

void AddressReaderTest::recognisesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString key = u"API key without an address"_s;
    QTest::newRow("an encoded key") << u"aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"_s << key;
    QTest::newRow("id and key") << u"VuaCfGcBCdbkQm-e5aOx:ui2lp2axTNmsyakw9tvNnw"_s << key;
    QTest::newRow("a key of Elastic Cloud") << u"essu_VnVhQ2ZHY0JDZGJrUW0tZTVh"_s << key;
    QTest::newRow("an environment line with a key") << u"ELASTIC_API_KEY=aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"_s << key;
    QTest::newRow("a header") << u"Authorization: ApiKey aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"_s << key;
    QTest::newRow("a password") << u"ELASTIC_PASSWORD=hunter2"_s << u"secret and no address"_s;
    QTest::newRow("a token") << u"Bearer eyJhbGciOiJIUzI1NiJ9.e30.x"_s << u"secret and no address"_s;
    QTest::newRow("a command without a URL") << u"curl -s -k"_s << u"no address"_s;
}

void AddressReaderTest::recognisesWhatIsNoAddress()
{
    QFETCH(const QString, text);
    const auto pasted = readAddress(text);
    QVERIFY2(!pasted, pasted ? qPrintable(pasted->address.toString()) : "");
    QFETCH(const QString, says);
    QVERIFY2(pasted.error().contains(says), qPrintable(pasted.error()));
}

void AddressReaderTest::offersWhatIsProbablyMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("offer");
    QTest::addColumn<QString>("warning");
    QTest::newRow("Elasticsearch of a hosted deployment")
        << u"https://prod.es.us-central1.gcp.cloud.es.io:9243"_s
        << u"https://prod.kb.us-central1.gcp.cloud.es.io:9243"_s << u"Elasticsearch"_s;
    QTest::newRow("Elasticsearch of a serverless project")
        << u"https://my-a1b2.es.eu-west-1.aws.elastic.cloud:443"_s
        << u"https://my-a1b2.kb.eu-west-1.aws.elastic.cloud"_s << u"Elasticsearch"_s;
    QTest::newRow("Fleet Server of a deployment")
        << u"prod.fleet.westeurope.azure.elastic-cloud.com"_s << u"https://prod.kb.westeurope.azure.elastic-cloud.com"_s
        << u"Fleet Server"_s;
    QTest::newRow("APM of a deployment") << u"prod.apm.us-east-1.aws.found.io"_s
                                         << u"https://prod.kb.us-east-1.aws.found.io"_s << u"APM"_s;
    QTest::newRow("Kibana itself needs no offer") << u"https://prod.kb.us-east-1.aws.found.io"_s << u""_s << u""_s;
    QTest::newRow("an es label elsewhere needs none") << u"https://a.es.example.com"_s << u""_s << u""_s;
    QTest::newRow("Elasticsearch's port is a hint") << u"https://kibana:9200"_s << u""_s << u"9200"_s;
    QTest::newRow("Fleet Server's port is a hint") << u"kibana:8220"_s << u""_s << u"8220"_s;
    QTest::newRow("http to another machine") << u"http://kibana:5601"_s << u"https://kibana:5601"_s << u"http"_s;
    QTest::newRow("http to the loopback is fine") << u"http://127.0.0.1:5601"_s << u""_s << u""_s;
    QTest::newRow("http to localhost is fine") << u"http://localhost:5601"_s << u""_s << u""_s;
}

void AddressReaderTest::offersWhatIsProbablyMeant()
{
    QFETCH(const QString, text);
    QFETCH(const QString, warning);
    const auto pasted = readAddress(text);
    QVERIFY(pasted.has_value());
    QTEST(pasted->offer.toString(), "offer");
    QCOMPARE(pasted->warnings.isEmpty(), warning.isEmpty());
    QVERIFY(pasted->warnings.join(u' ').contains(warning));
}

void AddressReaderTest::saysWhatItUnderstood()
{
    const auto pasted = readAddress(u"example.com/kbn/s/soc/app/home"_s);
    const QString notes = pasted.value().notes.join(u' ');
    QVERIFY(notes.contains(u"https is used"));
    QVERIFY(notes.contains(u"/kbn"));
    QVERIFY(notes.contains(u"cut off"));
}

void AddressReaderTest::saysWhatItDropped_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("dropped"); // empty: nothing
    QTest::newRow("an app") << u"/app/home"_s << u"/app/home"_s;
    QTest::newRow("an API call below a base path") << u"/kbn/api/spaces/space"_s << u"/api/spaces/space"_s;
    QTest::newRow("a page in a space") << u"/s/soc/app/security/alerts?x=secret#y"_s << u"/s/soc/app/security/alerts"_s;
    QTest::newRow("an encoded path") << u"/goto/k%C3%BCche"_s << u"/goto/küche"_s;
    QTest::newRow("a page behind a gateway") << u"/proxy/5601/login?next=%2F"_s << u": /login"_s;
    QTest::newRow("a base path alone") << u"/ops/kbn"_s << QString();
    QTest::newRow("a gateway alone") << u"/api/v1/namespaces/a/services/b:80/proxy/"_s << QString();
}

void AddressReaderTest::saysWhatItDropped()
{
    QFETCH(QString, path);
    QFETCH(QString, dropped);
    const auto pasted = readAddress(u"https://example.com"_s + path);
    QVERIFY(pasted.has_value());
    const QString notes = pasted->notes.join(u'|') + u'|';
    QVERIFY2(notes.contains(dropped + u'|'), qPrintable(notes));
    QCOMPARE(notes.contains(u"cut off"), !dropped.isEmpty());
    QVERIFY(!notes.contains(u"secret"));
}

void AddressReaderTest::suggestsANameFromTheHost()
{
    QCOMPARE(suggestedName(QUrl(u"https://kibana.example.com:5601"_s)), u"kibana.example.com"_s);
    QCOMPARE(suggestedName(QUrl(u"https://prod.kb.us-central1.gcp.cloud.es.io"_s)), u"prod"_s);
}

REEVE_GUILESS_TEST_MAIN(AddressReaderTest)
#include "test_addressreader.moc"
