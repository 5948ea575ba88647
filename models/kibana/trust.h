// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Judges a server's certificate from the errors of the TLS handshake, its names, and the pinned fingerprint, where there
// is one.

#include <QList>
#include <QSslError>

#include "models/kibana/fault.h"

class QSslConfiguration;

namespace reeve {

struct Target;

enum class Trust {
    Good, // no errors
    Pinned, // errors only about its authority, which the pin replaces
    PinnedAuthority, // errors only about its authority, which is or issued the chain up to the pinned one
    Untrusted,
    PinMismatch, // not the pinned certificate, with or without errors
};

struct TrustVerdict {
    Trust trust = Trust::Good;
    ApiError error{}; // TlsUntrusted or TlsPinMismatch; of no meaning where isTrusted()

    bool isTrusted() const { return trust != Trust::Untrusted && trust != Trust::PinMismatch; }
};

// A pinned certificate is trusted by its fingerprint instead of an authority; its name and dates still have to be
// valid. The pin may also be the fingerprint of an authority, as Elasticsearch prints it at its first start: then the
// presented chain has to end there. errors: of the handshake; empty once it is complete. The name is checked here too,
// because Qt accepts a common name beside other names (see isCertificateOf()). session: with the presented chain and the
// known authorities.
TrustVerdict judge(const QList<QSslError> &errors, const QSslConfiguration &session, const Target &target);

}
