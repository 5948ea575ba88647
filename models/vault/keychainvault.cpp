// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/keychainvault.h"

#include <QObject>
#include <QTimer>
#include <chrono>
#include <qt6keychain/keychain.h>

#include "models/vault/secretservice.h"

namespace reeve {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A running job must never be deleted or disconnected: libsecret holds a raw pointer to it and QtKeychain's queue
// waits for its finished signal. So jobs have no parent and delete themselves, and a destroyed context only
// disconnects.

namespace {

VaultFault faultOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return VaultFault::Missing;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return VaultFault::Locked;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // also what comes without a session bus
        return VaultFault::Unreachable;
    }
    return VaultFault::Unreachable;
}

VaultState stateAfter(QKeychain::Error error)
{
    if (error == QKeychain::NoError)
        return VaultState::Ready;
    switch (faultOf(error)) {
    case VaultFault::Missing:
        return VaultState::Ready;
    case VaultFault::Locked:
        return VaultState::Locked;
    case VaultFault::Unreachable:
        return VaultState::Unreachable;
    }
    return VaultState::Unreachable;
}

using Status = KeychainVault::Status;

constexpr auto noticeDelay = 1s; // a keychain answers within milliseconds, unless it asks the user

void set(const std::shared_ptr<Status> &status, VaultState answered, bool waiting)
{
    const bool same = status->answered == answered && status->waiting == waiting;
    status->answered = answered;
    status->waiting = waiting;
    if (!same && status->changed)
        status->changed();
}

// Connected before the callback, so that state() is current when that runs. The process-wide queue answers jobs one
// after the other: while one waits, so do those behind it.
void remember(QKeychain::Job *job, const std::shared_ptr<Status> &status)
{
    ++status->running;
    QTimer::singleShot(noticeDelay, job, [status] { set(status, status->answered, true); });
    QObject::connect(job, &QKeychain::Job::finished, job, [job, status] {
        --status->running;
        // "Not found" says nothing about a lock: libsecret passes over locked entries.
        const bool stays = job->error() == QKeychain::EntryNotFound && status->answered == VaultState::Locked;
        set(status, stays ? VaultState::Locked : stateAfter(job->error()), status->waiting && status->running > 0);
    });
}

tl::expected<void, VaultFault> writeOutcome(QKeychain::Error error)
{
    if (error == QKeychain::NoError)
        return {};
    return tl::unexpected(faultOf(error));
}

tl::expected<Secret, VaultFault> readOutcome(const QKeychain::ReadPasswordJob &job)
{
    if (job.error() != QKeychain::NoError)
        return tl::unexpected(faultOf(job.error()));
    return Secret(job.binaryData());
}

// The data of a job, which may outlive the vault.
struct KeychainEntry {
    QString service{};
    QString key{};
    std::shared_ptr<Status> status{};
};

void readEntry(const KeychainEntry &entry, QObject *context, Vault::ReadDone done)
{
    auto *job = new QKeychain::ReadPasswordJob(entry.service);
    job->setKey(entry.key);
    remember(job, entry.status);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, entry, context, done = std::move(done)] {
        if (job->error() != QKeychain::EntryNotFound)
            return done(readOutcome(*job));
        // QtKeychain also reports this for an entry that is locked and stays so.
        findPresence(entry.service, entry.key, context, [entry, done](Presence presence) {
            if (presence != Presence::Locked)
                return done(tl::unexpected(VaultFault::Missing));
            set(entry.status, VaultState::Locked, entry.status->waiting);
            done(tl::unexpected(VaultFault::Locked));
        });
    });
    job->start();
}

void removeEntry(const KeychainEntry &entry, QObject *context, Vault::WriteDone done)
{
    auto *job = new QKeychain::DeletePasswordJob(entry.service);
    job->setKey(entry.key);
    remember(job, entry.status);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        // Backends differ in their answer to deleting an absent entry.
        const bool absent = job->error() == QKeychain::EntryNotFound;
        done(absent ? tl::expected<void, VaultFault>() : writeOutcome(job->error()));
    });
    job->start();
}

}

KeychainVault::KeychainVault(QString service) : m_service(std::move(service)), m_status(std::make_shared<Status>()) { }

KeychainVault::~KeychainVault()
{
    m_status->changed = nullptr;
}

void KeychainVault::probe(QObject *context, ProbeDone done)
{
    read(u"probe/never-written"_s, context,
        [status = m_status, context, done = std::move(done)](const tl::expected<Secret, VaultFault> &read) {
            if (!read && read.error() != VaultFault::Missing)
                return done(status->answered);
            findDefaultLocked(context, [status, done](bool locked) {
                set(status, locked ? VaultState::Locked : VaultState::Ready, status->waiting);
                done(status->answered);
            });
        });
}

void KeychainVault::read(const QString &key, QObject *context, ReadDone done)
{
    readEntry({m_service, key, m_status}, context, std::move(done));
}

void KeychainVault::write(const QString &key, const Secret &secret, QObject *context, WriteDone done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(key);
    // The job shares the copy's buffer; once the job releases it, the copy is its only owner and overwrites it when
    // destroyed.
    const auto copy = std::make_shared<Secret>(secret);
    job->setBinaryData(copy->reveal());
    QObject::connect(job, &QKeychain::Job::finished, job, [job, copy] { job->setBinaryData({}); });
    remember(job, m_status);
    QObject::connect(
        job, &QKeychain::Job::finished, context, [job, done = std::move(done)] { done(writeOutcome(job->error())); });
    job->start();
}

// libsecret passes over locked entries and reports that nothing was there. Reading one prompts the user to unlock it.
void KeychainVault::remove(const QString &key, QObject *context, WriteDone done)
{
    const KeychainEntry entry{m_service, key, m_status};
    findPresence(m_service, key, context, [entry, context, done = std::move(done)](Presence presence) {
        if (presence != Presence::Locked)
            return removeEntry(entry, context, done);
        readEntry(entry, context, [entry, context, done](const tl::expected<Secret, VaultFault> &secret) {
            if (secret || secret.error() == VaultFault::Missing)
                return removeEntry(entry, context, done);
            done(tl::unexpected(secret.error()));
        });
    });
}

}
