// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds Kibana's base path in an answer: in the target of a redirect to one of its pages, or in such a page.

#include <QString>
#include <optional>

#include "models/diagnosis/diagnose.h"

namespace reeve {

// Resolution of the rules about it.
inline constexpr const char *anotherBaseSteps = QT_TRANSLATE_NOOP("Diagnosis",
    "Change the connection's address to {baseAddress}.\n"
    "If Kibana does not answer there either, ask whoever runs the proxy in front of it: where server.rewriteBasePath "
    "is "
    "true, the proxy has to pass the base path on, otherwise it has to remove it.");

// The base path that the answer shows, where the connection's address has another one: "/kibana"; empty: none at all.
// nullopt where the answer shows none, or the one of the address.
std::optional<QString> otherBasePath(const ApiError &error, const RequestContext &at);

// The connection's address with that base path; its origin alone where the answer shows none.
QString addressWithOtherBase(const ApiError &error, const RequestContext &at);

}
