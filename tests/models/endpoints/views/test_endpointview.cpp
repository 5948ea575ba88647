// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/views/endpointview.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include "models/endpoints/rows/facets.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

class BracketTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'[' + QString::fromUtf8(source) + u']';
    }
};

}

class TestEndpointView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void aShortFileIsEnough();
    void aFileIsTakenWholeOrNotAtAll_data();
    void aFileIsTakenWholeOrNotAtAll();
    void onlyTheFirstProblemsAreTold();
    void namesAreOneVisibleLine_data();
    void namesAreOneVisibleLine();
    void filesAreWrittenAndLoaded();
    void formatOneIsReadWithItsEnglishTexts();
    void aViewOpensInAnotherLanguage_data();
    void aViewOpensInAnotherLanguage();

private:
    static EndpointView full()
    {
        EndpointView view{.name = u"Web servers \U0001F310 & \"more\""_s, .mode = ReadingMode::WholeFleet};
        view.query = {.searchText = u"host:web -os:\"Windows 11\""_s,
            .choices = {{EndpointColumn::PolicyStatus, {u"failure"_s, QString()}}},
            .kuery = u"united.endpoint.host.os.name : *"_s,
            .hostStatuses = {u"healthy"_s, u"offline"_s},
            .sortField = endpointColumnName(EndpointColumn::Kernel),
            .descending = false,
            .thenBy = {{EndpointColumn::HostName, true}, {EndpointColumn::Status, false}}};
        view.columns.move(3, 0);
        view.columns[1].width = 333;
        view.columns[4].visible = false;
        return view;
    }
    static QByteArray inFile(const char *view)
    {
        return QByteArray(R"({"formatVersion": 2, "endpointViews": [)") + view + "]}";
    }
};

void TestEndpointView::whatIsWrittenIsReadBack()
{
    const QList<EndpointView> views{full(), {.name = u"Plain"_s}};
    const auto again = readViews(viewsJson(views));
    QVERIFY2(again, qPrintable(again ? QString() : again.error()));
    QCOMPARE(again->size(), 2);
    QVERIFY(*again == views);
}

void TestEndpointView::aShortFileIsEnough()
{
    const auto views = readViews(inFile(R"({"name": "Short", "mode": "live", "words": "web"})"));
    QVERIFY(views);
    QVERIFY(views->constFirst() == (EndpointView{.name = u"Short"_s, .query = {.searchText = u"web"_s}}));
}

void TestEndpointView::aFileIsTakenWholeOrNotAtAll_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QByteArray &json, const QString &told) {
        QTest::newRow(name) << json << told;
    };
    row("nothing", {}, u"not JSON"_s);
    row("a list", "[]", u"not one object"_s);
    row("cut short", inFile(R"({"name": "A", "mode": "live"})").chopped(3), u"not JSON"_s);
    row("no version", R"({"endpointViews": [{"name": "A", "mode": "live"}]})", u"formatVersion: This is missing"_s);
    row("of a later version", R"({"formatVersion": 3, "endpointViews": []})", u"formats up to 2"_s);
    row("without views", R"({"formatVersion": 1})", u"no view in this file"_s);
    row("views that are no list", R"({"formatVersion": 1, "endpointViews": {}})", u"square brackets"_s);
    row("a view that is a number", inFile("7"), u"endpointViews[0]: This must be an object"_s);
    row("without a name", inFile(R"({"mode": "live"})"), u"endpointViews[0].name: This is missing"_s);
    row("a name of two lines", inFile(R"({"name": "A\nB", "mode": "live"})"), u"one line"_s);
    row("a name twice", inFile(R"({"name": "A", "mode": "live"}, {"name": "A", "mode": "live"})"),
        u"endpointViews[1].name: Another view"_s);
    row("an unknown mode", inFile(R"({"name": "A", "mode": "dead"})"), u"live, whole-fleet"_s);
    row("an unknown key", inFile(R"({"name": "A", "mode": "live", "colour": 1})"), u"endpointViews[0].colour"_s);
    row("a secret", inFile(R"({"name": "A", "mode": "live", "apiKey": "x"})"), u"Secrets are never"_s);
    row("a key twice", inFile(R"({"name": "A", "name": "B", "mode": "live"})"), u"stands here twice"_s);
    row("words that are a number", inFile(R"({"name": "A", "mode": "live", "words": 7})"), u".words"_s);
    row("an unknown status", inFile(R"({"name": "A", "mode": "live", "hostStatuses": ["fine"]})"), u"healthy"_s);
    row("a status that is a number", inFile(R"({"name": "A", "mode": "live", "hostStatuses": [1]})"), u"texts"_s);
    row("a choice of an unknown column",
        inFile(R"({"name": "A", "mode": "live", "choices": [{"column": "x", "values": []}]})"),
        u"choices[0].column: This column is not known"_s);
    row("a choice of a column without choices",
        inFile(R"({"name": "A", "mode": "live", "choices": [{"column": "kernel", "values": ["a"]}]})"),
        u"cannot be chosen"_s);
    row("an unknown sort field", inFile(R"({"name": "A", "mode": "live", "sort": [{"field": "x"}]})"),
        u"sort[0].field"_s);
    row("a column twice", inFile(R"({"name": "A", "mode": "live", "columns": [{"column": "host_name", "width": 90},
            {"column": "host_name", "width": 90}]})"),
        u"columns[1].column"_s);
    row("a width out of range",
        inFile(R"({"name": "A", "mode": "live", "columns": [{"column": "host_name", "width": 9000000}]})"),
        u"columns[0].width"_s);
    row("every column hidden",
        inFile(R"({"name": "A", "mode": "live", "columns": [{"column": "host_name", "width": 90, "visible": false}]})"),
        u"At least one column"_s);
}

void TestEndpointView::aFileIsTakenWholeOrNotAtAll()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, told);
    const auto views = readViews(json);
    QVERIFY(!views);
    QVERIFY2(views.error().contains(told), qPrintable(views.error()));
}

void TestEndpointView::onlyTheFirstProblemsAreTold()
{
    QByteArray many;
    for (int i = 0; i < 50; ++i)
        many += (i > 0 ? "," : "") + QByteArray::number(i);
    const auto views = readViews(inFile(many.constData()));
    QVERIFY(!views);
    QCOMPARE(views.error().count(u'\n'), 5);
    QVERIFY2(views.error().endsWith(u"and 45 more"_s), qPrintable(views.error()));
}

void TestEndpointView::namesAreOneVisibleLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("plain") << u"Servers"_s << true;
    QTest::newRow("letters of any kind") << u"Büro 東京 \U0001F310"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("only white space") << u"  "_s << false;
    QTest::newRow("as long as allowed") << QString(longestViewName, u'x') << true;
    QTest::newRow("longer") << QString(longestViewName + 1, u'x') << false;
    QTest::newRow("with a direction mark") << u"a\u202eb"_s << false;
    QTest::newRow("taken, in other letters") << u"TAKEN"_s << false;
}

void TestEndpointView::namesAreOneVisibleLine()
{
    QFETCH(QString, name);
    QFETCH(bool, accepted);
    QCOMPARE(viewNameProblem(name, {u"Taken"_s}).isEmpty(), accepted);
}

void TestEndpointView::filesAreWrittenAndLoaded()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"views.json"_s);
    QVERIFY(saveViews({full()}, path));
    const auto views = loadViews(path);
    QVERIFY(views && *views == QList<EndpointView>{full()});
    QVERIFY(!saveViews({full()}, folder.filePath(u"missing/views.json"_s)));
    QVERIFY(!loadViews(folder.filePath(u"missing.json"_s)));
    QFile large(path);
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(1024 * 1024 + 1));
    large.close();
    QCOMPARE(loadViews(path).error(), u"The file is too large to hold views."_s);
}

void TestEndpointView::formatOneIsReadWithItsEnglishTexts()
{
    const auto views = readViews(R"({"formatVersion": 1, "endpointViews": [{"name": "A", "mode": "whole-fleet",
        "choices": [{"column": "status", "values": ["Healthy", "Offline"]},
            {"column": "policy_status", "values": ["Failure", ""]},
            {"column": "isolation", "values": ["Not isolated"]},
            {"column": "os", "values": ["Windows"]}]}]})");
    QVERIFY2(views, qPrintable(views ? QString() : views.error()));
    QCOMPARE(views->constFirst().query.choices,
        (QList<FacetChoice>{{EndpointColumn::Status, {hostStatusName(HostStatus::Healthy), u"offline"_s}},
            {EndpointColumn::PolicyStatus, {policyStatusName(PolicyStatus::Failure), QString()}},
            {EndpointColumn::Isolation, {isolationName(Isolation::No)}}, {EndpointColumn::Os, {u"Windows"_s}}}));
}

void TestEndpointView::aViewOpensInAnotherLanguage_data()
{
    QTest::addColumn<bool>("isTranslatedWhenSaved");
    QTest::newRow("saved translated, opened in English") << true;
    QTest::newRow("saved in English, opened translated") << false;
}

void TestEndpointView::aViewOpensInAnotherLanguage()
{
    QFETCH(bool, isTranslatedWhenSaved);
    RowStore store;
    for (const char *id : {"a", "b", "c"}) {
        RowDraft draft;
        draft.texts[static_cast<std::size_t>(RowText::AgentId)] = id;
        draft.record.status = *id == 'a' ? HostStatus::Offline : HostStatus::Healthy;
        draft.record.policyStatus = *id == 'b' ? PolicyStatus::Failure : PolicyStatus::Success;
        draft.record.isolation = *id == 'c' ? Isolation::Yes : Isolation::No;
        store.append(draft);
    }
    BracketTranslator brackets;
    const auto useLanguage = [&](bool translated) {
        translated ? QCoreApplication::installTranslator(&brackets) : QCoreApplication::removeTranslator(&brackets);
        return hostStatusText(HostStatus::Healthy) == (translated ? u"[Healthy]"_s : u"Healthy"_s);
    };
    QVERIFY(useLanguage(isTranslatedWhenSaved));
    EndpointView view{.name = u"A"_s, .mode = ReadingMode::WholeFleet};
    for (const Facet &facet :
        countFacets(store, RowMarks{0, 1, 0}, {})) { // as the user would choose the values of row b
        if (!facet.values.constFirst().value.isEmpty())
            view.query.choices.append({facet.column, {facet.values.constFirst().value}});
    }
    QCOMPARE(view.query.choices.size(), 3);
    const QByteArray json = viewsJson({view});
    QVERIFY(useLanguage(!isTranslatedWhenSaved));
    const auto views = readViews(json);
    QVERIFY(views);
    QCOMPARE(rowsMatching(store, localFilter(views->constFirst().query), {}), std::vector<RowStore::Row>{1});
    for (const QString &text : {u"status:healthy policystatus:failure isolated:no"_s,
             u"status:%1 policystatus:%2 isolated:\"%3\""_s.arg(hostStatusText(HostStatus::Healthy),
                 policyStatusText(PolicyStatus::Failure), isolationText(Isolation::No))})
        QCOMPARE(rowsMatching(store, readFilter(text), {}), std::vector<RowStore::Row>{1});
}

REEVE_GUILESS_TEST_MAIN(TestEndpointView)
#include "test_endpointview.moc"
