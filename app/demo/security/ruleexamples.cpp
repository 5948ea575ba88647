// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/ruleexamples.h"

namespace reeve::demo {

namespace {

constexpr std::string_view done = "succeeded";
constexpr std::string_view partly = "partial failure";
constexpr std::string_view off = "";
constexpr std::string_view noIndex =
    "This rule is attempting to query data from Elasticsearch indices listed in the "
    "\"Index patterns\" section of the rule definition, but no matching index was found.";
constexpr std::string_view noField = "The following indices are missing the timestamp field \"event.ingested\"";
constexpr std::string_view timedOut = "An error occurred during rule execution: message: \"Request timed out\"";

constexpr ExampleRule vendor[] = {
    {"Memory of the login process read by an unsigned program", "eql", "high", "Credential Access", "Windows",
        "process where process.name == \"lsass.exe\"", done},
    {"Scheduled task made from a temporary folder", "eql", "medium", "Persistence", "Windows",
        "process where process.name == \"schtasks.exe\"", done},
    {"Shadow copies deleted", "eql", "high", "Impact", "Windows", "process where process.args == \"shadowcopy\"", done},
    {"Event log cleared", "query", "low", "Defense Evasion", "Windows", "event.action:\"audit-log-cleared\"", done},
    {"Script interpreter with an encoded command line", "eql", "medium", "Execution", "Windows",
        "process where process.args : \"-enc*\"", done},
    {"Office program starts a shell", "eql", "high", "Initial Access", "Windows",
        "process where process.parent.name : \"winword.exe\"", done},
    {"Remote service made on another host", "eql", "medium", "Lateral Movement", "Windows",
        "process where process.name == \"sc.exe\"", done},
    {"Many failed logins, then one that succeeds", "eql", "medium", "Credential Access", "Windows",
        "sequence by user.name [authentication where true]", done},
    {"Login script changed in the registry", "eql", "medium", "Persistence", "Windows",
        "registry where registry.path : \"*Run*\"", off},
    {"Program signed with a revoked certificate", "query", "high", "Defense Evasion", "Windows",
        "process.code_signature.status:\"errorRevoked\"", off},
    {"Kernel driver loaded from a user's folder", "eql", "high", "Privilege Escalation", "Windows",
        "library where dll.path : \"?:\\\\Users\\\\*\"", done},
    {"Account added to the domain administrators", "query", "medium", "Persistence", "Windows",
        "event.action:\"added-member-to-group\"", done},
    {"Remote desktop from an address not seen before", "new_terms", "medium", "Lateral Movement", "Windows",
        "event.action:\"logged-in\"", done},
    {"Shell opened by a web server", "eql", "high", "Persistence", "Linux",
        "process where process.parent.name == \"nginx\"", done},
    {"Cron entry changed by an unusual program", "eql", "medium", "Persistence", "Linux",
        "file where file.path : \"/etc/cron*\"", done},
    {"Kernel module loaded outside of updates", "eql", "medium", "Defense Evasion", "Linux",
        "process where process.name == \"insmod\"", partly, noField},
    {"Mining pool contacted", "query", "medium", "Impact", "Linux", "destination.port:3333", off},
    {"SSH key added for the administrator", "eql", "medium", "Persistence", "Linux",
        "file where file.name == \"authorized_keys\"", done},
    {"Container started with all rights", "query", "medium", "Privilege Escalation", "Linux",
        "container.security_context.privileged:true", "failed", timedOut},
    {"Download piped into a shell", "eql", "low", "Execution", "Linux", "process where process.args == \"curl\"", off},
    {"Log files truncated", "eql", "medium", "Defense Evasion", "Linux", "file where event.action == \"truncate\"",
        done},
    {"Launch agent written by a script", "eql", "medium", "Persistence", "macOS",
        "file where file.path : \"*LaunchAgents*\"", done},
    {"Quarantine mark removed from a download", "eql", "low", "Defense Evasion", "macOS",
        "process where process.name == \"xattr\"", off},
    {"Keychain exported on the command line", "eql", "high", "Credential Access", "macOS",
        "process where process.name == \"security\"", done},
    {"Screen recorded by an unknown program", "query", "medium", "Collection", "macOS", "process.name:screencapture",
        off},
    {"Transfer of many bytes to a young domain", "threshold", "medium", "Exfiltration", "", "network.direction:egress",
        done},
    {"DNS queries with unusually long names", "esql", "medium", "Command and Control", "",
        "FROM logs-* | WHERE length(dns.question.name) > 200", done},
    {"Beaconing to one address", "threshold", "medium", "Command and Control", "", "event.category:network", partly,
        noIndex},
    {"Mail rule that forwards outside", "query", "medium", "Collection", "", "event.action:\"New-InboxRule\"", "failed",
        noIndex},
    {"Second factor removed from an account", "query", "medium", "Persistence", "", "event.action:\"mfa-disabled\"",
        done},
    {"Sign-in from two far places within an hour", "esql", "medium", "Initial Access", "",
        "FROM logs-azure* | STATS count(*) BY user.name", off},
    {"Access key made by the root account", "query", "high", "Credential Access", "", "event.action:CreateAccessKey",
        done},
    {"Storage bucket opened to everybody", "query", "medium", "Exfiltration", "", "event.action:PutBucketPolicy", off},
    {"Trail of the cloud stopped", "query", "high", "Defense Evasion", "", "event.action:StopLogging", done},
    {"Unusual process for a host", "machine_learning", "low", "Execution", "", "", off},
    {"Known bad address contacted", "threat_match", "critical", "Command and Control", "", "destination.ip:*", done},
    {"Alert of the endpoint's prevention", "query", "critical", "Execution", "",
        "event.kind:alert and event.module:endpoint", done},
    {"Alert of an external product", "query", "medium", "Execution", "", "event.kind:alert", off},
    {"Named pipe of a known tool", "eql", "high", "Command and Control", "Windows",
        "file where file.name : \"msagent_*\"", off},
    {"Debugger set for an accessibility program", "eql", "high", "Persistence", "Windows",
        "registry where registry.value == \"Debugger\"", off},
    {"Setuid bit set on a shell", "eql", "high", "Privilege Escalation", "Linux",
        "process where process.args == \"4755\"", off},
    {"Login items changed by a script", "eql", "low", "Persistence", "macOS",
        "file where file.path : \"*backgrounditems*\"", off},
    {"Token replayed from another browser", "query", "high", "Credential Access", "", "event.action:token_reuse", off},
};

constexpr ExampleRule team[] = {
    {"Jump host used outside of office hours", "query", "medium", "Lateral Movement", "Windows", "host.name:jump-*",
        done},
    {"Backup agent reads credentials (tuned)", "eql", "low", "Credential Access", "Windows",
        "process where process.name == \"vssvc.exe\"", done},
    {"USB storage on a domain controller", "query", "high", "Initial Access", "Windows",
        "event.action:usb-connected and host.name:dc-*", done},
    {"Honey account logs in", "query", "critical", "Credential Access", "Windows", "user.name:svc-honey", done},
    {"Finance: macro from the mail folder", "eql", "high", "Execution", "Windows",
        "process where process.parent.name : \"excel.exe\"", "failed", timedOut},
    {"Build server talks to the Internet", "query", "medium", "Command and Control", "Linux", "host.name:build-*",
        done},
    {"sudo by a contractor", "query", "low", "Privilege Escalation", "Linux", "user.name:ext-*", done},
    {"Too many sudo failures", "threshold", "medium", "Privilege Escalation", "Linux", "event.action:sudo-failed",
        done},
    {"Old TLS from inside", "query", "low", "Defense Evasion", "", "tls.version:1.0", off},
    {"Plant network: new device", "new_terms", "high", "Discovery", "", "network.name:plant", done},
    {"Plant network: write to a controller", "query", "critical", "Impact", "", "modbus.function:write", done},
    {"VPN from a country without office", "query", "medium", "Initial Access", "", "event.dataset:vpn", partly,
        noField},
    {"VPN: same user from three addresses", "threshold", "medium", "Initial Access", "", "event.dataset:vpn", done},
    {"Admin portal without second factor", "query", "high", "Initial Access", "", "event.dataset:portal", off},
    {"Leaver's account used", "threat_match", "high", "Persistence", "", "event.category:authentication", done},
    {"Test: every event of the lab", "query", "low", "Execution", "", "host.name:lab-*", off},
    {"<b>Markup</b> in a rule & \"quotes\"", "query", "low", "Execution", "", "host.name:x", off},
    {"Laptops: Büro Köln außer Haus", "query", "low", "Initial Access", "", "host.geo.city_name:Köln", done},
    {"Data of the research group copied", "esql", "high", "Exfiltration", "",
        "FROM logs-* | WHERE file.path LIKE \"/research/*\"", "failed", noIndex},
    {"Print server spools a program", "eql", "medium", "Privilege Escalation", "Windows",
        "process where process.parent.name == \"spoolsv.exe\"", off},
    {"Mail gateway bypassed", "query", "medium", "Initial Access", "", "email.direction:inbound", done},
    {"Copied from another stack, not reviewed", "query", "low", "Execution", "", "*:*", off},
};

}

std::span<const ExampleRule> vendorRules()
{
    return vendor;
}

std::span<const ExampleRule> teamRules()
{
    return team;
}

}
