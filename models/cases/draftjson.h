// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A draft as JSON for the journal: every field as entered, with Kibana's own names for the values.

#include <QJsonObject>
#include <optional>

#include "models/cases/sentcase.h"

namespace reeve {

QJsonObject draftToJson(const CaseDraft &draft);
// Nothing for another format version. Missing fields keep their defaults.
std::optional<CaseDraft> draftFromJson(const QJsonObject &object);

QJsonObject sentToJson(const SentCase &sent);
std::optional<SentCase> sentFromJson(const QJsonObject &object);

}
