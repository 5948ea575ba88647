// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/exchange.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include "models/kibana/bodydevice.h"
#include "models/kibana/credentialmask.h"
#include "models/kibana/networkfault.h"
#include "models/kibana/requestlog.h"
#include "models/kibana/statuserror.h"
#include "models/kibana/trust.h"
#include "models/kibana/wire.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Bytes. Kibana's largest page, 10,000 endpoints, has some 20 MB; the rest is room for larger documents.
constexpr qsizetype maxBodySize = 256LL * 1024 * 1024;
// Bytes. Smaller bodies are inflated on the calling thread, as the way to a worker would take longer.
constexpr qsizetype minWorkerSize = 32LL * 1024;

QByteArray verbBytes(Verb verb)
{
    return verbName(verb).toLatin1();
}

ApiError error(Fault fault, QString detail = {})
{
    ApiError result;
    result.fault = fault;
    result.detail = std::move(detail);
    return result;
}

QString fileProblem(const QSaveFile &file)
{
    return QCoreApplication::translate("Kibana", "The file \"%1\" cannot be written: %2")
        .arg(file.fileName(), file.errorString());
}

}

Exchange::Exchange(Client &client, RequestLog *log, ApiRequest request, Client::Done done, Client::Check check)
    : m_client(&client), m_log(log), m_request(std::move(request)), m_done(std::move(done)), m_check(std::move(check))
{
    connect(&client, &QObject::destroyed, this, [this] {
        m_done = nullptr;
        m_reply = nullptr; // destroyed with its manager
        m_clock.stop();
        m_inflating.reset();
    });
}

Exchange::~Exchange()
{
    if (m_done && m_log && m_number > 0) {
        const ApiError cancelled = error(Fault::Cancelled);
        m_log->end(m_number, 0, m_elapsed.isValid() ? m_elapsed.elapsed() : 0, 0, &cancelled);
    }
    hangUp();
}

void Exchange::setTransfer(Client::Transfer transfer)
{
    m_transfer = std::move(transfer);
}

void Exchange::begin(QNetworkAccessManager &network)
{
    const Target &target = m_client->target();
    const QUrl url = urlFor(target, m_request);
    if (m_log)
        m_number = m_log->begin(m_request, url);
    m_elapsed.start();
    if (!url.isValid() || url.host().isEmpty())
        return refuse(error(Fault::HostNotFound, QCoreApplication::translate("Kibana", "The address has no host.")));
    if (!std::holds_alternative<NoCredential>(target.credential) && !mayCarrySecret(target.address))
        return refuse(error(Fault::PlainHttpRefused));
    if (m_client->isReadOnly() && m_request.effect != Effect::Reads)
        return refuse(error(Fault::ReadOnly));

    auto body = prepareBody(m_request.body);
    if (!body)
        return refuse(error(Fault::FileFailed, std::move(body.error())));
    if (m_transfer && !m_transfer->saveTo.isEmpty()) {
        m_file = std::make_unique<QSaveFile>(m_transfer->saveTo);
        if (!m_file->open(QIODevice::WriteOnly))
            return refuse(error(Fault::FileFailed, fileProblem(*m_file)));
    }
    QNetworkRequest wire = wireRequest(target, m_request, body->mediaType);
    if (m_file)
        wire.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
    if (m_request.effect == Effect::Reads && m_request.body.isEmpty())
        return watch(network.sendCustomRequest(wire, verbBytes(m_request.verb)));
    wire.setHeader(QNetworkRequest::ContentLengthHeader, body->device->totalSize());
    QIODevice *device = body->device.release();
    QNetworkReply *reply = network.sendCustomRequest(wire, verbBytes(m_request.verb), device);
    device->setParent(reply);
    watch(reply);
}

void Exchange::refuse(ApiError reason)
{
    QTimer::singleShot(0, this, [this, reason = std::move(reason)] { settle(tl::unexpected(reason)); });
}

void Exchange::watch(QNetworkReply *reply)
{
    m_reply = reply;
    connect(reply, &QNetworkReply::encrypted, this, &Exchange::onEncrypted);
    connect(reply, &QNetworkReply::sslErrors, this, &Exchange::onSslErrors);
    connect(reply, &QNetworkReply::downloadProgress, this, &Exchange::onDownloadProgress);
    connect(reply, &QNetworkReply::uploadProgress, this, &Exchange::onUploadProgress);
    if (m_file)
        connect(reply, &QNetworkReply::readyRead, this, &Exchange::onReadyRead);
    connect(reply, &QNetworkReply::finished, this, &Exchange::onFinished);
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        m_reply->abort();
    });
    m_clock.start(m_client->target().timeoutMs);
}

// Nothing of the request has been sent at this point.
void Exchange::onEncrypted()
{
    TrustVerdict verdict = judge({}, m_reply->sslConfiguration(), m_client->target());
    if (verdict.isTrusted())
        return;
    m_distrust = std::move(verdict.error);
    m_reply->abort();
}

void Exchange::onSslErrors(const QList<QSslError> &errors)
{
    TrustVerdict verdict = judge(errors, m_reply->sslConfiguration(), m_client->target());
    if (verdict.isTrusted())
        m_reply->ignoreSslErrors(errors);
    else
        m_distrust = std::move(verdict.error);
}

void Exchange::onDownloadProgress(qint64 received, qint64 toReceive)
{
    m_received = received;
    m_toReceive = toReceive;
    if (m_reply->bytesAvailable() > maxBodySize) {
        m_tooLarge = true;
        m_reply->abort();
        return;
    }
    onMoved();
}

void Exchange::onUploadProgress(qint64 sent, qint64 toSend)
{
    m_sent = sent;
    m_toSend = toSend;
    onMoved();
}

void Exchange::onMoved()
{
    if (!m_transfer || !m_reply || m_reply->isFinished())
        return;
    m_clock.start();
    if (m_transfer->progress)
        m_transfer->progress(m_sent, m_toSend, m_received, m_toReceive);
}

// The status is known when the first bytes of the body can be read. The body of an error stays in memory.
bool Exchange::isSaving() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return m_file && status >= 200 && status < 300;
}

void Exchange::onReadyRead()
{
    if (!isSaving() || !m_fileProblem.isEmpty())
        return;
    const QByteArray bytes = m_reply->readAll();
    if (m_file->write(bytes) == bytes.size())
        return;
    m_fileProblem = fileProblem(*m_file);
    m_reply->abort();
}

void Exchange::readHeaders()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.contentType = m_reply->rawHeader("Content-Type"_ba);
    m_answer.kbnName = m_reply->rawHeader("kbn-name"_ba);
    m_answer.elasticProduct = m_reply->rawHeader("x-elastic-product"_ba);
    m_answer.osdName = m_reply->rawHeader("osd-name"_ba);
    m_answer.server = m_reply->rawHeader("Server"_ba);
    m_answer.challenge = m_reply->rawHeader("WWW-Authenticate"_ba);
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        if (name.compare("set-cookie", Qt::CaseInsensitive) != 0)
            m_answer.headers.emplace_back(name, value);
    }
}

void Exchange::onFinished()
{
    m_clock.stop();
    m_answer.elapsedMs = m_elapsed.elapsed();
    readHeaders();
    const bool cut = m_answer.status < 300 && m_reply->error() != QNetworkReply::NoError;
    if (!m_fileProblem.isEmpty())
        return settle(tl::unexpected(notSaved()));
    if (m_timedOut || m_tooLarge || m_distrust || m_answer.status == 0 || cut)
        return settle(tl::unexpected(transportError()));
    if (isSaving())
        return finishSaving();
    QByteArray body = m_reply->readAll();
    if (m_reply->rawHeader("Content-Encoding"_ba).toLower() == "gzip")
        return inflate(body);
    onBodyReady(std::move(body));
}

ApiError Exchange::notSaved() const
{
    ApiError problem = error(Fault::NotSaved, m_fileProblem);
    problem.status = m_answer.status;
    return problem;
}

void Exchange::finishSaving()
{
    onReadyRead();
    m_answer.savedBytes = m_file->size();
    if (m_fileProblem.isEmpty() && !m_file->commit())
        m_fileProblem = fileProblem(*m_file);
    if (!m_fileProblem.isEmpty())
        return settle(tl::unexpected(notSaved()));
    settle(std::move(m_answer));
}

void Exchange::inflate(const QByteArray &gzip)
{
    using Inflated = tl::expected<QByteArray, InflateFault>;
    // By value, so that the reader of the body is its only owner; otherwise Qt would copy it.
    const auto done = [this](Inflated body) {
        if (body)
            return onBodyReady(*std::move(body));
        ApiError problem = error(body.error() == InflateFault::Damaged ? Fault::BadBody : Fault::TooLarge,
            body.error() == InflateFault::Damaged
                ? QCoreApplication::translate("Kibana", "The compressed body is damaged or cut short.")
                : QCoreApplication::translate("Kibana", "The body is larger than %L1 MB.").arg(maxBodySize >> 20));
        problem.status = m_answer.status;
        settle(tl::unexpected(std::move(problem)));
    };
    if (gzip.size() < minWorkerSize)
        return done(inflated(gzip, maxBodySize));
    m_inflating = offThread<Inflated>([gzip] { return inflated(gzip, maxBodySize); }, done);
}

void Exchange::onBodyReady(QByteArray body)
{
    m_answer.body = std::move(body);
    if (m_answer.status >= 300)
        return settle(tl::unexpected(statusError(m_answer, m_client->target().credential, *m_reply)));
    if (!problemOf(m_answer))
        return settle(std::move(m_answer));
    // Judged once more, so that what is quoted of the body does not hold the credential, not even a part of it.
    m_answer.body = withoutCredential(std::move(m_answer.body), m_client->target().credential);
    auto problem = problemOf(m_answer);
    settle(tl::unexpected(problem ? *std::move(problem) : error(Fault::BadBody)));
}

std::optional<ApiError> Exchange::problemOf(const Reply &answer) const
{
    if (auto problem = bodyProblem(answer))
        return problem;
    return m_check ? m_check(answer) : std::nullopt;
}

ApiError Exchange::transportError() const
{
    ApiError problem = error(faultFor(m_answer.status, m_reply->error(), m_timedOut));
    problem.status = m_answer.status;
    // In TLS 1.3 a client certificate is refused after the handshake, and Qt has no error code for that.
    if (problem.fault == Fault::Unreachable && m_reply->errorString().contains("SSL routines"_L1))
        problem.fault = Fault::TlsFailed;
    if (m_distrust && !m_timedOut)
        return *m_distrust;
    if (problem.fault == Fault::ProxySignIn)
        problem.gaveProxyUser = !m_reply->manager()->proxy().user().isEmpty();
    if (m_tooLarge) {
        problem.fault = Fault::TooLarge;
        problem.detail =
            QCoreApplication::translate("Kibana", "The body is larger than %L1 MB.").arg(maxBodySize >> 20);
    } else if (problem.fault == Fault::TlsFailed) {
        problem.detail = m_reply->errorString(); // OpenSSL's message; holds no address
    }
    return problem;
}

// Listeners and done may destroy this object.
void Exchange::settle(Outcome<Reply> outcome)
{
    m_clock.stop();
    hangUp();
    const auto done = std::exchange(m_done, nullptr);
    if (!outcome)
        outcome.error().mayHaveActed = mayHaveActed(m_request, outcome.error());
    if (m_log) {
        const bool failed = !outcome;
        m_log->end(m_number, failed ? outcome.error().status : outcome->status, m_elapsed.elapsed(),
            failed ? m_answer.body.size() : outcome->body.size(), failed ? &outcome.error() : nullptr);
    }
    const QPointer<Exchange> alive(this);
    if (outcome)
        Q_EMIT m_client->succeeded(m_request, *outcome);
    else if (outcome.error().fault != Fault::Cancelled)
        Q_EMIT m_client->failed(m_request, outcome.error());
    if (alive && m_client && done)
        done(std::move(outcome));
}

void Exchange::hangUp()
{
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    if (!reply->isFinished())
        reply->abort();
    reply->deleteLater();
}

}
