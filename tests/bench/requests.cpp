// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QEventLoop>
#include <functional>

#include "models/kibana/client.h"
#include "tests/bench/demoprocess.h"
#include "tests/bench/measure.h"
#include "tests/bench/othertools.h"
#include "tests/bench/rows.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int turns = 20;
constexpr int eachTurn = 400; // requests

// One after another, on a connection that is open before they are counted and stays open between turns.
class OpenConnection
{
public:
    explicit OpenConnection(const QUrl &url) : m_client(Target{.address = url}) { send(1); }

    double requestMs()
    {
        return onceMs([this] { send(eachTurn); }) / eachTurn;
    }

private:
    void send(int count)
    {
        QEventLoop loop;
        int left = count;
        Call call;
        const std::function<void()> next = [&] {
            call = m_client.send({.path = u"/api/status"_s}, [&](const Outcome<Reply> &reply) {
                if (!reply)
                    qFatal("a request failed");
                if (--left > 0)
                    next();
                else
                    loop.quit();
            });
        };
        next();
        loop.exec();
    }

    Client m_client;
};

// What each of these requests adds to one of them, for which curl starts and connects.
double curlRequestMs(const QStringList &urls)
{
    const double all = curlMs(urls, 1).value_or(0);
    const double first = curlMs(urls.first(1), 1).value_or(0);
    return (all - first) / static_cast<double>(urls.size() - 1);
}

}

// Short turns, so that a busy moment of the machine meets both; neither's start is counted.
std::vector<Result> measureRequests()
{
    const DemoProcess demo(100);
    const QStringList urls(eachTurn + 1, demo.url().resolved(QUrl(u"/api/status"_s)).toString());
    OpenConnection connection(demo.url());
    Times ours;
    Times curl;
    for (int i = 0; i < turns; ++i) {
        ours.ms.push_back(connection.requestMs());
        curl.ms.push_back(curlRequestMs(urls));
    }
    return {{u"small request on an open connection / curl"_s, ours, curl, u"ms"_s, 2.5, false, true}};
}

}
