// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// From the settings of a proxy to the one that a connection really goes through.

#include <QNetworkProxy>
#include <QUrl>

#include "models/base/proxysettings.h"
#include "models/base/secret.h"

namespace reeve {

// NoProxy for http, which leads to this machine only: a proxy would read what is sent, and means itself by localhost.
QNetworkProxy proxyFor(const ProxySettings &settings, const QUrl &address, const Secret &password = {});

// "proxy.example.com:3128", without credentials; empty where the connection is made directly.
QString proxyName(const QNetworkProxy &proxy);

}
