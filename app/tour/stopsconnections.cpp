// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDialog>
#include <QTreeView>

#include "app/console/console.h"
#include "app/demo/server.h"
#include "app/tour/stops.h"
#include "app/tour/uiautomation.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/mainwindow.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

Profile production(Console &console)
{
    Profile profile = console.sessions().demo()->profile();
    profile.id = QUuid(u"{5f0c7a52-3c1e-4f0e-9d55-0f8f8a4f7a01}"_s);
    profile.name = u"SOC production"_s;
    profile.environment = Environment::Production;
    profile.colour = QColor(0xc0, 0x39, 0x2b);
    profile.secretHome = SecretHome::Session;
    return profile;
}

std::vector<Profile> others()
{
    return {
        {.id = QUuid::createUuid(),
            .name = u"SOC staging"_s,
            .address = QUrl(u"https://staging.example.com:5601/kibana"_s),
            .space = u"security-ops"_s,
            .authentication = AuthenticationType::Basic,
            .username = u"jo.meyer"_s,
            .colour = QColor(0x27, 0x7d, 0xa1),
            .environment = Environment::Test},
        {.id = QUuid::createUuid(),
            .name = u"Detection lab"_s,
            .address = QUrl(u"https://lab.kb.eu-west-1.aws.found.io"_s),
            .space = u"default"_s,
            .environment = Environment::Development},
        {.id = QUuid::createUuid(),
            .name = u"Customer North"_s,
            .address = QUrl(u"https://kibana.north.example.org"_s),
            .space = u"default"_s,
            .authentication = AuthenticationType::Certificate,
            .tls = {.certificateFile = u"/etc/reeve/north.p12"_s},
            .opensReadOnly = true},
    };
}

void saveSeveral(Console &console)
{
    const ConnectionDraft draft{.profile = production(console), .secret = console.sessions().demo()->secret()};
    console.connections().save(draft, &console, [](const auto &) {});
    for (const Profile &profile : others())
        (void)console.connections().store().save(profile);
}

QTreeView *list(Console &console)
{
    return visible<QTreeView>(console.window(), u"connectionsTable"_s);
}

}

std::vector<TourStop> connectionStops(Console &console)
{
    return {
        {u"connections-list"_s,
            [&console] {
                if (auto *about = visible<QDialog>(console.window(), u"aboutDialog"_s))
                    about->reject();
                saveSeveral(console);
                console.manageConnections();
            },
            [&console] { return list(console) && list(console)->model()->rowCount() == 4; }},
        {u"connections-delete"_s,
            [&console] {
                list(console)->setCurrentIndex(list(console)->model()->index(1, 0));
                press(console.window(), u"connectionsDelete"_s);
            },
            {}},
        {u"production-read-only"_s,
            [&console] {
                press(console.window(), u"connectionsClose"_s);
                console.window().showPage(u"cases"_s);
                console.sessions().open(production(console).id);
            },
            [&console] { return visible<QAbstractButton>(console.window(), u"lock"_s); }},
        {u"production-unlock"_s, [&console] { press(console.window(), u"lock"_s); }, {}},
    };
}

}
