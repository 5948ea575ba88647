// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A server for tests about cases: keeps what arrived and answers, hangs up, or says nothing, as a function decides.

#include <QJsonDocument>
#include <QJsonObject>

#include "models/kibana/target.h"
#include "tests/support/rawserver.h"

namespace reeve::test {

struct Arrived {
    QByteArray method{};
    QByteArray path{}; // with query
    QByteArray body{};

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

enum class Manner { Answer, HangUp, Silence };

struct Behaviour {
    Manner manner = Manner::Answer;
    int status = 200;
    QByteArray body{};
};

class CaseServer
{
public:
    std::function<Behaviour(const Arrived &)> behave{};
    QList<Arrived> arrived{};

    Target target() const { return {.address = m_server.url(), .timeoutMs = 5000}; }

    qsizetype count(const QByteArray &method, const QByteArray &pathStart) const
    {
        return std::ranges::count_if(
            arrived, [&](const Arrived &each) { return each.method == method && each.path.startsWith(pathStart); });
    }

private:
    QByteArray answer(const RawRequest &request)
    {
        const QList<QByteArray> words = request.line.split(' ');
        arrived.append({.method = words.value(0), .path = words.value(1), .body = request.body});
        const Behaviour how = behave ? behave(arrived.last()) : Behaviour{.manner = Manner::Silence};
        m_server.closeAfterAnswer(how.manner != Manner::Silence);
        return how.manner == Manner::Answer
            ? http(how.status, how.body, "Content-Type: application/json\r\nConnection: close\r\n")
            : QByteArray();
    }

    RawServer m_server{[this](const RawRequest &request) { return answer(request); }};
};

}
