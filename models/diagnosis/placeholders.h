// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fills in the {placeholders} of the texts of diagnosis rules, and writes the evidence of a failure.

#include <QString>

#include "models/diagnosis/diagnose.h"

namespace reeve {

// Returns the text with the placeholders below filled in; unknown ones stay. One pass, so that text from a server is
// never searched for placeholders.
//   {doing}       the activity: "reading the endpoints"; used after "while"
//   {address} {host} {proxy} {space}   of the connection; the proxy as host:port
//   {proxyAnswer} a sentence on the program, status and words of the proxy's answer, else nothing; at the end of a text
//   {schemes}     the ways to sign in that the proxy offers: "Basic, NTLM"
//   {proxyReason} a sentence on the variable that names the proxy, else nothing; at the end of a text
//   {seconds}     the time-out with its unit: "30 seconds"
//   {wait}        a sentence that says when to try again
//   {server}      the server's message in quotes, or "nothing readable"
//   {seen}        the transport's finding in quotes, or "nothing more"
//   {Program}     the program that answered in place of Kibana: "nginx", or "Something"; begins a sentence
//   {program}     the same inside a sentence: "nginx", or "what stands in front of Kibana"
//   {missing} {below}   names of the certificate that a chain lacks, and of the one that it issued
//   {caFile}      what the CA file holds and who issued the server's certificate, in sentences; nothing without a CA
//                 file; at the end of a text
//   {certificate} name of the certificate that is wrong: the server's, or one above it
//   {certificateFact}   a sentence on its names, dates or usage, else nothing; at the end of a text
//   {target}      the target of a redirect
//   {privileges}  the API privileges that a 403 names
//   {owner}       the owner of cases that a 403 names
//   {operation}   what a 403 about cases names as refused: "create case", in Kibana's words
//   {length}      the bytes of the path as sent, its query included
//   {status}      the HTTP status as a number
//   {user}        the user whom a 401 of Elasticsearch names
//   {base}        the base path that a redirect or a page of Kibana shows, "/" for none; {baseAddress}: the address with it
//   {origin}      the address without its path
//   {signInUser}  the user of the connection
//   {spaceHint}   a sentence where the space is not the default one, else nothing; at the end of a text
QString fillPlaceholders(const QString &text, const ApiError &error, const RequestContext &context);

// The facts for a ticket, translated: address, request, status and the server's own message, one per line. Plain text
// without secrets.
QString evidenceText(const ApiError &error, const RequestContext &context);

}
