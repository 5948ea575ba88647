// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// From a profile and its secret to what the client needs: certificates and keys are read, key forms understood.

#include <tl/expected.hpp>

#include "models/connection/connectionsecrets.h"
#include "models/kibana/target.h"
#include "models/profiles/profile.h"

namespace reeve {

enum class TargetFault {
    PlainHttpRefused, // a secret would travel readable to another machine
    NoSecret,
    UnreadableApiKey, // none of the forms an API key comes in
    CaFileUnreadable,
    CertificateUnreadable, // missing, damaged, or holds none
    KeyUnreadable, // missing, damaged, or the passphrase does not open it
    BadPin, // not 64 hexadecimal digits
    BadAddress,
};

struct TargetProblem {
    TargetFault fault = TargetFault::BadAddress;
    QString sentence{}; // says which file or field, and what to do; no secret

    bool operator==(const TargetProblem &) const = default;
};

// The sign-in's secret: the API key in any form, the password, or the private key's passphrase, after
// profile.authentication.
// The two halves of a target are told apart by the connection test, which proves them one after the other.
tl::expected<Target, TargetProblem> targetWithoutCredential(
    const Profile &profile, const ConnectionSecrets &secrets); // no credential
tl::expected<Credential, TargetProblem> credentialFor(const Profile &profile, const Secret &secret);
tl::expected<Target, TargetProblem> targetFor(const Profile &profile, const ConnectionSecrets &secrets);

// Whether the file can be read and the private key in it needs a passphrase.
bool holdsEncryptedKey(const QString &fileName);
// Whether it is a PKCS#12 file, which has the key in it and leaves no room for another.
bool holdsCertificateAndKey(const QString &fileName);

}
