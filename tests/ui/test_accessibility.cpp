// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QAccessibleWidget>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include "models/connection/session.h"
#include "models/kibana/requestlog.h"
#include "tests/support/testprogram.h"
#include "tests/ui/fakepage.h"
#include "ui/mainwindow.h"
#include "ui/troubleshooting/troubleshootingpage.h"

namespace reeve {

using namespace Qt::StringLiterals;

// Whoever cannot see the window, or drives it by its accessibility tree, has only names to go by.
class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingThatTakesFocusHasAName()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        RequestLog log;
        MainWindow window(settings);
        auto *troubleshooting = new TroubleshootingPage(log);
        window.addPage(u"endpoints"_s, new FakePage(u"Endpoints"_s));
        window.addTroubleshooting(troubleshooting);
        Profile profile;
        profile.name = u"Production"_s;
        profile.address = QUrl(u"https://127.0.0.1:1"_s);
        Session session(profile, Target{.address = profile.address}, &log);
        window.setSession(&session);
        session.report({.id = u"unauthorized"_s,
            .symptom = u"Kibana refused the API key."_s,
            .remedies = {Remedy::Retry},
            .evidence = u"HTTP 401"_s});
        window.showMessage(Tone::Warning, u"A message"_s);
        window.showPage(u"troubleshooting"_s);
        window.show();

        const QStringList nameless = namelessIn(window);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
    }

private:
    static QStringList namelessIn(const QWidget &window)
    {
        QStringList nameless;
        const QList<QWidget *> widgets = window.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool inner = widget->objectName().startsWith(u"qt_"_s) || widget->focusProxy();
            if (inner || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            if (!face || face->text(QAccessible::Name).isEmpty())
                nameless << u"%1 %2"_s.arg(
                    QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
        }
        return nameless;
    }
};

}

REEVE_TEST_MAIN(reeve::TestAccessibility)
#include "test_accessibility.moc"
