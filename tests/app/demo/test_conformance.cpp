// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSet>
#include <QTest>

#include "tests/app/demo/conformance/expectation.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

class ConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demoAnswersAsKibanaDoes_data();
    void demoAnswersAsKibanaDoes();
    void rowsAreDistinctAndNameTheirSource();
    void pageIsUpToDate();

private:
    std::vector<Result> m_results{};
};

static std::string nameOf(const Expectation &row)
{
    return std::string(row.route) + ": " + std::string(row.says);
}

void ConformanceTest::demoAnswersAsKibanaDoes_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < allExpectations().size(); ++i)
        QTest::newRow(nameOf(allExpectations()[i]).c_str()) << i;
}

void ConformanceTest::demoAnswersAsKibanaDoes()
{
    QFETCH(size_t, index);
    m_results.push_back(resultOf(allExpectations()[index]));
    const std::string &differs = m_results.back().differs;
    QVERIFY2(differs.empty(), differs.c_str());
}

void ConformanceTest::rowsAreDistinctAndNameTheirSource()
{
    QSet<QString> names;
    for (const Expectation &row : allExpectations()) {
        const QString name = QString::fromStdString(nameOf(row));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
        QVERIFY2(!row.source.empty() && (bool(row.check) == row.undecided.empty()), qPrintable(name));
    }
}

void ConformanceTest::pageIsUpToDate()
{
    if (m_results.size() != allExpectations().size())
        QSKIP("only some rows were run");
    QFile file(QStringLiteral(REEVE_SOURCE_DIR "/tests/app/demo/CONFORMANCE.md"));
    const QByteArray page = QByteArray::fromStdString(markdownPage(m_results));
    if (qEnvironmentVariableIsSet("REEVE_UPDATE_CONFORMANCE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(page), page.size());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll() == page, "CONFORMANCE.md differs; run with REEVE_UPDATE_CONFORMANCE=1 to write it");
}

REEVE_GUILESS_TEST_MAIN(ConformanceTest)
#include "test_conformance.moc"
