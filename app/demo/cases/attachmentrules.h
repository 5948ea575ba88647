// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Validation of what is attached to a case: comments, alerts, actions, references, states; and their limits per case.

#include <string>
#include <vector>

#include "app/demo/cases/schema.h"

namespace reeve::demo {

Checked checkComment(const Json &body, bool isUpdate); // an update has id and version
Checked checkAttachments(const Json &body); // a list of new ones

// The message of the 400 for a reference or a state of a type that no plugin registered; "" if there is none.
std::string problemWithType(const Json &attachment);
// The message of the 400 if a case with these attachments cannot take the added ones too; "" if it can.
std::string problemWithLimits(const std::vector<Json> &attached, const std::vector<Json> &added);

Json listOf(const Json &textOrList); // alertId and index are a text or a list of texts
size_t alertsIn(const Json &attachment); // 0 for anything but alerts

}
