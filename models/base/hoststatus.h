// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The status of an endpoint as Kibana reports it and filters by it.

#include <QString>
#include <QStringList>
#include <cstddef>
#include <cstdint>

namespace reeve {

// In the order in which Kibana lists them.
enum class HostStatus : std::uint8_t { Healthy, Offline, Updating, Unhealthy, Inactive, Unknown };
inline constexpr std::size_t hostStatusCount = static_cast<std::size_t>(HostStatus::Unknown) + 1;

// Kibana's value in requests and answers, stable in files: "healthy". "unknown" for Unknown, which is not a value of
// Kibana.
QString hostStatusName(HostStatus status);
// Unknown for anything but one of Kibana's values.
HostStatus hostStatusFromName(const QString &name);
// Translated: "Healthy".
QString hostStatusText(HostStatus status);

// Kibana's values, without "unknown": healthy, offline, updating, unhealthy, inactive.
const QStringList &knownHostStatuses();

}
