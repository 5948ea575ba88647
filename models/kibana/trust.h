// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Judges a server's certificate from the errors of the TLS handshake and the pinned fingerprint, where there is one.

#include <QByteArray>
#include <QList>
#include <QSslError>
#include <QString>

class QSslConfiguration;

namespace reeve {

enum class Trust {
    Good, // no errors
    Pinned, // errors only about its authority, which the pin replaces
    PinnedAuthority, // errors only about its authority, which is or issued the chain up to the pinned one
    Untrusted,
    PinMismatch, // not the pinned certificate, with or without errors
};

// A pinned certificate is trusted by its fingerprint instead of an authority; its name and dates still have to be
// valid. The pin may also be the fingerprint of an authority, as Elasticsearch prints it at its first start: then the
// presented chain has to end there. session: with the presented chain and the known authorities. pinnedSha256: 32 bytes;
// empty: not pinned.
Trust judge(const QList<QSslError> &errors, const QSslConfiguration &session, const QByteArray &pinnedSha256);

// Qt's sentences for the errors, each once, joined with "; ".
QString trustProblemText(const QList<QSslError> &errors);

}
