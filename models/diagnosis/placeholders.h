// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fills the {names} of the diagnosisRules table's texts. One pass: what a server says is never read as a name again.

#include <QString>

#include "models/diagnosis/diagnose.h"

namespace reeve {

// {doing} "reading the endpoints" · {address} · {host} · {proxy} · {space} · {seconds} the time-out · {wait} when to try again
// {server} the server's message in quotes · {seen} what the transport saw · {target} where a redirect leads
// {privileges} those a 403 names · {owner} of a case · {spaceHint} a sentence when the space is not the default one
QString filled(const QString &text, const ApiError &error, const RequestContext &context);

// Text from a server without what looks like a credential: "ApiKey abc..." and user:password@ in addresses.
QString withoutSecrets(const QString &text);

// Status, the server's own words, method and path, as plain lines; no secret.
QString evidenceText(const ApiError &error, const RequestContext &context);

}
