// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The purpose of a request. It decides which advice is true for a failure: a 404 means one thing while reading spaces
// and another while creating a case.

namespace reeve {

enum class Activity {
    Connecting, // status of the server, identity of the account
    ReadingSpaces,
    ReadingEndpoints,
    ReadingOneEndpoint,
    ReadingFleet,
    ReadingPolicyResponse,
    ReadingResponseActions,
    CreatingCase,
    ReadingCases,
    ChangingCase,
    CallingOperation, // of the API explorer or --call
    Other,
};

}
