// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QTest>

#include "tests/app/accessibilitybus.h"
#include "tests/support/testprogram.h"

using namespace reeve::test;
using namespace Qt::StringLiterals;

// Operates the built program from another process, through the accessibility bus only.
class TestScreenReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void worksTheConsoleThroughTheBus();
    void cleanup();

private:
    std::optional<BusObject> find(const QString &role, const QString &name) const
    {
        return m_bus.find(u"reeve"_s, role, name);
    }
    bool press(const QString &role, const QString &name) const;
    bool type(const QString &name, const QString &text) const;

    AccessibilityBus m_bus{};
    QProcess m_reeve{};
};

void TestScreenReader::initTestCase()
{
    QVERIFY(m_bus.isConnected());
    m_reeve.setProcessChannelMode(QProcess::ForwardedChannels);
    m_reeve.start(QStringLiteral(REEVE_BINARY_DIR) + "/app/reeve"_L1, QStringList());
    QVERIFY(m_reeve.waitForStarted());
}

void TestScreenReader::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("%s", qPrintable(m_bus.shown(u"reeve"_s).join(u'\n')));
    m_reeve.kill();
    m_reeve.waitForFinished(5'000);
}

bool TestScreenReader::press(const QString &role, const QString &name) const
{
    const auto object = find(role, name);
    return object && m_bus.press(*object);
}

bool TestScreenReader::type(const QString &name, const QString &text) const
{
    const auto object = find(u"text"_s, name);
    return object && m_bus.setText(*object, text);
}

void TestScreenReader::worksTheConsoleThroughTheBus()
{
    QTRY_VERIFY_WITH_TIMEOUT(find(u"push button"_s, u"Try the demo"_s), 15'000);
    QVERIFY(press(u"push button"_s, u"Try the demo"_s));
    QTRY_VERIFY(find(u"table"_s, u"Endpoints"_s));
    QVERIFY(press(u"radio button"_s, u"Whole fleet"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_bus.rowCount(*find(u"table"_s, u"Endpoints"_s)), 1'000, 10'000);
    for (const int row : {0, 500, 999})
        QVERIFY(!m_bus.cellName(*find(u"table"_s, u"Endpoints"_s), row, 0).isEmpty());

    QVERIFY(press(u"radio button"_s, u"Cases"_s));
    QTRY_VERIFY(find(u"push button"_s, u"New case"_s));
    QVERIFY(press(u"push button"_s, u"New case"_s));
    const QString title = u"Worked without eyes and hands"_s;
    QTRY_VERIFY(find(u"text"_s, u"Title"_s));
    QVERIFY(type(u"Title"_s, title));
    QVERIFY(type(u"Description, in Markdown"_s, u"Typed by a program that sees names and roles only."_s));
    QTRY_VERIFY(find(u"push button"_s, u"Create case"_s));
    QVERIFY(press(u"push button"_s, u"Create case"_s));
    QTRY_VERIFY_WITH_TIMEOUT(find(u"label"_s, u"Case created"_s), 10'000);
    QVERIFY(find(u"label"_s, title));
}

REEVE_GUILESS_TEST_MAIN(TestScreenReader)
#include "test_screenreader.moc"
