// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Errors that are answers: Kibana says with a 404 that there is none of what was asked for, and nothing is wrong.

namespace reeve {

struct ApiError;
struct ApiRequest;

// A policy response that was never told, a response action that was never run, an agent that Fleet does not have. A 404
// that anybody else wrote, or of a route that is missing, is no such answer.
bool tellsAbsence(const ApiRequest &request, const ApiError &error);

}
