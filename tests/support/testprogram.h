// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Several Qt Test classes in one program, of which each run executes one: `tests_models_kibana test_client [arguments]`
// runs the class of test_client.cpp and passes the arguments on to Qt Test.
// In place of QTEST_MAIN and QTEST_GUILESS_MAIN, a test's source says REEVE_TEST_MAIN or REEVE_GUILESS_TEST_MAIN.
// Classes and functions of one program share its namespaces: a helper that only one source uses belongs into an unnamed
// namespace.

#include <string_view>

#include <QTest>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif

namespace reeve::test {

// A test class of the program; created before main() by the macros below.
class TestEntry
{
public:
    using Run = int (*)(int &argc, char **argv);

    // source: the path of the source, with static lifetime. Its base name is the test's name.
    TestEntry(const char *source, Run run);

    // "test_client" for tests/models/kibana/test_client.cpp.
    std::string_view name() const { return m_name; }
    int runWith(int &argc, char **argv) const { return m_run(argc, argv); }
    // The one that was created before; null in the first.
    const TestEntry *next() const { return m_next; }

private:
    const std::string_view m_name;
    const Run m_run;
    const TestEntry *const m_next;
};

// Runs the test as QTEST_MAIN does: initMain() if the class has one, then the application object, then the test.
template<class Test, class Application> int runTest(int &argc, char **argv)
{
    if constexpr (requires { Test::initMain(); })
        Test::initMain();
    Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

#ifdef QT_WIDGETS_LIB
using GuiApplication = QApplication;
#else
using GuiApplication = QGuiApplication;
#endif

}

// Runs the class with a QApplication, or with a QGuiApplication in programs without widgets.
#define REEVE_TEST_MAIN(Test)                                                                                          \
    static const reeve::test::TestEntry testEntry(__FILE__, reeve::test::runTest<Test, reeve::test::GuiApplication>);

// Runs the class with a QCoreApplication.
#define REEVE_GUILESS_TEST_MAIN(Test)                                                                                  \
    static const reeve::test::TestEntry testEntry(__FILE__, reeve::test::runTest<Test, QCoreApplication>);
