// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Errors that are answers: with some 404s Kibana reports that the requested object does not exist, and nothing is
// wrong.

namespace reeve {

struct ApiError;
struct ApiRequest;

// True for a policy response that no endpoint has sent, a response action that was never run, and an agent that Fleet
// does not have. False for a 404 of a missing route or from anything but Kibana.
bool isAbsence(const ApiRequest &request, const ApiError &error);

}
