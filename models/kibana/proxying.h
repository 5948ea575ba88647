// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds the proxy that a connection uses from its proxy settings.

#include <QNetworkProxy>
#include <QUrl>

#include "models/base/proxysettings.h"
#include "models/base/secret.h"

namespace reeve {

// NoProxy for http addresses, which are only allowed for this machine: a proxy could read the request, and would take
// localhost for itself. password: UTF-8; empty: none.
// The system's proxy is the one of the environment variables, by the rules of curl; where none of them says anything, the
// one of the desktop's settings.
QNetworkProxy proxyFor(const ProxySettings &settings, const QUrl &address, const Secret &password = {});

// Which environment variable decided that this proxy is used, or none, and why; translated sentences without a value of
// a variable, which may hold a password. Empty where no variable decided.
QString proxyReasonText(const ProxySettings &settings, const QUrl &address);

// "proxy.example.com:3128", without credentials; empty for NoProxy.
QString proxyName(const QNetworkProxy &proxy);

}
