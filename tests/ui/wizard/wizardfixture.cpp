// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/wizard/wizardfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>

namespace reeve::test {

WizardFixture::WizardFixture(VaultState keychainState, demo::ServerOptions options)
    : kibana(std::move(options))
    , store(std::make_unique<QSettings>(settingsFile(), QSettings::IniFormat))
    , connections(store, keychain, session)
    , m_state(keychainState)
{
}

QByteArray WizardFixture::settings() const
{
    QFile file(settingsFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ConnectionWizard &WizardFixture::open()
{
    m_wizard = std::make_unique<ConnectionWizard>(
        WizardServices{.log = &log, .connections = &connections, .keychain = m_state});
    m_wizard->show();
    if (!QTest::qWaitForWindowExposed(m_wizard.get()))
        qFatal("the wizard does not show");
    return *m_wizard;
}

bool WizardFixture::says(const char *message, const QString &text) const
{
    return find<QWidget>(message)->findChild<QLabel *>(QStringLiteral("messageText"))->text().contains(text);
}

void WizardFixture::type(const char *field, const QString &text) const
{
    auto *edit = find<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void WizardFixture::paste(const char *field, const QString &text) const
{
    auto *edit = find<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QApplication::clipboard()->setText(text);
    edit->paste();
}

void WizardFixture::press(const char *button) const
{
    auto *found = find<QAbstractButton>(button);
    if (!found->isEnabled() || !found->isVisible())
        qFatal("%s cannot be pressed", button);
    found->click();
}

}
