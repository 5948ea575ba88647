// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/sessionvault.h"

#include <QMetaObject>
#include <QObject>

namespace reeve {

namespace {

template<typename Answer> void answerLater(QObject *context, Answer answer)
{
    QMetaObject::invokeMethod(context, std::move(answer), Qt::QueuedConnection);
}

}

void SessionVault::read(const QString &key, QObject *context, ReadDone done)
{
    tl::expected<Secret, VaultFault> answer = tl::unexpected(VaultFault::Missing);
    if (const auto found = m_secrets.find(key); found != m_secrets.end())
        answer = found->second;
    answerLater(context, [answer = std::move(answer), done = std::move(done)] { done(answer); });
}

void SessionVault::write(const QString &key, const Secret &secret, QObject *context, WriteDone done)
{
    m_secrets.insert_or_assign(key, secret);
    answerLater(context, [done = std::move(done)] { done({}); });
}

void SessionVault::remove(const QString &key, QObject *context, WriteDone done)
{
    m_secrets.erase(key);
    answerLater(context, [done = std::move(done)] { done({}); });
}

}
