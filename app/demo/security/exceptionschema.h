// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The checks of exception lists and their items.

#include "app/demo/security/zod.h"

namespace reeve::demo {

zod::Schema newExceptionListSchema();
zod::Schema replacedExceptionListSchema();
zod::Schema newExceptionItemSchema();
zod::Schema replacedExceptionItemSchema();
zod::Schema newEndpointItemSchema(); // without list_id and namespace_type
zod::Schema replacedEndpointItemSchema();
zod::Schema importedExceptionListSchema(); // a line of a file
zod::Schema importedExceptionItemSchema();
zod::Schema namespaceType(); // single or agnostic; single if it is left out
// {id, list_id or item_id, namespace_type} of a query.
zod::Schema exceptionNameSchema(const char *humanId);
zod::Schema dateTime();

}
