// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/base/secret.h"

#include <QDebug>
#include <atomic>
#include <utility>

namespace reeve {

// QByteArray shares its buffer between copies until one of them writes. Three rules follow for a Secret:
// 1. It owns a buffer of its own: the constructor detaches, a copy copies the bytes.
// 2. A buffer that another variable still shares is not overwritten when the Secret is destroyed. Writing would detach
//    first and overwrite the fresh copy, and overwriting the shared buffer would change what its other owner is about to
//    send.
// 3. So a copy of the value of reveal() must be destroyed before the Secret.

namespace {

// Stores through a volatile pointer are observable behaviour: the compiler keeps them, although the buffer is never
// read again.
template<typename Character> void overwrite(Character *characters, qsizetype count)
{
    volatile Character *target = characters;
    for (qsizetype i = 0; i < count; ++i)
        target[i] = Character{};
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

}

void wipe(QByteArray &bytes)
{
    if (!bytes.isDetached())
        return bytes.clear();
    overwrite(bytes.data(), bytes.size());
    bytes.truncate(0);
}

void wipe(QString &text)
{
    if (!text.isDetached())
        return text.clear();
    overwrite(reinterpret_cast<char16_t *>(text.data()), text.size());
    text.truncate(0);
}

void wipeShared(QString text)
{
    if (text.data_ptr().isMutable())
        overwrite(const_cast<char16_t *>(reinterpret_cast<const char16_t *>(text.constData())), text.size());
}

Secret::Secret(QByteArray bytes) : m_bytes(std::move(bytes))
{
    m_bytes.detach();
}

Secret::Secret(const Secret &other) : m_bytes(other.m_bytes.constData(), other.m_bytes.size()) { }

Secret::Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) { }

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other)
        *this = Secret(other);
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes.swap(other.m_bytes);
    }
    return *this;
}

Secret::~Secret()
{
    wipe(m_bytes);
}

// Compares every byte, so that the time taken does not depend on where two secrets differ.
bool operator==(const Secret &left, const Secret &right)
{
    if (left.m_bytes.size() != right.m_bytes.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.m_bytes.size(); ++i)
        difference |= static_cast<unsigned char>(left.m_bytes.at(i)) ^ static_cast<unsigned char>(right.m_bytes.at(i));
    return difference == 0;
}

QDebug operator<<(QDebug debug, const Secret &)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "<secret>";
    return debug;
}

}
