// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Says what the CA file of a connection holds, beside the certificate that a server showed.

#include <QString>

#include "models/kibana/certificatechain.h"

namespace reeve {

// Translated sentences: each certificate of the file with its kind and dates, and the issuer of the server's certificate.
// Empty where there is no CA file.
QString caFileText(const ChainGap &gap);

}
