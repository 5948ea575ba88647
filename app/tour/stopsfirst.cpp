// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QComboBox>
#include <QTabWidget>

#include "app/console/console.h"
#include "app/demo/server.h"
#include "app/tour/stops.h"
#include "app/tour/uiautomation.h"
#include "models/base/proxysettings.h"
#include "ui/mainwindow.h"
#include "ui/parts/collapsiblesection.h"
#include "ui/privileges/privilegesdialog.h"
#include "ui/wizard/connectionwizard.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

ConnectionWizard *wizardOf(Console &console)
{
    return console.window().findChild<ConnectionWizard *>();
}

// Presses Next and waits for that step.
TourStop nextStop(Console &console, const QString &name, int step, std::function<bool()> ready = {})
{
    return {name, [&console] { press(*wizardOf(console), u"next"_s); },
        [&console, step, ready = std::move(ready)] {
            return wizardOf(console) && wizardOf(console)->currentStep() == step && (!ready || ready());
        }};
}

bool testEnded(Console &console)
{
    const auto *again = visible<QAbstractButton>(*wizardOf(console), u"testAgain"_s);
    return again && again->isEnabled();
}

void typeAddress(Console &console)
{
    const QString address = QString::fromStdString(serverOf(console).url());
    type(visible<QLineEdit>(*wizardOf(console), u"address"_s), address + "/s/security-ops/app/security/hosts"_L1);
}

void typeKey(Console &console)
{
    const auto &credentials = serverOf(console).credentials();
    type(visible<QLineEdit>(*wizardOf(console), u"apiKey"_s),
        QString::fromStdString(credentials.apiKeyId + ':' + credentials.apiKey));
}

void chooseProxy(const QWidget &wizard, ProxyKind kind)
{
    if (auto *kinds = visible<QComboBox>(wizard, u"proxyKind"_s)) {
        kinds->setCurrentIndex(kinds->findData(int(kind)));
        Q_EMIT kinds->activated(kinds->currentIndex());
    }
}

// Shows the fields of a named proxy.
void openProxy(Console &console)
{
    const ConnectionWizard &wizard = *wizardOf(console);
    wizard.findChild<CollapsibleSection *>(u"proxy"_s)->setOpen(true);
    chooseProxy(wizard, ProxyKind::Http);
    type(visible<QLineEdit>(wizard, u"proxyHost"_s), u"proxy.example.net"_s);
}

PrivilegesDialog *privilegesDialog()
{
    return qobject_cast<PrivilegesDialog *>(QApplication::activeModalWidget());
}

// Selects a privilege beyond reading and shows the request for an API key.
void showKeyPrivileges()
{
    const PrivilegesDialog &dialog = *privilegesDialog();
    press(dialog, u"privilegeAction0"_s);
    dialog.findChild<QTabWidget *>(u"privilegesTabs"_s)->setCurrentIndex(1);
}

void closeWizard(Console &console)
{
    if (ConnectionWizard *wizard = wizardOf(console))
        wizard->done(QDialog::Rejected);
}

}

std::vector<TourStop> firstRunStops(Console &console)
{
    return {{u"first-run"_s, {}, [&console] { return visible<QAbstractButton>(console.window(), u"tryTheDemo"_s); }}};
}

std::vector<TourStop> wizardStops(Console &console)
{
    return {
        {u"wizard-address"_s, [&console] { console.openWizard(); }, {}},
        {u"wizard-address-understood"_s, [&console] { typeAddress(console); }, {}},
        {u"wizard-proxy"_s, [&console] { openProxy(console); }, {}},
        {u"wizard-sign-in"_s,
            [&console] {
                chooseProxy(*wizardOf(console), ProxyKind::System);
                press(*wizardOf(console), u"next"_s);
            },
            [&console] { return wizardOf(console)->currentStep() == 1; }},
        {u"wizard-sign-in-understood"_s, [&console] { typeKey(console); }, {}},
        nextStop(
            console, u"wizard-space"_s, 2, [&console] { return visible<QWidget>(*wizardOf(console), u"spaces"_s); }),
        nextStop(console, u"wizard-test-passed"_s, 3, [&console] { return testEnded(console); }),
        {u"wizard-test-failed"_s,
            [&console] {
                (void)serverOf(console).setFault("403-endpoint");
                press(*wizardOf(console), u"testAgain"_s);
            },
            [&console] { return testEnded(console); }},
        {u"privileges"_s, [&console] { press(*wizardOf(console), u"privileges"_s); },
            [] { return privilegesDialog() != nullptr; }},
        {u"privileges-api-key"_s, [] { showKeyPrivileges(); }, {}},
        {u"wizard-details"_s,
            [&console] {
                privilegesDialog()->reject();
                press(*wizardOf(console), u"next"_s);
            },
            [&console] { return wizardOf(console) && wizardOf(console)->currentStep() == 4; }},
        nextStop(console, u"wizard-save"_s, 5),
        {u"connections"_s,
            [&console] {
                serverOf(console).clearFaults();
                closeWizard(console);
                // A popup opened before the window is active again would keep the keyboard grab.
                whenActive(console.window(), [&console] { press(console.window(), u"connectionSwitcher"_s); });
            },
            [] { return QApplication::activePopupWidget() != nullptr; }},
    };
}

}
