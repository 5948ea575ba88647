// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

#include "models/endpoints/export/endpointexporter.h"
#include "models/endpoints/reading/pagereader.h"
#include "models/export/exportfile.h"
#include "tests/models/endpoints/samples.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

// While it lives, no file of this process grows beyond that many bytes: a write takes what fits, the next one none.
class LargestFile
{
public:
    explicit LargestFile(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~LargestFile() { setrlimit(RLIMIT_FSIZE, &m_before); }
    LargestFile(const LargestFile &) = delete;
    LargestFile &operator=(const LargestFile &) = delete;

private:
    rlimit m_before{};
};

}

// A disk that takes a part of the file, or nothing of it.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskIsNamedWithWhatIsNeeded();
    void aPartThatWasTakenHidesNoReason();
};

void TestFullDisk::aFullDiskIsNamedWithWhatIsNeeded()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("only where the system has a device that is always full");
    QVERIFY(!writeAll(full, "bytes"));
    QCOMPARE(unwrittenSentence(full, -1), u"/dev/full cannot be written: no space is left on the device."_s);
    QCOMPARE(unwrittenSentence(full, 5 * 1024 * 1024),
        u"/dev/full cannot be written: no space is left on the device. The file needs about 5.00 MiB."_s);
}

void TestFullDisk::aPartThatWasTakenHidesNoReason()
{
    QByteArrayList items;
    for (int i = 0; i < 300; ++i)
        items += samples::regularItem("id-" + QByteArray::number(i));
    const auto page = readEndpointPage(samples::page(items.join(','), 300));
    const QTemporaryDir folder;
    const ExportOrder order{
        .path = folder.filePath(u"a.json"_s), .rows = everyRow(std::make_shared<const RowStore>(page->rows))};
    ExportOutcome outcome;
    {
        const LargestFile limit(50'000);
        outcome = exportEndpoints(order, [](qint64) { return true; });
    }
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().fault, ExportFault::NotWritable);
    QVERIFY2(outcome.error().sentence.endsWith(qt_error_string(EFBIG)), qPrintable(outcome.error().sentence));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    outcome = exportEndpoints(order, [](qint64) { return true; });
    QVERIFY(outcome && outcome->bytes > 50'000);
}

REEVE_GUILESS_TEST_MAIN(TestFullDisk)
#include "test_fulldisk.moc"
