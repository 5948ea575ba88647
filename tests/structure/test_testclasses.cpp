// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// The tests of a folder are one program: two classes of one name in it would be one to the linker, which takes the
// member functions of either and says nothing.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

class TestTestClasses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderDefinesEachNameOnce();
};

namespace {

// The classes and enumerations that a source defines outside unnamed namespaces.
QStringList namesIn(const QString &path)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    static const QRegularExpression definition(u"^(?:class|struct|enum(?: class)?) (\\w+)[^;]*$"_s);
    QStringList names;
    bool unnamed = false;
    const QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line == u"namespace {")
            unnamed = true;
        else if (line.startsWith(u'}'))
            unnamed = unnamed && line.startsWith(u"};");
        else if (const auto match = definition.match(line); match.hasMatch() && !unnamed)
            names.append(match.captured(1));
    }
    return names;
}

}

void TestTestClasses::aFolderDefinesEachNameOnce()
{
    std::map<QString, QStringList> places; // by folder and name
    QDirIterator at(QStringLiteral(REEVE_SOURCE_DIR "/tests"), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (at.hasNext()) {
        const QString file = at.next();
        if (at.filePath().contains(u"/fuzz/") || at.filePath().contains(u"/bench/"))
            continue;
        for (const QString &name : namesIn(file))
            places[file.section(u'/', 0, -2) + u' ' + name].append(file);
    }
    QVERIFY2(places.size() > 150, "the tests are not where they are looked for");
    for (const auto &[name, files] : places)
        QVERIFY2(files.size() == 1, qPrintable(name + u" is defined in " + files.join(u" and ")));
}

REEVE_GUILESS_TEST_MAIN(TestTestClasses)
#include "test_testclasses.moc"
