// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Judges a server's certificate from the errors of the TLS handshake and the pinned fingerprint, where there is one.

#include <QByteArray>
#include <QList>
#include <QSslError>
#include <QString>

namespace reeve {

enum class Trust {
    Good, // no errors
    Pinned, // errors only about its authority, which the pin replaces
    Untrusted,
    PinMismatch, // not the pinned certificate, with or without errors
};

// A pinned certificate is trusted by its fingerprint instead of an authority; its name and dates still have to be
// valid. pinnedSha256: 32 bytes; empty: not pinned.
Trust judge(const QList<QSslError> &errors, const QSslCertificate &certificate, const QByteArray &pinnedSha256);

// Qt's sentences for the errors, each once, joined with "; ".
QString trustProblemText(const QList<QSslError> &errors);

}
