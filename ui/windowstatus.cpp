// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/windowstatus.h"

#include "ui/parts/elidedlabel.h"
#include "ui/parts/iconlabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

QString vaultText(VaultState state)
{
    switch (state) {
    case VaultState::Ready:
        return WindowStatus::tr("Secrets: system keychain");
    case VaultState::Locked:
        return WindowStatus::tr("Secrets: the system keychain is locked");
    case VaultState::Unreachable:
        return WindowStatus::tr("Secrets: no keychain available");
    case VaultState::Waiting:
        return WindowStatus::tr("Secrets: waiting for the system keychain");
    case VaultState::SessionOnly:
        return WindowStatus::tr("Secrets: this session only");
    }
    Q_UNREACHABLE();
}

QString vaultExplanationText(VaultState state)
{
    switch (state) {
    case VaultState::Ready:
        return WindowStatus::tr("Secrets are kept in the system keychain, never in a file.");
    case VaultState::Locked:
        return WindowStatus::tr("The system keychain is locked. It will ask to be unlocked when a secret is kept.");
    case VaultState::Waiting:
        return WindowStatus::tr("The system keychain has not answered yet. It may be asking to be unlocked.");
    case VaultState::Unreachable:
    case VaultState::SessionOnly:
        return WindowStatus::tr(
            "No system keychain is available: secrets are kept until Reeve is closed, never in a file.");
    }
    Q_UNREACHABLE();
}

WindowStatus::WindowStatus(QWidget *parent)
    : QStatusBar(parent)
    , m_page(new ElidedLabel({}, this))
    , m_connection(new ElidedLabel({}, this))
    , m_vaultIcon(new IconLabel(14, this))
    , m_vault(new ElidedLabel({}, this))
{
    setObjectName(u"statusBar"_s);
    setSizeGripEnabled(false);
    setContentsMargins(space::small, 0, space::small, 2);
    m_page->setObjectName(u"pageStatus"_s);
    m_connection->setObjectName(u"connectionStatus"_s);
    m_vault->setObjectName(u"vaultStatus"_s);
    addWidget(m_page, 1);
    addPermanentWidget(m_connection);
    auto *gap = new QWidget(this);
    gap->setFixedWidth(space::small);
    addPermanentWidget(gap);
    addPermanentWidget(m_vaultIcon);
    addPermanentWidget(m_vault);
    setVaultState(VaultState::SessionOnly);
}

void WindowStatus::setPageText(const QString &text)
{
    m_page->setText(text);
}

void WindowStatus::setConnectionText(const QString &text)
{
    m_connection->setText(text);
}

void WindowStatus::setVaultState(VaultState state)
{
    m_vaultIcon->setIcon(state == VaultState::Ready ? icon(u"lock"_s) : icon(u"lock-open"_s, Tone::Warning));
    m_vault->setText(vaultText(state));
}

}
