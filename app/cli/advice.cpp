// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/advice.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/diagnosis/resolution.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Advice {
    const char *id; // Diagnosis::id
    const char *steps; // of the context Advice, not translated; one per line
};

// Only ids whose steps without a window say too little, or name what has another name here. One id may have several
// rules, each with its own steps: a row here replaces those of all of them.
constexpr Advice advices[] = {
    {"unknown",
        QT_TRANSLATE_NOOP("Advice",
            "reeve --check with the same --connection shows which step fails.\n"
            "Try again; if it stays, keep this output for a ticket.")},
    {"wrong-space",
        QT_TRANSLATE_NOOP("Advice",
            "Put the id of one of the spaces that Kibana lists into \"space\" of the connection's "
            "file, or correct the saved connection.\n"
            "In the browser, the id stands in the address between /s/ and /app; without /s/ it is "
            "the default space.")},
    {"forbidden-space",
        QT_TRANSLATE_NOOP("Advice",
            "Use a connection with a space that this account may see: \"space\" in its file.\n"
            "Or have the role extended to this space.")},
    {"forbidden",
        QT_TRANSLATE_NOOP("Advice",
            "reeve --check with the same --connection shows which privileges work.\n"
            "Ask the administrator of the roles for the missing privilege, with this output.\n"
            "An API key keeps the privileges it was created with: create a new one afterwards and "
            "pass that one.")},
    {"not-found",
        QT_TRANSLATE_NOOP("Advice",
            "reeve --check with the same --connection shows version, space and privileges.\n"
            "Reeve is made for Kibana 8.18 and later; ask whether Elastic Security is switched on "
            "in this space.\n"
            "Keep this output for the server's administrator.")},
    {"bad-request",
        QT_TRANSLATE_NOOP("Advice",
            "Leave out --kuery and --status: if it works then, one of them was the reason.\n"
            "reeve --check with the same --connection shows the Kibana version; Reeve is made for "
            "8.18 and later.\n"
            "Keep this output for a ticket.")},
    {"answer-too-large",
        QT_TRANSLATE_NOOP("Advice",
            "Ask for less with --kuery or --status.\n"
            "If the answer should be small, check that the address is really Kibana's.")},
    {"filter-too-long",
        QT_TRANSLATE_NOOP("Advice",
            "Shorten the text of --kuery: use a wildcard instead of many values, or export one part"
            " after another.\n"
            "Or export everything and filter the file.")},
    {"unreadable-answer",
        QT_TRANSLATE_NOOP("Advice",
            "Try again.\n"
            "reeve --check with the same --connection shows whether it is Kibana that answers.\n"
            "If it stays, look at the proxy in front of Kibana, and keep this output.")},
    {"interface-version",
        QT_TRANSLATE_NOOP("Advice",
            "reeve --check with the same --connection shows the Kibana version.\n"
            "Have Kibana updated to 8.18 or later; if it is, check that no proxy changes the "
            "headers.")},
    {"tls-failed",
        QT_TRANSLATE_NOOP("Advice",
            "Check the port in the address.\n"
            "Ask whether the server wants a client certificate: \"certificateFile\" and \"keyFile\""
            " below \"tls\" in the connection's file.\n"
            "Keep this output for the server's administrator.")},
    {"proxy-sign-in",
        QT_TRANSLATE_NOOP("Advice",
            "Save the connection in Reeve with the proxy's user name and password, and pass its "
            "name to --connection: the keychain keeps the password.\n"
            "If it is saved so, ask the proxy's administrator which ones to use.")},
    {"proxy-windows-account",
        QT_TRANSLATE_NOOP("Advice",
            "Save the connection in Reeve with the Windows account as the proxy's user name, in the form "
            "DOMAIN\\user, and its password, and pass its name to --connection: the keychain keeps the password.\n"
            "Or run a program on this machine that signs in to the proxy, such as cntlm or px, and name it as the "
            "proxy of the connection.")},
    {"filter-matched-nothing",
        QT_TRANSLATE_NOOP("Advice",
            "Leave out --kuery and --status, and \"hostStatuses\" of the connection, to export "
            "everything.\n"
            "Endpoints that stopped reporting are offline or inactive.\n"
            "In KQL, field names begin with united.endpoint or united.agent, and a value with "
            "spaces needs quotes.")},
    {"signed-in-but-no-data",
        QT_TRANSLATE_NOOP("Advice",
            "If the endpoints are managed in another space, put its id into \"space\" of the "
            "connection's file.\n"
            "In Kibana, open Fleet, Agents: see whether agents are enrolled and healthy.\n"
            "Check that their agent policy holds the Elastic Defend integration.\n"
            "Open Stack Management, Transforms: check that the endpoint.metadata transforms are "
            "started.")},
    {"nothing-in-this-space",
        QT_TRANSLATE_NOOP("Advice",
            "Put the id of the space in which the fleet is managed into \"space\" of the "
            "connection's file; often that is the default space.\n"
            "Or, in Kibana, add the agent policy to this space in Fleet.")},
    {"no-secret", QT_TRANSLATE_NOOP("Advice", "Pass it with --secret-stdin, --secret-fd or --secret-command.")},
    {"key-unreadable",
        QT_TRANSLATE_NOOP("Advice",
            "Check that the file is there and readable, and that the key in it belongs to the "
            "certificate.\n"
            "If it is encrypted, pass its passphrase with --secret-stdin, --secret-fd or --secret-"
            "command. Beside an API key or a password, use a key without one.")},
    {"bad-pin",
        QT_TRANSLATE_NOOP("Advice",
            "Put the certificate's SHA-256 fingerprint into \"pinnedSha256\" below \"tls\" in the "
            "connection's file, or leave it out.")},
};

}

QStringList commandLineSteps(const Diagnosis &diagnosis)
{
    const auto found = std::ranges::find_if(
        advices, [&diagnosis](const Advice &advice) { return diagnosis.id == QLatin1StringView(advice.id); });
    if (found == std::end(advices))
        return stepsWithoutWindow(diagnosis);
    return QCoreApplication::translate("Advice", found->steps).split(u'\n');
}

}
