// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rows of the conformance table by topic; one source file each.

#include "tests/app/demo/conformance/expectation.h"

namespace reeve::demo {

Expectations attachmentChangeExpectations();
Expectations caseActionExpectations();
Expectations caseCommentExpectations();
Expectations caseConfigureExpectations();
Expectations caseConnectorExpectations();
Expectations caseCreationRightExpectations();
Expectations caseFieldExpectations();
Expectations caseFindExpectations();
Expectations caseFindRefusalExpectations();
Expectations caseListExpectations();
Expectations casePatchExpectations();
Expectations casePatchRuleExpectations();
Expectations casePushExpectations();
Expectations caseReadExpectations();
Expectations caseSearchExpectations();
Expectations commentReadExpectations();
Expectations configurationChangeExpectations();
Expectations createCaseExpectations();
Expectations statusExpectations();
Expectations actionExpectations();
Expectations agentExpectations();
Expectations agentPolicyExpectations();
Expectations agentStatusExpectations();
Expectations agentPolicyChangeExpectations();
Expectations fleetOutputExpectations();
Expectations fleetPackageExpectations();
Expectations fleetSettingExpectations();
Expectations packagePolicyExpectations();
Expectations apmLogstashExpectations();
Expectations agentEditExpectations();
Expectations connectorExpectations();
Expectations conversationExpectations();
Expectations entityAnalyticsExpectations();
Expectations osqueryExpectations();
Expectations responseActionExpectations();
Expectations spaceChangeExpectations();
Expectations identityExpectations();
Expectations metadataExpectations();
Expectations pathExpectations();
Expectations queryExpectations();
Expectations requestExpectations();
Expectations spaceExpectations();
Expectations detectionBulkExpectations();
Expectations detectionFileExpectations();
Expectations detectionFindExpectations();
Expectations detectionRuleExpectations();
Expectations exceptionItemExpectations();
Expectations exceptionListExpectations();
Expectations alertExpectations();
Expectations exceptionFileExpectations();
Expectations listValueExpectations();
Expectations timelineExpectations();
Expectations timelineNoteExpectations();
Expectations valueListExpectations();
Expectations version9Expectations();

}
