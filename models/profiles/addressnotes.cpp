// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/addressnotes.h"

#include <QCoreApplication>

#include "models/profiles/elasticcloud.h"
#include "models/profiles/profilerules.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::AddressNotes)
};

// The service that usually listens there; empty: no hint.
QString usualService(int port)
{
    switch (port) {
    case 9200:
    case 9300:
        return u"Elasticsearch"_s;
    case 8220:
        return u"Fleet Server"_s;
    case 8200:
        return u"APM Server"_s;
    default:
        return {};
    }
}

void addSchemeNotes(const AddressFacts &facts, PastedAddress &found)
{
    if (!facts.schemeAssumed)
        return;
    found.notes += Texts::tr("No scheme was given: https is used.");
    if (isLoopback(found.address))
        found.notes += Texts::tr("For a Kibana on this machine without TLS, write http:// in front.");
    else if (found.address.port() < 0 && !isElasticCloud(found.address.host()))
        found.notes += Texts::tr("No port was given: 443 is used. A self-managed Kibana often listens on 5601.");
}

void addPathNotes(const AddressPath &path, PastedAddress &found)
{
    if (!path.base.isEmpty())
        found.notes += Texts::tr("Kibana is served below the path %1.").arg(found.address.path());
    if (!path.page.isEmpty())
        found.notes += Texts::tr("The page behind the address was cut off: %1").arg(path.page);
    if (path.badSpace)
        found.warnings += Texts::tr("The space in the address is not a space id, so it was left out.");
}

// A word that was recognised by its place only may be something else, and may still be being typed.
void addGuessNote(PastedAddress &found)
{
    found.notes += found.password.isEmpty()
        ? Texts::tr("A word beside the address may be a password and is left out.")
        : Texts::tr("“%1” and the word behind it are taken for a user name and its password. Correct them under "
                    "Sign-in if they are something else.")
              .arg(found.username);
}

void addUserInfoNotes(PastedAddress &found)
{
    if (found.guessed)
        return addGuessNote(found);
    if (!found.apiKey.isEmpty())
        found.notes += Texts::tr("An API key was with the address and has been removed from it.");
    if (!found.password.isEmpty())
        found.notes += Texts::tr("A user name and a password were in the address and have been removed from it.");
    else if (!found.username.isEmpty())
        found.notes += Texts::tr("A user name was in the address and has been removed from it.");
}

void addServiceWarning(PastedAddress &found)
{
    if (const auto service = otherCloudService(found.address)) {
        found.offer = service->kibana;
        found.warnings += Texts::tr("This is the address of %1. Kibana of the same deployment is at %2.")
                              .arg(service->name, service->kibana.toString());
        return;
    }
    const QString service = usualService(found.address.port());
    if (!service.isEmpty())
        found.warnings += Texts::tr("Port %1 usually belongs to %2; Kibana often listens on 5601.")
                              .arg(QString::number(found.address.port()), service);
}

void addPlainHttpWarning(PastedAddress &found)
{
    if (!isReadableOnTheWay(found.address))
        return;
    found.warnings += Texts::tr("Over http a password or key could be read on the way, so none is ever sent there. "
                                "Use https.");
    if (found.offer.isEmpty()) {
        found.offer = found.address;
        found.offer.setScheme(u"https"_s);
    }
}

void addPlaceholderWarnings(const PastedRequest &request, PastedAddress &found)
{
    if (request.keyIsPlaceholder)
        found.warnings += placeholderKeyText();
    if (request.passwordIsPlaceholder)
        found.warnings += placeholderPasswordText();
}

}

void addSurroundingNotes(const PastedRequest &request, PastedAddress &found)
{
    addUserInfoNotes(found);
    addPlaceholderWarnings(request, found);
    found.warnings += leftOutTexts(request);
    if (request.runsElsewhere && isLoopback(found.address))
        found.warnings += Texts::tr("The line runs on another machine or in a container, whose localhost is not this "
                                    "machine's. Enter the address under which Kibana is reached from here.");
}

void addNotes(const AddressFacts &facts, PastedAddress &found)
{
    addSchemeNotes(facts, found);
    addPathNotes(facts.path, found);
    addSurroundingNotes(facts.request ? *facts.request : PastedRequest(), found);
    addServiceWarning(found);
    addPlainHttpWarning(found);
}

}
