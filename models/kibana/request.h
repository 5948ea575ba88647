// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A request to Kibana as a comparable value, independent of connection and space. Each operation of Kibana has one
// function that returns its request.

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

#include "models/kibana/activity.h"
#include "models/kibana/filterauthor.h"
#include "models/kibana/requestbody.h"

namespace reeve {

enum class Verb { Get, Post, Put, Patch, Delete };

// The effect of a request on the server. Read-only connections and confirmations depend on it, not on the verb: many
// searches are POST.
enum class Effect { Reads, Changes, Destroys };

// Whether the path is below /s/{space} or concerns the whole deployment (status, spaces).
enum class Scope { Space, Deployment };

struct ApiRequest {
    Verb verb = Verb::Get;
    QString path{}; // a template, "/api/cases/{id}": each {name} stands for the next argument
    QStringList arguments{}; // unencoded
    std::vector<std::pair<QString, QString>> query{}; // in order, unencoded
    RequestBody body{};
    // Beside those that every request has; one of the same name replaces it. Reserved ones are not sent.
    std::vector<std::pair<QByteArray, QByteArray>> headers{};
    Effect effect = Effect::Reads;
    Scope scope = Scope::Space;
    Activity activity = Activity::Other; // what it is for; each function that builds a request sets it
    // How Kibana's message begins when a 404 says that the object does not exist, which is an answer and no failure;
    // empty: a 404 is a failure.
    QString absentSays{};
    FilterAuthor filterAuthor = FilterAuthor::User; // of the conditions in the query

    bool operator==(const ApiRequest &) const = default;
};

QString verbName(Verb verb); // "GET"

// The path with its arguments filled in, each percent-encoded, including "/": "/api/cases/a%2Fb".
QString encodedPath(const ApiRequest &request);

// "a=b&c=d%26": UTF-8, with everything but unreserved characters percent-encoded; empty without a query.
QByteArray encodedQuery(const ApiRequest &request);

// A list as the value of one query argument. Kibana: a JSON array; a single plain value is refused ("could not parse
// array").
QString arrayArgument(const QStringList &values);

// Whether the path is one of Kibana's internal ones. Kibana: 9.x refuses them without x-elastic-internal-origin.
bool isInternal(const ApiRequest &request);

// Whether a header is set by the connection alone: credentials, cookies, the frame of the message, and kbn-version,
// which Kibana compares with its own version. name: in any case.
bool isReservedHeader(const QByteArray &name);

}
