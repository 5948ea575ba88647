// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The demo Kibana as a process of its own.

#include <QProcess>
#include <QUrl>

namespace reeve::bench {

class DemoProcess
{
public:
    enum class Manners { Equal, Nice }; // Nice: gives way to this process

    explicit DemoProcess(int fleet, Manners manners = Manners::Equal);
    ~DemoProcess();
    QUrl url() const { return m_url; }
    // The requests for endpoints so far, as they were sent: path and query, oldest first; then forgets them.
    QStringList takeTargets() const;

private:
    QProcess m_process{};
    QUrl m_url{};
};

}
