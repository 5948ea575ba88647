// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A call to Kibana as a value: what is asked, not how it is sent. One function per operation returns one,
// so that its test is a comparison and a person can be shown it before it leaves.

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

#include "models/kibana/activity.h"

namespace reeve {

enum class Verb { Get, Post, Put, Patch, Delete };

// What a call does to the estate; drives confirmations and whether it may be repeated. Not the verb: many searches POST.
enum class Effect { Reads, Changes, Destroys };

// Whether the path goes below /s/{space} or means the whole deployment (status, spaces).
enum class Scope { Space, Deployment };

struct ApiRequest {
    Verb verb = Verb::Get;
    QString path{}; // a template: /api/cases/{id}; each {name} takes the next argument
    QStringList arguments{}; // as they are; percent-encoded when they enter the path
    std::vector<std::pair<QString, QString>> query{}; // in order, as they are
    std::optional<QJsonObject> body{};
    Effect effect = Effect::Reads;
    Scope scope = Scope::Space;
    Activity activity = Activity::Other; // what it is for; each function that builds a request sets it

    bool operator==(const ApiRequest &) const = default;
};

QString verbName(Verb verb); // "GET"

// The path with its arguments in place, each percent-encoded so that / ? # % stay inside it: /api/cases/a%2Fb.
QString encodedPath(const ApiRequest &request);

// "a=b&c=d%26", in UTF-8, everything but unreserved characters encoded; empty without a query.
QByteArray encodedQuery(const ApiRequest &request);

// Several values in one query argument. Kibana: JSON text; one bare value is refused as "could not parse array".
QString arrayArgument(const QStringList &values);

// Whether the path is one of Kibana's internal ones, which 9.x refuses without x-elastic-internal-origin.
bool isInternal(const ApiRequest &request);

}
