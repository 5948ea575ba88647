// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

namespace {

const QString sources = QStringLiteral(REEVE_SOURCE_DIR "/resources/translations");

struct Message {
    QByteArray context;
    QByteArray source;
    bool isPlural = false;
};

QList<Message> messagesIn(const QString &tsFile)
{
    QFile file(tsFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QByteArray context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText().toUtf8();
        else if (xml.name() == "message"_L1)
            messages.append({context, {}, xml.attributes().value("numerus"_L1) == "yes"_L1});
        else if (xml.name() == "source"_L1)
            messages.last().source = xml.readElementText().toUtf8();
    }
    return messages;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Runs a program in the source tree; true when it succeeds and has nothing to complain about.
bool runQuietly(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(REEVE_SOURCE_DIR));
    process.start(program, arguments);
    const bool ended = process.waitForFinished();
    const QByteArray complaints = process.readAllStandardError();
    if (!complaints.isEmpty())
        qWarning("%s", complaints.constData());
    return ended && process.exitCode() == 0 && complaints.isEmpty();
}

}

// The English plural forms, and whether the texts of the sources can be translated.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pluralFormsAreInstalled();
    void pluralFormsAreUpToDate();
    void everyTextCanBeExtracted();
};

void TestTranslations::pluralFormsAreInstalled()
{
    const QList<Message> plurals = messagesIn(sources + "/reeve_en.ts"_L1);
    QVERIFY(!plurals.isEmpty());
    for (const Message &plural : plurals) {
        const QString one =
            QCoreApplication::translate(plural.context.constData(), plural.source.constData(), nullptr, 1);
        const QString many =
            QCoreApplication::translate(plural.context.constData(), plural.source.constData(), nullptr, 1234);
        QVERIFY2(!one.contains("(s)"_L1) && !one.contains("(es)"_L1), qPrintable(one));
        QVERIFY2(!many.contains("(s)"_L1) && !many.contains("(es)"_L1), qPrintable(many));
        // Some locales group the digits of 1234.
        const QString manyAsOne = QString(many).replace(QLocale().toString(1234), u"1"_s).replace(u"1234"_s, u"1"_s);
        QVERIFY2(plural.source.contains("s)") == (one != manyAsOne), qPrintable(one + u" / " + many));
    }
}

void TestTranslations::pluralFormsAreUpToDate()
{
    const QTemporaryDir folder;
    QVERIFY(runQuietly(u"sh"_s, {sources + "/update.sh"_L1, QStringLiteral(REEVE_LUPDATE), folder.path()}));
    QVERIFY2(contentOf(folder.filePath(u"reeve_en.ts"_s)) == contentOf(sources + "/reeve_en.ts"_L1),
        "cmake --build build/dev --target update_translations brings reeve_en.ts up to date");
}

void TestTranslations::everyTextCanBeExtracted()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"reeve.ts"_s);
    QVERIFY(runQuietly(QStringLiteral(REEVE_LUPDATE),
        {u"models"_s, u"ui"_s, u"app/cli"_s, u"app/console"_s, u"app/tour"_s, u"app/main.cpp"_s, u"-I"_s, u"."_s,
            u"-silent"_s, u"-ts"_s, file}));
    const QList<Message> messages = messagesIn(file);
    QVERIFY(messages.size() > 1000);
    for (const Message &message : messages)
        QVERIFY2(message.isPlural || !message.source.contains("(s)"),
            QByteArray(message.source + ": not called with a number").constData());
}

REEVE_GUILESS_TEST_MAIN(TestTranslations)
#include "test_translations.moc"
