// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Translated texts for the properties of a connection.

#include <QDateTime>
#include <QString>

#include "models/profiles/profile.h"
#include "ui/style/theme.h"

namespace reeve {

QString spaceText(const Profile &profile); // the space's id; "default" if empty
QString hostText(const Profile &profile); // "kibana.example.com:5601/kbn", without scheme and user info
QString environmentText(Environment environment); // "Production"; "Not set"
Tone environmentTone(Environment environment); // Bad for Production, else Neutral
QString signInText(const Profile &profile); // "User jo with password"
QString secretHomeText(SecretHome home); // "In the system keychain"
QString lastSuccessText(const QDateTime &when); // local time, short format; "Never" if invalid

}
