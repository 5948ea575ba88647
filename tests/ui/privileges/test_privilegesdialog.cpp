// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <memory>

#include "models/privileges/privileges.h"
#include "tests/support/testprogram.h"
#include "ui/privileges/privilegesdialog.h"

namespace reeve {

using namespace Qt::StringLiterals;

class TestRightsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open(u"security-ops"_s, {.version = u"8.18.2"_s, .flavour = u"traditional"_s}); }
    void cleanup() { m_dialog.reset(); }

    void opensWithReadingAndTheCasesOfSecurity()
    {
        const PrivilegeSelection selection{.owners = {CaseOwner::SecuritySolution}, .spaces = {u"security-ops"_s}};
        QCOMPARE(text(0), QString::fromUtf8(roleRequest(selection, PrivilegeModel::V8_18To9_0)));
        QCOMPARE(text(1), QString::fromUtf8(apiKeyRequest(selection, PrivilegeModel::V8_18To9_0)));
        QVERIFY(find<QCheckBox>(u"privilegeEndpoints"_s)->isChecked());
        QVERIFY(!find<QCheckBox>(u"privilegeEndpoints"_s)->isEnabled());
    }

    void everyBoxChangesBothRequests_data()
    {
        QTest::addColumn<QString>("box");
        QTest::addColumn<QString>("appears");
        QTest::newRow("cases of Observability") << u"privilegeCases-observability"_s << u"observabilityCasesV3"_s;
        QTest::newRow("cases of Stack Management") << u"privilegeCases-cases"_s << u"generalCasesV3"_s;
        QTest::newRow("connectors") << u"privilegeConnectors"_s << u"actions"_s;
        QTest::newRow("history") << u"privilegeHistory"_s << u"actions_log_management_read"_s;
        QTest::newRow("isolation") << u"privilegeAction0"_s << u"host_isolation_all"_s;
        QTest::newRow("processes") << u"privilegeAction1"_s << u"process_operations_all"_s;
        QTest::newRow("files") << u"privilegeAction2"_s << u"file_operations_all"_s;
        QTest::newRow("commands") << u"privilegeAction3"_s << u"execute_operations_all"_s;
        QTest::newRow("scans") << u"privilegeAction4"_s << u"scan_operations_all"_s;
    }
    void everyBoxChangesBothRequests()
    {
        QFETCH(QString, box);
        QFETCH(QString, appears);
        QVERIFY(!text(0).contains(appears) && !text(1).contains(appears));
        find<QCheckBox>(box)->click();
        QVERIFY(text(0).contains(appears) && text(1).contains(appears));
        find<QCheckBox>(box)->click();
        QVERIFY(!text(0).contains(appears) && !text(1).contains(appears));
    }

    void whatIsOfNoUseCannotBeChosen()
    {
        auto *connectors = find<QCheckBox>(u"privilegeConnectors"_s);
        connectors->click();
        choose(u"privilegeCaseAccess"_s, int(CasePrivilege::Read));
        QVERIFY(!connectors->isEnabled());
        QVERIFY(!text(0).contains(u"\"actions\""_s));
        QVERIFY(text(0).simplified().contains(u"\"securitySolutionCasesV3\": [ \"minimal_read\" ]"_s));
        find<QCheckBox>(u"privilegeCases-securitySolution"_s)->click();
        QVERIFY(!find<QComboBox>(u"privilegeCaseAccess"_s)->isEnabled());
        QVERIFY(!text(0).contains(u"Cases"_s));
    }

    void allSpacesCanBeChosen()
    {
        QVERIFY(text(1).contains(u"\"space:security-ops\""_s));
        find<QComboBox>(u"privilegeSpaces"_s)->setCurrentIndex(1);
        QVERIFY(text(0).simplified().contains(u"\"spaces\": [ \"*\" ]"_s));
        QVERIFY(text(1).simplified().contains(u"\"resources\": [ \"*\" ]"_s));
    }

    void aConnectionWithoutSpaceIsInTheDefaultOne()
    {
        open({}, {.version = u"9.3.0"_s});
        QVERIFY(text(0).simplified().contains(u"\"spaces\": [ \"default\" ]"_s));
    }

    void theVersionIsTheOneFoundUntilAnotherIsChosen()
    {
        open(u"default"_s, {.version = u"9.5.1"_s});
        QVERIFY(text(0).contains(u"siemV5"_s));
        QVERIFY(notes().contains(u"newer"_s));
        choose(u"privilegeVersion"_s, int(PrivilegeModel::V9_2));
        QVERIFY(text(0).contains(u"siemV4"_s) && text(1).contains(u"feature_siemV4.minimal_read"_s));
        QVERIFY(!notes().contains(u"newer"_s));
    }

    void anUnknownVersionIsSaidToBeAssumed()
    {
        open(u"default"_s, {});
        QVERIFY(text(0).contains(u"siemV2"_s));
        QVERIFY(notes().contains(u"not known"_s));
        QVERIFY(!notes().contains(u"This Kibana is newer"_s));
    }

    void copyTakesTheRequestThatIsSeen()
    {
        find<QTabWidget>(u"privilegesTabs"_s)->setCurrentIndex(1);
        find<QTabWidget>(u"privilegesTabs"_s)->currentWidget()->findChild<QPushButton *>(u"privilegesCopy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), text(1));
        QVERIFY(text(1).startsWith(u"POST /_security/api_key\n"_s));
    }

    void theTextsAreReadOnlyAndLetTheTabKeyPass()
    {
        auto *edit = editOf(0);
        edit->setFocus();
        const QString before = text(0);
        QTest::keyClicks(edit, u"x"_s);
        QCOMPARE(text(0), before);
        QTest::keyClick(edit, Qt::Key_Tab);
        QTRY_VERIFY(m_dialog->focusWidget() != edit);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void whatTheServerSaysIsPlainText()
    {
        open(u"<b>x</b>\n"_s, {.version = u"8.18.<i>\n"_s});
        QCOMPARE(find<QComboBox>(u"privilegeSpaces"_s)->itemText(0).count(u'\n'), 0);
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        QVERIFY(text(0).contains(u"<b>x</b>\\n"_s));
    }

    void fitsASmallScreen()
    {
        QVERIFY(m_dialog->minimumSizeHint().width() <= 1000 && m_dialog->minimumSizeHint().height() <= 700);
    }

private:
    void open(const QString &space, const StatusFacts &server)
    {
        m_dialog = std::make_unique<PrivilegesDialog>(space, server);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    template<typename Widget> Widget *find(const QString &name) const
    {
        auto *widget = m_dialog->findChild<Widget *>(name);
        if (!widget)
            qFatal("no widget called %s", qPrintable(name));
        return widget;
    }
    void choose(const QString &name, int data) const
    {
        auto *choices = find<QComboBox>(name);
        choices->setCurrentIndex(choices->findData(data));
    }
    QPlainTextEdit *editOf(int tab) const
    {
        return find<QTabWidget>(u"privilegesTabs"_s)->widget(tab)->findChild<QPlainTextEdit *>(u"privilegesText"_s);
    }
    QString text(int tab) const { return editOf(tab)->toPlainText(); }
    QString notes() const { return find<QLabel>(u"privilegeNotes"_s)->text(); }

    std::unique_ptr<PrivilegesDialog> m_dialog{};
};

}

REEVE_TEST_MAIN(reeve::TestRightsDialog)
#include "test_privilegesdialog.moc"
