// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QEventLoop>

#include "models/kibana/client.h"
#include "tests/bench/demoprocess.h"
#include "tests/bench/measure.h"
#include "tests/bench/othertools.h"
#include "tests/bench/rows.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int requests = 2'000;

// One after another on one connection.
double clientMs(const QUrl &url)
{
    Client client(Target{.address = url});
    QEventLoop loop;
    int left = requests;
    Call call;
    const std::function<void()> next = [&] {
        call = client.send({.path = u"/api/status"_s}, [&](Outcome<Reply> reply) {
            if (!reply)
                qFatal("a request failed");
            if (--left > 0)
                next();
            else
                loop.quit();
        });
    };
    return onceMs([&] {
        next();
        loop.exec();
    });
}

}

std::vector<Result> measureRequests()
{
    const DemoProcess demo(100);
    const QStringList urls(requests, demo.url().resolved(QUrl(u"/api/status"_s)).toString());
    Times ours;
    Times curl;
    for (int i = 0; i < rounds; ++i) {
        ours.ms.push_back(clientMs(demo.url()) / requests);
        curl.ms.push_back(curlMs(urls, 1).value_or(0) / requests);
    }
    return {{u"small request on an open connection / curl"_s, ours, curl, u"ms"_s, 2.5, false}};
}

}
