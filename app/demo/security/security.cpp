// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/security.h"

#include "app/demo/security/alerts.h"
#include "app/demo/security/exceptions.h"
#include "app/demo/security/rules.h"
#include "app/demo/security/timelines.h"
#include "app/demo/security/valuelists.h"

namespace reeve::demo {

void addSecuritySolutionRoutes(Router &router, const SecurityContext &context)
{
    for (const auto add : {addRuleRoutes, addRuleFindRoutes, addRuleBulkRoutes, addRuleFileRoutes, addPrepackagedRoutes,
             addExceptionListRoutes, addExceptionItemRoutes, addExceptionFindRoutes, addExceptionFileRoutes,
             addEndpointListRoutes, addValueListRoutes, addListIndexRoutes, addListItemRoutes, addListFileRoutes,
             addTimelineRoutes, addTimelineListRoutes, addTimelineFileRoutes, addNoteRoutes, addAlertRoutes,
             addAlertSearchRoute})
        add(router, context);
}

void fillWithSecurityExamples(const SecurityContext &context)
{
    fillWithRules(context);
    fillWithExceptions(context);
    fillWithAlerts(context);
    fillWithValueLists(context);
    fillWithTimelines(context);
}

}
