// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Bytes nobody else should see: wiped when dropped, never printed, never converted to a QString by accident.

#include <QByteArray>
#include <QString>

class QDebug;

namespace reeve {

class Secret
{
public:
    Secret() = default;
    // Takes the bytes over. The caller's own copies remain the caller's to wipe (see wipe()).
    explicit Secret(QByteArray bytes);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    // The only way out. Use it where the request or the keychain job is made, and keep no copy.
    const QByteArray &reveal() const { return m_bytes; }

    friend bool operator==(const Secret &left, const Secret &right);

private:
    QByteArray m_bytes;
};

// Overwrites the bytes in place before they are released.
void wipe(QByteArray &bytes);
void wipe(QString &text);
// Overwrites the buffer even while others share it: for the text of a widget, which hands out no other way to it.
// A text in constant data stays.
void wipeShared(QString text);

QDebug operator<<(QDebug debug, const Secret &secret); // prints <secret>

}
