// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QHostAddress>
#include <QHostInfo>
#include <QTcpSocket>
#include <QTimer>

#include "models/connection/proxyprobe.h"
#include "models/connection/socketfault.h"
#include "models/connection/test/stepfunctions.h"
#include "models/kibana/proxying.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

// The sentences that are not empty.
QString joined(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + u' ' + second;
}

QString reasonText(const TestFacts &facts)
{
    return proxyReasonText(facts.profile.proxy, facts.profile.address);
}

QString lookedUpByProxy(const TestFacts &facts, const QString &proxy)
{
    return Texts::tr("%1 is looked up by the proxy %2.").arg(facts.profile.address.host(), proxy);
}

// Looks the host up, or the proxy where one is used. QHostInfo has no time-out, so this has its own.
class NameLookup final : public QObject, public CallBase
{
public:
    NameLookup(const TestFacts &facts, StepDone done) : m_facts(facts), m_done(std::move(done))
    {
        m_clock.setSingleShot(true);
        connect(&m_clock, &QTimer::timeout, this,
            [this] { settle(failedWith(m_facts, WaitingFor::NameService, {.fault = Fault::TimedOut})); });
        m_clock.start(m_facts.profile.timeoutSeconds * 1000);
        const QString host = m_proxy.isEmpty() ? m_facts.profile.address.host() : proxyOf(m_facts).hostName();
        m_lookup = QHostInfo::lookupHost(host, this, [this](const QHostInfo &info) { settle(resultOf(info)); });
    }
    ~NameLookup() override { QHostInfo::abortHostLookup(m_lookup); }

private:
    StepResult resultOf(const QHostInfo &info) const
    {
        const QList<QHostAddress> addresses = info.addresses();
        if (info.error() != QHostInfo::NoError || addresses.isEmpty())
            return failedWith(m_facts, WaitingFor::NameService,
                {.fault = m_proxy.isEmpty() ? Fault::HostNotFound : Fault::ProxyNotFound, .detail = info.errorString()},
                reasonText(m_facts));
        QStringList texts;
        for (const QHostAddress &address : addresses)
            texts.append(address.toString());
        const QString found = Texts::tr("%1 resolves to %2.").arg(info.hostName(), texts.join(u", "_s));
        return passedWith(
            joined(m_proxy.isEmpty() ? found : joined(lookedUpByProxy(m_facts, m_proxy), found), reasonText(m_facts)));
    }

    void settle(StepResult result)
    {
        m_clock.stop();
        if (const auto done = std::exchange(m_done, nullptr))
            done(std::move(result));
    }

    const TestFacts &m_facts;
    StepDone m_done;
    QString m_proxy = proxyName(proxyOf(m_facts));
    QTimer m_clock{};
    int m_lookup = -1;
};

class PortProbe final : public QObject, public CallBase
{
public:
    PortProbe(const TestFacts &facts, StepDone done) : m_facts(facts), m_done(std::move(done))
    {
        m_clock.setSingleShot(true);
        connect(&m_clock, &QTimer::timeout, this, [this] { settle(timedOut()); });
        connect(&m_socket, &QTcpSocket::connected, this, [this] { settle(passedWith(reachedText())); });
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
            ApiError problem{.fault = faultOf(error), .detail = m_socket.errorString()};
            problem.gaveProxyUser = problem.fault == Fault::ProxySignIn && !m_socket.proxy().user().isEmpty();
            onSocketError(problem);
        });
        m_clock.start(m_facts.profile.timeoutSeconds * 1000);
        m_socket.setProxy(proxyOf(m_facts));
        m_socket.connectToHost(m_facts.profile.address.host(), portOf(m_facts.profile.address));
    }

private:
    // A silent proxy may itself wait for the server, or may be no proxy of the chosen kind: the two look the same.
    StepResult timedOut() const
    {
        return proxyName(m_socket.proxy()).isEmpty()
            ? failedWith(m_facts, WaitingFor::Port, {.fault = Fault::TimedOut}, reasonText(m_facts))
            : failedWith(m_facts, WaitingFor::Port, {.fault = Fault::ProxyFailed},
                joined(Texts::tr("It did not answer within the time-out of the connection."), reasonText(m_facts)));
    }

    // Qt knows the status of a proxy's answer alone, and takes 503 for a refused connection: the proxy is asked again.
    void onSocketError(const ApiError &problem)
    {
        QNetworkProxy proxy = m_socket.proxy();
        const bool isReached = problem.fault != Fault::ProxyRefused && problem.fault != Fault::ProxyNotFound;
        if (!isReached || proxy.type() != QNetworkProxy::HttpProxy)
            return settle(failedWith(m_facts, WaitingFor::Port, problem, reasonText(m_facts)));
        if (problem.fault == Fault::ProxySignIn) { // a wrong password is not sent twice
            proxy.setUser({});
            proxy.setPassword({});
        }
        const QUrl &address = m_facts.profile.address;
        const QByteArray target = address.host(QUrl::FullyEncoded).toLatin1();
        const QByteArray host = target.contains(':') ? '[' + target + ']' : target;
        m_probe = std::make_unique<ProxyProbe>(proxy, host + ':' + QByteArray::number(portOf(address)),
            [this, problem](const ProxyAnswer &answer) { settle(proxyResult(problem, answer)); });
    }

    StepResult proxyResult(ApiError problem, const ProxyAnswer &answer) const
    {
        problem.fault = faultIn(answer, problem.fault);
        problem.gaveProxyUser = problem.fault == Fault::ProxySignIn && !m_socket.proxy().user().isEmpty();
        if (answer.status > 0) {
            problem.status = answer.status;
            problem.program = answer.program;
            problem.serverSays = answer.says;
            problem.proxySchemes = answer.schemes;
            problem.detail.clear(); // Qt's reading of the status
        }
        return failedWith(m_facts, WaitingFor::Port, problem, reasonText(m_facts));
    }

    QString reachedText() const
    {
        const QString proxy = proxyName(m_socket.proxy());
        if (!proxy.isEmpty())
            return Texts::tr("The proxy %1 connected to %2, port %3.")
                .arg(proxy, m_facts.profile.address.host())
                .arg(portOf(m_facts.profile.address));
        return Texts::tr("A connection to %1, port %2 was accepted.")
            .arg(m_socket.peerAddress().toString())
            .arg(m_socket.peerPort());
    }

    void settle(StepResult result)
    {
        m_clock.stop();
        m_socket.disconnect(this);
        if (const auto done = std::exchange(m_done, nullptr))
            done(std::move(result));
    }

    const TestFacts &m_facts;
    StepDone m_done;
    QTimer m_clock{};
    QTcpSocket m_socket{};
    std::unique_ptr<ProxyProbe> m_probe{}; // runs within the same time-out
};

// Opens the client as far as the input allows: without a usable credential the server can still be identified.
std::optional<TargetProblem> openClient(TestFacts &facts)
{
    auto target = targetWithoutCredential(facts.profile, facts.secrets);
    auto credential = credentialFor(facts.profile, facts.secrets.signIn);
    facts.secrets.signIn = {};
    if (!credential)
        facts.inputProblem = credential.error();
    if (!target)
        return facts.inputProblem = target.error();
    if (credential)
        target->credential = *std::move(credential);
    facts.client = std::make_unique<Client>(*std::move(target), facts.log);
    return facts.inputProblem;
}

bool isOfTheAddress(TargetFault fault)
{
    return fault == TargetFault::BadAddress || fault == TargetFault::PlainHttpRefused;
}

}

QNetworkProxy proxyOf(const TestFacts &facts)
{
    return proxyFor(facts.profile.proxy, facts.profile.address, facts.secrets.proxyPassword);
}

Call tryAddress(TestFacts &facts, StepDone done)
{
    if (const auto problem = openClient(facts); problem && isOfTheAddress(problem->fault)) {
        done(failedWith(facts, *problem));
        return {};
    }
    const QString space = facts.profile.space.isEmpty() ? u"default"_s : facts.profile.space;
    done(passedWith(Texts::tr("%1, port %2, space %3.")
                        .arg(facts.profile.address.toDisplayString(QUrl::RemoveUserInfo),
                            QString::number(portOf(facts.profile.address)), space)));
    return {};
}

Call tryName(TestFacts &facts, StepDone done)
{
    const QString host = facts.profile.address.host();
    if (const QNetworkProxy proxy = proxyOf(facts); !proxyName(proxy).isEmpty()) {
        if (!QHostAddress().setAddress(proxy.hostName()))
            return std::make_unique<NameLookup>(facts, std::move(done));
        done(passedWith(joined(lookedUpByProxy(facts, proxyName(proxy)), reasonText(facts))));
        return {};
    }
    if (QHostAddress().setAddress(host)) {
        const QString nothing = Texts::tr("%1 is an IP address; there is nothing to look up.").arg(host);
        done(passedWith(joined(nothing, reasonText(facts))));
        return {};
    }
    return std::make_unique<NameLookup>(facts, std::move(done));
}

Call tryPort(TestFacts &facts, StepDone done)
{
    return std::make_unique<PortProbe>(facts, std::move(done));
}

}
