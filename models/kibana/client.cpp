// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/client.h"

#include <QNetworkAccessManager>
#include <utility>

#include "models/kibana/exchange.h"
#include "models/kibana/proxying.h"

namespace reeve {

Client::Client(Target target, RequestLog *log, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_readOnly(m_target.readOnly)
    , m_log(log)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setAutoDeleteReplies(false);
}

Client::~Client() = default;

void Client::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) != readOnly)
        Q_EMIT readOnlyChanged(readOnly);
}

Call Client::send(const ApiRequest &request, Done done, Check check)
{
    return begin(std::make_unique<Exchange>(*this, m_log, request, std::move(done), std::move(check)));
}

Call Client::transfer(const ApiRequest &request, Transfer transfer, Done done)
{
    auto exchange = std::make_unique<Exchange>(*this, m_log, request, std::move(done), Check());
    exchange->setTransfer(std::move(transfer));
    return begin(std::move(exchange));
}

Call Client::begin(std::unique_ptr<Exchange> exchange)
{
    // For each request, because the system's proxy changes with the network.
    m_network->setProxy(proxyFor(m_target.proxy, m_target.address, m_target.proxyPassword));
    exchange->begin(*m_network);
    return exchange;
}

}
