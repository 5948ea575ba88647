// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The text that a JSON string stands for.

#include <QByteArrayView>
#include <QString>

namespace reeve {

// inside: what stands between the quotes, in UTF-8. Half surrogates and bytes that are not UTF-8 become U+FFFD; an escape that
// JSON does not know stays as it is.
QString decodedJsonString(QByteArrayView inside);

}
