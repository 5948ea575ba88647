// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether a server's certificate is good enough, given what TLS found wrong with it and the pin, if there is one.

#include <QByteArray>
#include <QList>
#include <QSslError>
#include <QString>

namespace reeve {

enum class Trust {
    Good,
    Pinned,
    Untrusted,
    PinMismatch
}; // Pinned: wrong only in its authority, which the pin replaces

// A pinned certificate is trusted by its fingerprint instead of an authority. Its name and dates still have to be right.
// pinnedSha256: 32 bytes, or empty for no pin.
Trust judge(const QList<QSslError> &errors, const QSslCertificate &certificate, const QByteArray &pinnedSha256);

// What was found wrong, one sentence each, without repetition.
QString trustProblemText(const QList<QSslError> &errors);

}
