// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QImageReader>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/demo/base/options.h"
#include "tests/app/leaks.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

// reeve --demo --tour: every stop is reached, every picture is complete, and none shows the key.
class TestTour : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void picturesEveryStop();
};

void TestTour::picturesEveryStop()
{
    QTemporaryDir pictures;
    QTemporaryDir home;
    QFile(home.filePath(u"kept"_s)).open(QIODevice::WriteOnly);
    QProcess reeve;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    reeve.setProcessEnvironment(environment);
    reeve.start(QStringLiteral(REEVE_BINARY_DIR) + u"/app/reeve"_s,
        {u"--demo"_s, u"--fleet"_s, u"1000"_s, u"--tour"_s, pictures.path()});
    QVERIFY(reeve.waitForFinished(240'000));
    const QByteArray output = reeve.readAllStandardError() + reeve.readAllStandardOutput();
    QVERIFY2(reeve.exitStatus() == QProcess::NormalExit && reeve.exitCode() == 0, output.constData());

    const QStringList names = QDir(pictures.path()).entryList({u"*.png"_s}, QDir::Files);
    QVERIFY2(names.size() >= 90 && names.size() % 3 == 0, qPrintable(QString::number(names.size())));
    for (const QString &name : names) {
        QImageReader reader(pictures.filePath(name));
        QVERIFY2(reader.textKeys().isEmpty(), qPrintable(name + u": "_s + reader.textKeys().join(u' ')));
        QVERIFY2(!reader.read().isNull(), qPrintable(name + u": "_s + reader.errorString()));
    }
    const QList<QByteArray> forms = formsOf(demo::credentialsFor(demo::ServerOptions().seed));
    QCOMPARE(leakIn(output, forms), QString());
    QCOMPARE(leakBelow(pictures.path(), forms), QString());
    QCOMPARE(leakBelow(home.path(), forms), QString());
}

REEVE_GUILESS_TEST_MAIN(TestTour)
#include "test_tour.moc"
