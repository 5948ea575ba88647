// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

constexpr ConnectionFault faults[] = {
    {.name = "a name that does not exist",
        .prepare = [](FaultSetup &setup) { setup.profile.address = QUrl(u"https://kibana.invalid:5601"_s); },
        .stop = "name unknown-host",
        .advice = "Check the spelling of kibana.invalid"},
    {.name = "a port where nobody listens",
        .prepare = [](FaultSetup &setup) { setup.profile.address = QUrl(u"https://127.0.0.1:%1"_s.arg(freePort())); },
        .stop = "port connection-refused",
        .advice = "Start Kibana or the tunnel"},
    {.name = "a firewall that drops every packet",
        .prepare =
            [](FaultSetup &setup) {
                setup.unresponsivePort();
                setup.profile.timeoutSeconds = 1;
            },
        .stop = "port timed-out",
        .advice = "a firewall that drops packets silently"},
    {.name = "a port that takes the connection and says nothing",
        .prepare =
            [](FaultSetup &setup) {
                setup.misbehavingServer(Misbehaviour::Silent);
                setup.profile.timeoutSeconds = 1;
            },
        .stop = "tls timed-out",
        .advice = "something waits for another protocol"},
    {.name = "http to another machine",
        .prepare = [](FaultSetup &setup) { setup.profile.address = QUrl(u"http://kibana.example.com:5601"_s); },
        .stop = "address plain-http-refused",
        .advice = "Change http:// to https://",
        .unusable = "http is refused, except to this machine"},
    {.name = "http to a port that takes the connection and says nothing",
        .prepare =
            [](FaultSetup &setup) {
                setup.misbehavingServer(Misbehaviour::Silent);
                setup.profile.address.setScheme(u"http"_s);
                setup.profile.timeoutSeconds = 1;
            },
        .stop = "kibana timed-out",
        .advice = "something waits for another protocol"},
    {.name = "http to a port that resets the connection",
        .prepare =
            [](FaultSetup &setup) {
                setup.misbehavingServer(Misbehaviour::Resets);
                setup.profile.address.setScheme(u"http"_s);
            },
        .stop = "kibana plain-http-to-tls-port",
        .advice = "A program that does not speak HTTP at all looks the same"},
    {.name = "http to a port that speaks SSH",
        .prepare =
            [](FaultSetup &setup) {
                setup.misbehavingServer(Misbehaviour::SpeaksSsh);
                setup.profile.address.setScheme(u"http"_s);
            },
        .stop = "kibana plain-http-to-tls-port",
        .advice = "A program that does not speak HTTP at all looks the same"},
    {.name = "a Kibana that never answers",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana("never");
                setup.profile.timeoutSeconds = 2;
            },
        .stop = "kibana timed-out",
        .advice = "an overloaded Kibana"},
    {.name = "a Kibana that resets the connection instead of answering",
        .prepare = [](FaultSetup &setup) { setup.kibana("reset"); },
        .stop = "kibana connection-lost",
        .advice = "The connection closed before an answer came"},
};

}

FaultTable networkFaults()
{
    return faults;
}

}
