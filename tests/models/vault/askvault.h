// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Calls a vault and waits for its one answer, checking that it comes later than the call.

#include <QObject>
#include <QTest>
#include <memory>
#include <optional>

#include "models/vault/vault.h"

namespace reeve {

class AskVault
{
public:
    explicit AskVault(Vault &vault) : m_vault(vault) { }

    tl::expected<Secret, VaultFault> read(const QString &key) const
    {
        return waitedFor<tl::expected<Secret, VaultFault>>([&](auto done) { m_vault.read(key, m_asker.get(), done); });
    }
    tl::expected<void, VaultFault> write(const QString &key, const QByteArray &bytes) const
    {
        return waitedFor<tl::expected<void, VaultFault>>(
            [&](auto done) { m_vault.write(key, Secret(bytes), m_asker.get(), done); });
    }
    tl::expected<void, VaultFault> remove(const QString &key) const
    {
        return waitedFor<tl::expected<void, VaultFault>>([&](auto done) { m_vault.remove(key, m_asker.get(), done); });
    }

private:
    template<typename Answer, typename Ask> Answer waitedFor(Ask ask) const
    {
        const auto answer = std::make_shared<std::optional<Answer>>();
        const auto answers = std::make_shared<int>(0);
        ask([answer, answers](Answer got) {
            *answer = std::move(got);
            ++*answers;
        });
        if (answer->has_value())
            qFatal("answered inside the call");
        if (!QTest::qWaitFor([&] { return answer->has_value(); }, 20'000) || *answers != 1)
            qFatal("not answered exactly once");
        return **answer;
    }

    Vault &m_vault;
    std::unique_ptr<QObject> m_asker = std::make_unique<QObject>();
};

}
