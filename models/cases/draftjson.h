// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A draft as JSON for the journal; holds everything a person typed, in the words of Kibana's interface.

#include <QJsonObject>
#include <optional>

#include "models/cases/sentcase.h"

namespace reeve {

QJsonObject draftToJson(const CaseDraft &draft);
// Nothing for a format of another version; fields that are missing keep their defaults.
std::optional<CaseDraft> draftFromJson(const QJsonObject &object);

QJsonObject sentToJson(const SentCase &sent);
std::optional<SentCase> sentFromJson(const QJsonObject &object);

}
