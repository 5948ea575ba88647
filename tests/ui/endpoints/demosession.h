// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A demo Kibana, a session signed in to it, and a page that shows it.

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

#include "app/demo/server.h"
#include "models/connection/session.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/endpoints/table/endpointtable.h"

namespace reeve {

class DemoSession
{
public:
    explicit DemoSession(std::uint64_t fleet, const QStringList &hostStatuses = {})
        : server(demo::ServerOptions{.fleet = fleet, .require = demo::Requirement::None})
    {
        if (const auto started = server.start(); !started)
            qFatal("%s", started.error().c_str());
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.address = QUrl(QString::fromStdString(server.url()));
        profile.hostStatuses = hostStatuses;
        session = std::make_unique<Session>(profile, Target{.address = profile.address}, nullptr);
    }

    demo::Server server;
    std::unique_ptr<Session> session{};
};

class ShownPage
{
public:
    ShownPage() : settings(folder.filePath(QStringLiteral("reeve.ini")), QSettings::IniFormat), page(settings)
    {
        page.resize(1400, 800);
        page.show();
    }
    EndpointTable &table() const { return *page.findChild<EndpointTable *>(); }
    int rows() const { return page.inventory() ? page.inventory()->model().rowCount() : -1; }
    // The one that can be seen where there are several of that name, as each tab has its own empty state.
    template<typename T> T *part(const char *name) const
    {
        const QList<T *> parts = page.findChildren<T *>(QString::fromLatin1(name));
        const auto seen = std::find_if(parts.begin(), parts.end(), [](const T *part) { return part->isVisible(); });
        return seen != parts.end() ? *seen : parts.value(0);
    }
    void selectRow(int row) { table().setCurrentIndex(page.inventory()->model().index(row, 0)); }

    QTemporaryDir folder{};
    QSettings settings;
    EndpointsPage page;
};

}
