// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The status bar: the current page's summary, the connection, and where secrets are stored.

#include <QStatusBar>

#include "models/vault/vault.h"

namespace reeve {

class ElidedLabel;
class IconLabel;

class WindowStatus : public QStatusBar
{
    Q_OBJECT
public:
    explicit WindowStatus(QWidget *parent = nullptr);

    void setPageText(const QString &text);
    void setConnectionText(const QString &text);
    void setVaultState(VaultState state);

private:
    ElidedLabel *m_page;
    ElidedLabel *m_connection;
    IconLabel *m_vaultIcon;
    ElidedLabel *m_vault;
};

QString vaultText(VaultState state); // translated: "Secrets: system keychain"
QString vaultExplanationText(VaultState state); // translated; a full sentence, for the first-run page

}
