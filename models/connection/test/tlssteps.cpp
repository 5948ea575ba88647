// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include "models/connection/requests.h"
#include "models/connection/socketfault.h"
#include "models/connection/test/stepfunctions.h"
#include "models/kibana/trust.h"
#include "models/kibana/wire.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr int soonDays = 14;
// How long a server may take to refuse a client certificate after the handshake.
constexpr int graceMs = 500;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

// The name of a protocol is not translated.
QString protocolName(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_3 ? u"TLS 1.3"_s : protocol == QSsl::TlsV1_2 ? u"TLS 1.2"_s : u"TLS"_s;
}

class TlsHandshake final : public QObject, public CallBase
{
public:
    TlsHandshake(const TestFacts &test, StepDone done) : m_facts(test), m_done(std::move(done))
    {
        m_clock.setSingleShot(true);
        connect(&m_clock, &QTimer::timeout, this, [this] { fail({.fault = Fault::TimedOut}); });
        connect(&m_socket, &QSslSocket::sslErrors, this, &TlsHandshake::onSslErrors);
        connect(&m_socket, &QSslSocket::encrypted, this, &TlsHandshake::onEncrypted);
        connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsHandshake::onSocketError);
        m_clock.start(m_facts.profile.timeoutSeconds * 1000);
        // The client's own settings, and session tickets, which Qt reports only where sessions may be stored.
        QSslConfiguration tls = wireRequest(m_facts.client->target(), serverStatus()).sslConfiguration();
        tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
        m_socket.setSslConfiguration(tls);
        const QUrl &address = m_facts.profile.address;
        m_socket.setProxy(proxyOf(m_facts));
        m_socket.connectToHostEncrypted(address.host(), portOf(address));
    }

private:
    void onSslErrors(const QList<QSslError> &errors)
    {
        m_verdict = judge(errors, m_socket.sslConfiguration(), m_facts.client->target());
        if (m_verdict.isTrusted())
            m_socket.ignoreSslErrors(errors);
    }

    void onSocketError(QAbstractSocket::SocketError error)
    {
        if (!m_verdict.isTrusted())
            return fail(m_verdict.error);
        // After the handshake only a TLS alert belongs to this step; a closed connection belongs to the next one.
        if (m_socket.isEncrypted() && !m_socket.errorString().contains("alert"_L1))
            return succeed();
        // The port was reached before, so a connection that closes now is a handshake broken off.
        const bool broken = m_socket.isEncrypted() || error == QAbstractSocket::RemoteHostClosedError;
        const Fault fault = broken ? Fault::TlsFailed : faultOf(error);
        fail({.fault = fault, .detail = m_socket.errorString()});
    }

    void onEncrypted()
    {
        if (const TrustVerdict verdict = judge({}, m_socket.sslConfiguration(), m_facts.client->target());
            !verdict.isTrusted())
            return fail(verdict.error);
        if (m_socket.sessionProtocol() != QSsl::TlsV1_3)
            return succeed();
        // In TLS 1.3 the server checks the client's certificate, or the lack of one, after the client's side of the
        // handshake is complete. Servers send a session ticket once they accept it; some send none.
        connect(&m_socket, &QSslSocket::newSessionTicketReceived, this, &TlsHandshake::succeed);
        QTimer::singleShot(graceMs, this, [this] { succeed(); });
    }

    void succeed()
    {
        const PresentedCertificate shown = presentedBy(m_socket.peerCertificate()).value_or(PresentedCertificate{});
        const int days = static_cast<int>(QDateTime::currentDateTimeUtc().daysTo(shown.validUntil));
        const QString detail = certificateSentence(days).arg(protocolName(m_socket.sessionProtocol()), shown.subject,
            shown.issuer, shown.validUntil.date().toString(Qt::ISODate));
        settle(days < soonDays ? warnedWith(detail) : passedWith(detail));
    }

    QString certificateSentence(int days) const
    {
        if (m_verdict.trust == Trust::Pinned)
            return Texts::tr(
                "%1; the pinned certificate of %2, issued by %3, valid until %4 (%Ln day(s)).", nullptr, days);
        if (m_verdict.trust == Trust::PinnedAuthority)
            return Texts::tr("%1; certificate of %2, issued by %3, valid until %4 (%Ln day(s)). Its chain ends at the "
                             "pinned authority.",
                nullptr, days);
        return Texts::tr("%1; certificate of %2, issued by %3, valid until %4 (%Ln day(s)).", nullptr, days);
    }

    void fail(const ApiError &error)
    {
        StepResult result = failedWith(m_facts, WaitingFor::Handshake, error);
        if (const auto shown = presentedBy(m_socket.peerCertificate()))
            result.diagnosis->evidence += u'\n' + certificateText(*shown);
        settle(std::move(result));
    }

    void settle(StepResult result)
    {
        m_clock.stop();
        m_socket.disconnect(this);
        result.certificate = presentedBy(m_socket.peerCertificate());
        if (const auto done = std::exchange(m_done, nullptr))
            done(std::move(result));
    }

    const TestFacts &m_facts;
    StepDone m_done;
    QTimer m_clock{};
    QSslSocket m_socket{};
    TrustVerdict m_verdict{}; // of the errors in the handshake
};

}

Call tryTls(TestFacts &facts, StepDone done)
{
    if (!facts.client) {
        done(failedWith(facts, *facts.inputProblem));
        return {};
    }
    if (facts.profile.address.scheme() == "http"_L1) {
        done(passedWith(Texts::tr("Not used: the address is this machine itself.")));
        return {};
    }
    return std::make_unique<TlsHandshake>(facts, std::move(done));
}

}
