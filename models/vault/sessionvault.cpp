// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/sessionvault.h"

#include <QMetaObject>
#include <QObject>

namespace reeve {

namespace {

template<typename Answer> void answerLater(QObject *asker, Answer answer)
{
    QMetaObject::invokeMethod(asker, std::move(answer), Qt::QueuedConnection);
}

}

void SessionVault::read(const QString &key, QObject *asker, ReadDone done)
{
    tl::expected<Secret, VaultFault> answer = tl::unexpected(VaultFault::Missing);
    if (const auto found = m_secrets.find(key); found != m_secrets.end())
        answer = found->second;
    answerLater(asker, [answer = std::move(answer), done = std::move(done)] { done(answer); });
}

void SessionVault::write(const QString &key, const Secret &secret, QObject *asker, WriteDone done)
{
    m_secrets.insert_or_assign(key, secret);
    answerLater(asker, [done = std::move(done)] { done({}); });
}

void SessionVault::remove(const QString &key, QObject *asker, WriteDone done)
{
    m_secrets.erase(key);
    answerLater(asker, [done = std::move(done)] { done({}); });
}

}
