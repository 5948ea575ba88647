// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

#include "models/connection/session.h"
#include "models/kibana/requestlog.h"
#include "tests/support/testprogram.h"
#include "tests/ui/fakepage.h"
#include "ui/mainwindow.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"
#include "ui/troubleshooting/findingview.h"
#include "ui/troubleshooting/troubleshootingpage.h"

namespace reeve {

using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        m_settings->clear();
        open();
    }
    void cleanup() { m_window.reset(); }

    void aRememberedPlaceIsBroughtOntoTheScreen_data()
    {
        QTest::addColumn<QRect>("window");
        QTest::addColumn<QRect>("placed");
        QTest::newRow("what fits stays") << QRect(100, 50, 800, 600) << QRect(100, 50, 800, 600);
        QTest::newRow("too large is made smaller") << QRect(0, 0, 2500, 1400) << QRect(0, 20, 1024, 748);
        QTest::newRow("beyond the right edge moves back") << QRect(900, 50, 800, 600) << QRect(224, 50, 800, 600);
        QTest::newRow("on a screen that is gone") << QRect(-1900, 2000, 800, 600) << QRect(0, 168, 800, 600);
    }
    void aRememberedPlaceIsBroughtOntoTheScreen()
    {
        QFETCH(QRect, window);
        QTEST(fitted(window, QRect(0, 20, 1024, 748)), "placed");
    }

    void aWindowLargerThanTheScreenComesBackSmaller()
    {
        m_window->setGeometry(0, 0, 4000, 3000);
        m_window->close();
        open();
        const QRect available = m_window->screen()->availableGeometry();
        QVERIFY(m_window->width() <= std::max(available.width(), m_window->minimumWidth()));
        QVERIFY(m_window->height() <= std::max(available.height(), m_window->minimumHeight()));
    }

    void aNewcomerIsOfferedBothWaysIn()
    {
        m_window->setConnections({}, {});
        QSignalSpy connecting(m_window.get(), &MainWindow::newConnectionRequested);
        QSignalSpy demo(m_window.get(), &MainWindow::demoRequested);
        QCOMPARE(shown()->objectName(), u"firstRun"_s);
        click(u"connectToKibana"_s);
        click(u"tryTheDemo"_s);
        QCOMPARE(connecting.size(), 1);
        QCOMPARE(demo.size(), 1);
        m_window->setConnections({profile()}, {});
        QCOMPARE(shown()->objectName(), u"emptyState"_s);
    }

    void openingIsShownAndCanBeCancelled()
    {
        m_window->setConnections({profile()}, profile().id);
        QSignalSpy cancelled(m_window.get(), &MainWindow::cancelOpeningRequested);
        m_window->showOpening(profile());
        QCOMPARE(m_window->findChild<EmptyState *>()->headline(), u"Connecting to Production…"_s);
        click(u"emptyAction0"_s);
        QCOMPARE(cancelled.size(), 1);
    }

    void aFailedOpeningIsExplainedOnItsPage()
    {
        m_window->setConnections({profile()}, profile().id);
        m_window->showOpening(profile());
        m_window->showOpeningFailed({.id = u"refused"_s, .symptom = u"Nothing answers at that port."_s});
        QSignalSpy again(m_window.get(), &MainWindow::connectionRequested);
        click(u"emptyAction1"_s);
        QCOMPARE(again.value(0).value(0).toUuid(), profile().id);
        click(u"emptyAction0"_s);
        QCOMPARE(shown(), m_troubleshooting);
        QCOMPARE(m_troubleshooting->findChild<FindingView *>()->finding().id, u"refused"_s);
    }

    void productionIsReadOnlyUntilUnlocked()
    {
        Profile production = profile();
        production.environment = Environment::Production;
        const auto session = sessionOf(production);
        m_window->setSession(session.get());
        QVERIFY(lock()->isVisible());
        QCOMPARE(lock()->text(), u"Read-only"_s);
        QVERIFY(m_window->findChild<QWidget *>(u"environment"_s)->isVisible());
        QTest::mouseClick(lock(), Qt::LeftButton);
        QVERIFY(session->client().isReadOnly());
        click(u"messageAction1"_s);
        QVERIFY(session->client().isReadOnly());
        QTest::mouseClick(lock(), Qt::LeftButton);
        click(u"messageAction0"_s);
        QVERIFY(!session->client().isReadOnly());
        QCOMPARE(lock()->text(), u"Changes unlocked"_s);
        QTest::mouseClick(lock(), Qt::LeftButton);
        QVERIFY(session->client().isReadOnly());
        Q_EMIT m_cases->remedyRequested(Remedy::Unlock);
        click(u"messageAction0"_s);
        QVERIFY(!session->client().isReadOnly());
        m_window->setSession(m_session.get());
        QVERIFY(!lock()->isVisible());
        QVERIFY(!m_window->findChild<QWidget *>(u"environment"_s)->isVisible());
    }

    void theSessionReachesEveryPageAndLeavesIt()
    {
        m_window->setSession(m_session.get());
        QCOMPARE(m_endpoints->session, m_session.get());
        QCOMPARE(m_cases->session, m_session.get());
        QCOMPARE(shown(), m_endpoints);
        QVERIFY(m_window->windowTitle().contains(u"Production"_s));
        m_window->setSession(nullptr);
        QCOMPARE(m_endpoints->session, nullptr);
        QVERIFY(shown() != m_endpoints);
    }

    void keysSwitchPages()
    {
        m_window->setSession(m_session.get());
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(shown(), m_cases);
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(shown(), m_troubleshooting);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(shown(), m_endpoints);
        QSignalSpy refreshed(m_window.get(), &MainWindow::refreshRequested);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QCOMPARE(refreshed.size(), 1);
    }

    void sizeAndPageAreKept()
    {
        m_window->setSession(m_session.get());
        m_window->resize(700, 650);
        m_window->showPage(u"cases"_s);
        QVERIFY(m_window->close());
        open();
        m_window->setSession(m_session.get());
        QCOMPARE(m_window->size(), QSize(700, 650));
        QCOMPARE(shown(), m_cases);
    }

    void theStatusBarSpeaksForThePageOnTheScreen()
    {
        m_window->setSession(m_session.get());
        Q_EMIT m_endpoints->statusChanged(u"1,000 of 1,000 endpoints"_s);
        Q_EMIT m_cases->statusChanged(u"12 cases"_s);
        QCOMPARE(words(u"pageStatus"_s), u"1,000 of 1,000 endpoints"_s);
        m_window->showPage(u"cases"_s);
        QCOMPARE(words(u"pageStatus"_s), u"12 cases"_s);
        m_window->setVaultState(VaultState::Ready);
        QCOMPARE(words(u"vaultStatus"_s), u"Secrets: system keychain"_s);
        m_window->setVaultState(VaultState::SessionOnly);
        QCOMPARE(words(u"vaultStatus"_s), u"Secrets: this session only"_s);
        m_window->setVaultState(VaultState::Waiting);
        QCOMPARE(words(u"vaultStatus"_s), u"Secrets: waiting for the system keychain"_s);
    }

    void connectedIsSaidOnceKibanaHasAnswered_data()
    {
        QTest::addColumn<ApiError>("refusal");
        QTest::addColumn<QString>("text");
        QTest::newRow("a refusal of one request is an answer")
            << ApiError{.fault = Fault::Forbidden, .status = 403, .answeredBy = AnsweredBy::Kibana} << u"Connected"_s;
        QTest::newRow("a page of something else is no connection")
            << ApiError{.fault = Fault::NotFound, .status = 404, .answeredBy = AnsweredBy::WebPage}
            << u"Last request failed"_s;
        QTest::newRow("a refused sign-in is no connection")
            << ApiError{.fault = Fault::SignedOut, .status = 401, .answeredBy = AnsweredBy::Kibana}
            << u"Last request failed"_s;
        QTest::newRow("silence is no connection") << ApiError{.fault = Fault::TimedOut} << u"Last request failed"_s;
    }
    void connectedIsSaidOnceKibanaHasAnswered()
    {
        QFETCH(ApiError, refusal);
        m_window->setSession(m_session.get());
        QCOMPARE(words(u"connectionStatus"_s), u"Connecting: 127.0.0.1:1"_s);
        QVERIFY(m_window->isLastRequestAnswered());
        Q_EMIT m_session->client().failed({}, refusal);
        QTEST(words(u"connectionStatus"_s).section(u':', 0, 0), "text");
        Q_EMIT m_session->client().succeeded({}, {});
        QCOMPARE(words(u"connectionStatus"_s), u"Connected: 127.0.0.1:1"_s);
    }

    void aSecretThatIsGoneIsAskedForAndNoFailure()
    {
        QSignalSpy remedies(m_window.get(), &MainWindow::remedyRequested);
        m_window->showOpening(profile());
        m_window->showSecretNeeded();
        QCOMPARE(words(u"connectionStatus"_s).section(u':', 0, 0), u"Secret needed"_s);
        const auto labels = m_window->findChildren<QLabel *>();
        const bool fails = std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"failed"_s, Qt::CaseInsensitive);
        });
        QVERIFY(!fails);
        click(u"emptyAction0"_s);
        QCOMPARE(remedies.value(0).value(0).value<Remedy>(), Remedy::ReplaceSecret);
    }

    void closingAsksOnlyWhenSomethingWouldBeLost()
    {
        m_cases->unsaved = u"A case that was not created would be lost."_s;
        QVERIFY(!m_window->close());
        auto *bar = m_window->findChild<MessageBar *>(u"windowMessage"_s);
        QCOMPARE(bar->text(), m_cases->unsaved);
        click(u"messageAction1"_s);
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_window->close());
        click(u"messageAction0"_s);
        QTRY_VERIFY(!m_window->isVisible());
    }

    void explanationsAndTestsLeadToTroubleshooting()
    {
        m_window->setSession(m_session.get());
        QSignalSpy others(m_window.get(), &MainWindow::remedyRequested);
        Q_EMIT m_endpoints->explanationRequested({.id = u"timed-out"_s, .symptom = u"No answer in 30 seconds."_s});
        QCOMPARE(shown(), m_troubleshooting);
        m_window->showPage(u"endpoints"_s);
        Q_EMIT m_endpoints->remedyRequested(Remedy::ShowRequestLog);
        QCOMPARE(shown(), m_troubleshooting);
        Q_EMIT m_endpoints->remedyRequested(Remedy::ReplaceSecret);
        QCOMPARE(others.value(0).value(0).value<Remedy>(), Remedy::ReplaceSecret);
        QCOMPARE(others.size(), 1);
    }

    void anAppearanceIsChosenAndKept()
    {
        QSignalSpy chosen(m_window.get(), &MainWindow::appearanceRequested);
        m_window->findChild<QAction *>(u"actionAppearanceDark"_s)->trigger();
        QCOMPARE(chosen.value(0).value(0).value<Appearance>(), Appearance::Dark);
        QCOMPARE(WindowSettings(*m_settings).appearance(), Appearance::Dark);
    }

private:
    void open()
    {
        m_window = std::make_unique<MainWindow>(*m_settings);
        m_endpoints = new FakePage(u"Endpoints"_s);
        m_cases = new FakePage(u"Cases"_s);
        m_troubleshooting = new TroubleshootingPage(m_log);
        m_window->addPage(u"endpoints"_s, m_endpoints);
        m_window->addPage(u"cases"_s, m_cases);
        m_window->addTroubleshooting(m_troubleshooting);
        m_window->restorePage();
        m_window->show();
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        m_session = sessionOf(profile());
    }
    std::unique_ptr<Session> sessionOf(const Profile &profile)
    {
        return std::make_unique<Session>(
            profile, Target{.address = profile.address, .readOnly = profile.beginsReadOnly()}, &m_log);
    }
    QPushButton *lock() const { return m_window->findChild<QPushButton *>(u"lock"_s); }
    static Profile profile()
    {
        Profile made;
        made.id = QUuid(u"{6d3a1f2e-0000-4000-8000-000000000001}"_s);
        made.name = u"Production"_s;
        made.address = QUrl(u"https://127.0.0.1:1"_s);
        made.space = u"default"_s;
        return made;
    }
    QWidget *shown() const { return m_window->findChild<QStackedWidget *>(u"pages"_s)->currentWidget(); }
    QString words(const QString &name) const { return m_window->findChild<ElidedLabel *>(name)->text(); }
    void click(const QString &name) const
    {
        QTRY_VERIFY2(visibleButton(name), qPrintable(name));
        QTest::mouseClick(visibleButton(name), Qt::LeftButton);
    }
    QPushButton *visibleButton(const QString &name) const
    {
        const QList<QPushButton *> buttons = m_window->findChildren<QPushButton *>(name);
        const auto found = std::ranges::find_if(buttons, &QPushButton::isVisible);
        return found == buttons.end() ? nullptr : *found;
    }

    QTemporaryDir m_folder;
    RequestLog m_log;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    FakePage *m_endpoints = nullptr;
    FakePage *m_cases = nullptr;
    TroubleshootingPage *m_troubleshooting = nullptr;
};

}

REEVE_TEST_MAIN(reeve::TestMainWindow)
#include "test_mainwindow.moc"
