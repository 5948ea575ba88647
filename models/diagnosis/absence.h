// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Errors that are answers: with some 404s Kibana reports that the requested object does not exist, and nothing is
// wrong.

namespace reeve {

struct ApiError;
struct ApiRequest;

// Whether the 404 has the words that the request names for this (ApiRequest::absentSays). False for a 404 of a missing
// route or from anything but Kibana.
bool isAbsence(const ApiRequest &request, const ApiError &error);

}
