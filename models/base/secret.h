// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Bytes that must not leak: overwritten when destroyed, never printed, never converted to a QString by accident.

#include <QByteArray>
#include <QString>

class QDebug;

namespace reeve {

class Secret
{
public:
    Secret() = default;
    // Other copies of bytes stay as they are; the caller overwrites them with wipe().
    explicit Secret(QByteArray bytes);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    // The only access to the bytes. Used where the Authorization header, the proxy's password and a keychain job are
    // made, where a passphrase opens a key, where pasted API keys and curl commands are read, and by the input field
    // (ui/wizard/secretedit.cpp). Copies must be destroyed before the Secret, or wiped: see secret.cpp.
    const QByteArray &reveal() const { return m_bytes; }

    // Takes the same time wherever the two differ.
    friend bool operator==(const Secret &left, const Secret &right);

private:
    QByteArray m_bytes;
};

// Overwrites the characters and empties the variable. A buffer that is shared with other variables is only released.
void wipe(QByteArray &bytes);
void wipe(QString &text);
// Overwrites the buffer even while it is shared, for the text of a widget, which cannot be accessed otherwise. A text
// in constant data stays.
void wipeShared(QString text);

QDebug operator<<(QDebug debug, const Secret &secret); // prints <secret>

}
