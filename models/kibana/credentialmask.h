// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Masks the credential of a connection in what its server answers: an error page may repeat the headers or the sign-in
// of the request.

#include <QByteArray>

#include "models/kibana/credential.h"

namespace reeve {

// The text with an ellipsis in place of the key or password, as it is, in JSON or percent-encoded; of the decoded key
// and its second half; and of the user name and password in base64. Secrets of less than four bytes stay, because they
// stand in any text. text: UTF-8.
QByteArray withoutCredential(QByteArray text, const Credential &credential);

}
