// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/reeveprocess.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve::test;

// --language, as the built program takes it.
class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void textsComeFromTheFile();
    void aTextThatIsNotInTheFileIsEnglish();
    void englishIsALanguage();
    void anUnknownLanguageIsRefused_data();
    void anUnknownLanguageIsRefused();

private:
    QString m_file{};
    QTemporaryDir m_folder{};
};

void TestLanguage::initTestCase()
{
    QFile source(m_folder.filePath(u"reeve_de.ts"_s));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write(R"(<TS version="2.1" language="de"><context><name>CommandLine</name><message>
        <source>Administration console for Elastic Security.</source>
        <translation>Verwaltungskonsole für Elastic Security.</translation>
        </message></context></TS>)");
    source.close();
    m_file = m_folder.filePath(u"reeve_de.qm"_s);
    QCOMPARE(QProcess::execute(QStringLiteral(REEVE_LRELEASE), {u"-silent"_s, source.fileName(), u"-qm"_s, m_file}), 0);
}

void TestLanguage::textsComeFromTheFile()
{
    const ReeveRun run = runReeve({u"--help"_s, u"--language"_s, m_file}, {});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains("Verwaltungskonsole für Elastic Security."), run.out.constData());
}

void TestLanguage::aTextThatIsNotInTheFileIsEnglish()
{
    const ReeveRun run = runReeve({u"--help"_s, u"--language"_s, m_file}, {});
    QVERIFY2(run.out.contains("Open a demo Kibana"), run.out.constData());
}

void TestLanguage::englishIsALanguage()
{
    const ReeveRun run = runReeve({u"--help"_s, u"--language"_s, u"en"_s}, {});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains("Administration console for Elastic Security."), run.out.constData());
}

void TestLanguage::anUnknownLanguageIsRefused_data()
{
    QTest::addColumn<QString>("choice");
    QTest::newRow("a code") << u"tlh"_s;
    QTest::newRow("a file that is not there") << u"/nowhere/reeve_de.qm"_s;
    QTest::newRow("a file that is no translation") << QStringLiteral(REEVE_SOURCE_DIR "/README.md");
    QTest::newRow("a way out of the folder") << u"../reeve_en"_s;
}

void TestLanguage::anUnknownLanguageIsRefused()
{
    QFETCH(QString, choice);
    const ReeveRun run = runReeve({u"--version"_s, u"--language"_s, choice}, {});
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains("The option --language takes a .qm file or one of: en."), run.err.constData());
    QVERIFY2(!run.err.contains(choice.toUtf8()), run.err.constData()); // as of any option, the value is not repeated
}

REEVE_GUILESS_TEST_MAIN(TestLanguage)
#include "test_language.moc"
