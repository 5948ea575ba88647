// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Builds the client's Target from a profile and its secrets. Reads the files of certificates and keys, and API keys in
// any of their forms.

#include <tl/expected.hpp>

#include "models/connection/connectionsecrets.h"
#include "models/kibana/target.h"
#include "models/profiles/profile.h"

namespace reeve {

enum class TargetFault {
    PlainHttpRefused, // a secret would be sent unencrypted to another machine
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
    QString sentence{}; // translated: the file or field, and what to do; no secret

    bool operator==(const TargetProblem &) const = default;
};

// The secret of the sign-in depends on profile.authentication: the API key in any form, the password, or the passphrase
// of the private key. The connection test builds target and credential separately, to check one after the other.
tl::expected<Target, TargetProblem> targetWithoutCredential(const Profile &profile, const ConnectionSecrets &secrets);
tl::expected<Credential, TargetProblem> credentialFor(const Profile &profile, const Secret &secret);
tl::expected<Target, TargetProblem> targetFor(const Profile &profile, const ConnectionSecrets &secrets);

// Whether the file can be read and the private key in it needs a passphrase.
bool holdsEncryptedKey(const QString &fileName);
// Whether it is a PKCS#12 file that does not open without a passphrase and is encrypted with RC2.
bool usesOldEncryption(const QString &fileName);
// Whether it is a PKCS#12 file, which includes the key; a separate key file is then refused.
bool holdsCertificateAndKey(const QString &fileName);

}
