// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The values that a person has filled in for one operation. A value that is absent is left out of the request, which is not the
// same as null or empty.

#include <QByteArray>
#include <map>
#include <optional>

#include "models/json/jsonvalue.h"

namespace reeve {

struct RequestValues {
    std::map<QString, JsonValue> path{};
    std::map<QString, JsonValue> query{};
    std::map<QString, JsonValue> headers{};
    QByteArray mediaType{}; // of the chosen body; empty: the first that the operation has
    // JSON: the value. multipart/form-data: an object with a member for each part; a file is the text of its path.
    std::optional<JsonValue> body{};
    // Text that is sent as it is, in place of body; also JSON that does not parse, while it is being typed.
    std::optional<QByteArray> bodyText{};

    bool operator==(const RequestValues &) const = default;
};

// For drafts and saved requests.
JsonValue jsonFrom(const RequestValues &values);
RequestValues requestValuesIn(const JsonValue &json); // what is not understood is left out

}
