// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a connection's facts are called on the screen.

#include <QDateTime>
#include <QString>

#include "models/profiles/profile.h"
#include "ui/style/theme.h"

namespace reeve {

QString spaceText(const Profile &profile); // "default" for an empty one
QString hostText(const Profile &profile); // "kibana.example.com:5601/kbn", without scheme and user info
QString environmentText(Environment environment); // "Production"; "Not set"
Tone environmentTone(Environment environment); // Production stands out
QString signInText(const Profile &profile); // "User jo with password"
QString secretHomeText(SecretHome home); // "In the system keychain"
QString lastSuccessText(const QDateTime &when); // local, short; "Never" for an invalid one

}
