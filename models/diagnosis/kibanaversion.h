// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Judges whether a version of Kibana is one that Reeve is made for.

#include <optional>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

// Nothing for 8.18 and later, for serverless, which has no such versions, and for a text that is no version. Otherwise
// a warning, "kibana-too-old", that says what will not work.
std::optional<Diagnosis> diagnoseVersion(const QString &version, const QString &flavour);

}
