// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Timelines, their notes and pinned events, as the API returns them.

#include "app/demo/security/securitycontext.h"

namespace reeve::demo {

Json vendorTemplate(SecurityStore &store, size_t number); // one of the templates that Kibana brings along

zod::Schema savedTimelineSchema(); // every field may be left out or null
Json newTimeline(SecurityStore &store, const Json &fields, const std::string &user);
// With its notes and pinned events, as every answer has it.
Json withNotes(SecurityRoom &room, const Json &timeline);
Answer unknownTimeline(const std::string &id); // 404

Json newNote(SecurityStore &store, const Json &fields, const std::string &user);
Json newPinnedEvent(SecurityStore &store, const Json &eventId, const Json &timelineId, const std::string &user);

void addTimelineRoutes(Router &router, const SecurityContext &context);
void addTimelineListRoutes(Router &router, const SecurityContext &context);
void addTimelineFileRoutes(Router &router, const SecurityContext &context);
void addNoteRoutes(Router &router, const SecurityContext &context); // notes and pinned events
void fillWithTimelines(const SecurityContext &context);

}
