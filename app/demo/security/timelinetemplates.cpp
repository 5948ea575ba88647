// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "app/demo/security/timelines.h"

namespace reeve::demo {

Json vendorTemplate(SecurityStore &store, size_t number)
{
    static constexpr std::array<const char *, 10> titles{"Endpoint alerts", "Network alerts", "Process activity",
        "Host events", "Registry changes", "Threat indicators", "Files", "DNS", "Sign-ins", "Alerts of one host"};
    const int64_t now = store.newTime();
    return {{"savedObjectId", store.newId()}, {"version", store.newVersion()},
        {"title", titles[number % titles.size()]}, {"description", ""}, {"timelineType", "template"},
        {"templateTimelineId", store.newId()}, {"templateTimelineVersion", 1}, {"status", "immutable"},
        {"created", now}, {"createdBy", "Elastic"}, {"updated", now}, {"updatedBy", "Elastic"},
        {"columns", Json::array()}, {"dataProviders", Json::array()}, {"favorite", Json::array()},
        {"eventIdToNoteIds", Json::array()}, {"noteIds", Json::array()}, {"notes", Json::array()},
        {"pinnedEventIds", Json::array()}, {"pinnedEventsSaveObject", Json::array()}};
}

}
