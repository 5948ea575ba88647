// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTcpServer>
#include <QTest>
#include <memory>

#include "models/connection/session.h"
#include "models/diagnosis/family.h"
#include "models/kibana/requestlog.h"
#include "tests/support/testprogram.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/teststepsview.h"
#include "ui/privileges/privilegesdialog.h"
#include "ui/troubleshooting/findingview.h"
#include "ui/troubleshooting/troubleshootingpage.h"

namespace reeve {

using namespace Qt::StringLiterals;

class TestTroubleshooting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<RequestLog>();
        m_page = std::make_unique<TroubleshootingPage>(*m_log);
        m_session = std::make_unique<Session>(profile(), Target{.address = profile().address}, m_log.get());
        m_page->setSession(m_session.get());
    }
    void cleanup() { m_page.reset(); }

    void nothingHasFailedYet()
    {
        m_page->show();
        QCOMPARE(
            m_page->findChild<EmptyState *>(u"noFindings"_s)->headline(), u"Nothing has failed on this connection"_s);
    }

    void aFindingIsExplainedWithItsRemedies()
    {
        m_page->show();
        m_session->report(refused());
        auto *view = m_page->findChild<FindingView *>();
        QCOMPARE(view->findChild<QLabel *>(u"symptom"_s)->text(), refused().symptom);
        QCOMPARE(view->findChild<QLabel *>(u"cause"_s)->text(), refused().cause);
        QSignalSpy wanted(m_page.get(), &Page::remedyRequested);
        click(u"remedy%1"_s.arg(int(Remedy::ReplaceSecret)));
        QCOMPARE(wanted.value(0).value(0).value<Remedy>(), Remedy::ReplaceSecret);
        click(u"remedy%1"_s.arg(int(Remedy::CopyDetails)));
        QCOMPARE(wanted.size(), 1);
        QVERIFY(QGuiApplication::clipboard()->text().contains(refused().symptom));
        click(u"remedy%1"_s.arg(int(Remedy::ShowRequestLog)));
        QCOMPARE(m_page->findChild<QTabWidget *>(u"troubleshootingTabs"_s)->currentIndex(), 2);
    }

    void whatIsReadStaysWhileOthersComeIn()
    {
        m_page->show();
        m_session->report(refused());
        Diagnosis other = refused();
        other.id = u"timed-out"_s;
        other.symptom = u"No answer in 30 seconds."_s;
        m_session->report(other);
        QCOMPARE(m_page->findChild<FindingView *>()->finding().id, refused().id);
        QCOMPARE(m_page->findChild<QListView *>(u"findings"_s)->model()->rowCount(), 2);
    }

    void newsAreCountedUntilThePageIsSeen()
    {
        QSignalSpy unseen(m_page.get(), &TroubleshootingPage::unseenChanged);
        m_session->report(refused());
        m_session->report(refused());
        QCOMPARE(unseen.last().value(0).toInt(), 1); // one cause
        m_page->show();
        QCOMPARE(unseen.last().value(0).toInt(), 0);
    }

    void whatWorksAgainIsNoNews()
    {
        QSignalSpy unseen(m_page.get(), &TroubleshootingPage::unseenChanged);
        m_session->report(refused());
        m_session->settle(u"cases"_s); // another family
        QCOMPARE(unseen.last().value(0).toInt(), 1);
        m_session->settle(refused().family);
        QCOMPARE(unseen.last().value(0).toInt(), 0);
        TroubleshootingPage later(*m_log);
        later.setSession(m_session.get());
        const QModelIndex first = later.findChild<QListView *>(u"findings"_s)->model()->index(0, 0);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"worked again at"_s));
    }

    void anotherConnectionBringsItsOwnFindings()
    {
        m_session->report(refused());
        Session other(profile(), Target{.address = profile().address}, m_log.get());
        m_page->setSession(&other);
        QCOMPARE(m_page->findChild<QListView *>(u"findings"_s)->model()->rowCount(), 0);
        m_session->report(refused());
        QCOMPARE(m_page->findChild<QListView *>(u"findings"_s)->model()->rowCount(), 0);
    }

    void theLogShowsFailuresOnly()
    {
        QSignalSpy status(m_page.get(), &Page::statusChanged);
        const ApiError error{.fault = Fault::Forbidden, .status = 403};
        m_log->end(begin(u"/api/status"_s), 200, 5, 10, nullptr);
        m_log->end(begin(u"/api/cases"_s), 403, 5, 10, &error);
        auto *table = m_page->findChild<QTableView *>(u"requestLog"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        m_page->findChild<QCheckBox *>(u"failuresOnly"_s)->setChecked(true);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(status.last().value(0).toString(), u"0 findings · 2 requests, 1 failed"_s);
        m_page->findChild<QPushButton *>(u"copyRequests"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"/api/cases 403 forbidden"_s));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"/api/status"_s));
        m_page->findChild<QPushButton *>(u"clearRequests"_s)->click();
        QCOMPARE(table->model()->rowCount(), 0);
    }

    void theTestStopsWhereItFails()
    {
        m_page->setSecretSource(
            [](const Profile &, auto done) { done(Secret("bmV2ZXItdXNlZC1pZC0wMDAwOm5ldmVyLXVzZWQta2V5LTAwMDAw")); });
        m_page->testConnection();
        auto *summary = m_page->findChild<QLabel *>(u"testSummary"_s);
        QTRY_COMPARE(summary->text(), u"The test stopped at a step that failed"_s);
        QStringList results;
        const QList<QLabel *> labels = m_page->findChild<TestStepsView *>()->findChildren<QLabel *>(u"stepResult"_s);
        for (const QLabel *label : labels)
            results << label->text().section(u" · "_s, 0, 0);
        QCOMPARE(results.value(int(TestStep::Address)), u"Passed"_s);
        QCOMPARE(results.value(int(TestStep::Port)), u"Failed"_s);
        QCOMPARE(results.count(u"Not reached"_s), int(TestStep::Data) - int(TestStep::Port));
    }

    void privilegesAreShownFromAFindingAndBesideTheTest()
    {
        m_page->show();
        Diagnosis forbidden = refused();
        forbidden.remedies = {Remedy::SeePrivileges};
        m_session->report(forbidden);
        QSignalSpy wanted(m_page.get(), &Page::remedyRequested);
        click(u"remedy%1"_s.arg(int(Remedy::SeePrivileges)));
        QCOMPARE(m_page->findChildren<PrivilegesDialog *>().size(), 1);
        QCOMPARE(wanted.size(), 0); // it is the page's own
        m_page->findChild<PrivilegesDialog *>()->reject();
        QTRY_COMPARE(m_page->findChildren<PrivilegesDialog *>().size(), 0);
        m_page->testConnection();
        QTRY_VERIFY(m_page->findChild<QPushButton *>(u"testStart"_s)->isVisible());
        click(u"testPrivileges"_s);
        const auto *dialog = m_page->findChild<PrivilegesDialog *>();
        QVERIFY(dialog && dialog->isModal());
        QVERIFY(
            dialog->findChild<QLabel *>(u"privilegeNotes"_s)->text().contains(u"not known"_s)); // it was not reached
    }

    void aKeychainThatDoesNotAnswerCanBeLeft()
    {
        std::function<void(Secret)> answer;
        m_page->setSecretSource([&](const Profile &, auto done) { answer = std::move(done); });
        m_page->show();
        m_page->testConnection();
        QCOMPARE(m_page->findChild<QLabel *>(u"testSummary"_s)->text(), u"Waiting for the keychain…"_s);
        click(u"testCancel"_s);
        answer(Secret("late"));
        QCOMPARE(m_page->findChild<TestStepsView *>()->count(), 0);
    }

private:
    static Profile profile()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost); // a port nobody listens at once the server is gone
        Profile made;
        made.id = QUuid(u"{6d3a1f2e-0000-4000-8000-000000000001}"_s);
        made.name = u"Production"_s;
        made.address = QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort()));
        return made;
    }
    static Diagnosis refused()
    {
        return {.id = u"unauthorized"_s,
            .symptom = u"Kibana refused the API key."_s,
            .cause = u"It has expired."_s,
            .resolution = {u"Create a key."_s},
            .remedies = {Remedy::ReplaceSecret, Remedy::ShowRequestLog},
            .seenAt = QDateTime::currentDateTimeUtc(),
            .family = connectionFamily};
    }
    qint64 begin(const QString &path) { return m_log->begin({.path = path}, QUrl(u"https://127.0.0.1:1"_s + path)); }
    void click(const QString &name) const
    {
        auto *button = m_page->findChild<QPushButton *>(name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TroubleshootingPage> m_page;
};

}

REEVE_TEST_MAIN(reeve::TestTroubleshooting)
#include "test_troubleshooting.moc"
