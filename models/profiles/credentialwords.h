// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The role that a single word can have in a text that may hold a user name and a password without saying so.

#include <QString>
#include <initializer_list>

namespace reeve {

bool isOneOf(const QString &word, std::initializer_list<QLatin1StringView> words); // case-insensitive

// A user that Elasticsearch brings with it, or a name that every system has.
bool isUsualUser(const QString &word);
// Words that follow "elastic" in names of products, and "admin" in names of pages.
bool isOrdinaryWord(const QString &word);
// A word of sentences, which no user is called.
bool isSentenceWord(const QString &word);

// A usual password, or a mixture that names and versions have not: "S3cret-Pw", "pa$$word", but not "Frankfurt01".
bool looksLikePassword(const QString &word);

// Elasticsearch: a user name is printable ASCII; Active Directory puts a domain in front or behind.
bool mayBeUser(const QString &word);
// Elasticsearch: a password of its own realms has at least 6 characters. Shorter ones are accepted for usual users.
bool mayBePasswordOf(const QString &user, const QString &word);

}
