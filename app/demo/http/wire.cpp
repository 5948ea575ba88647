// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/wire.h"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cstring>
#include <fstream>
#include <thread>

#define ZLIB_CONST // input of deflate() is const
#include <zlib.h>

#include "app/demo/http/pause.h"
#include "app/demo/http/sockets.h"
#include "app/demo/http/target.h"
#include "app/demo/http/threadqueue.h"

namespace reeve::demo {

namespace {

// The routes have lower limits of their own, see Route::maxBytes.
constexpr size_t maxPayload = 128 * 1048576;
const char *const hiddenType = "X-Demo-Content-Type";
constexpr time_t keepAliveSeconds = 120;
constexpr size_t minCompressedSize = 1024; // Kibana: smaller answers travel as they are

// Compression level 1, as a page of 10,000 endpoints has 20 MB.
std::string gzip(const std::string &text)
{
    z_stream stream{};
    if (deflateInit2(&stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string compressed(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<const Bytef *>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(compressed.data());
    stream.avail_out = static_cast<uInt>(compressed.size());
    const int result = deflate(&stream, Z_FINISH);
    compressed.resize(stream.total_out);
    deflateEnd(&stream);
    return result == Z_STREAM_END ? compressed : std::string();
}

// The library would take a form with parts to pieces before a handler sees it, and keep neither their order nor their
// bytes. Under another type the body is left as it is; callFrom() puts the type back.
httplib::Server::HandlerResponse hideParts(const httplib::Request &constant, httplib::Response &)
{
    if (constant.is_multipart_form_data()) {
        auto &request = const_cast<httplib::Request &>(constant); // the library's own, which is not constant
        request.headers.emplace(hiddenType, request.get_header_value("Content-Type"));
        request.headers.erase("Content-Type");
    }
    return httplib::Server::HandlerResponse::Unhandled;
}

Call callFrom(const httplib::Request &request)
{
    Call call;
    call.method = request.method;
    call.target = request.target;
    call.rawPath = routedPath(request.target);
    call.path = decodedLeniently(call.rawPath);
    call.body = request.body;
    call.remoteAddress = request.remote_addr;
    call.query = queryOf(request.target); // not the library's, which drops a pair that is repeated
    for (const auto &[name, value] : request.headers) {
        std::string key = name == hiddenType ? "content-type" : name;
        std::transform(key.begin(), key.end(), key.begin(),
            [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
        // The library adds the addresses of both ends to the headers.
        if (key != "remote_addr" && key != "remote_port" && key != "local_addr" && key != "local_port")
            call.headers.emplace(key, value);
    }
    return call;
}

bool readable(const std::string &file)
{
    return std::ifstream(file).good();
}

void writeHeaders(const Answer &answer, httplib::Response &response)
{
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.headers.emplace(name, value);
    if (!answer.fromKibana)
        return;
    response.set_header("kbn-name", "reeve-demo");
    response.set_header("kbn-license-sig", "8e2d4d5aa2b4a1f4be3c8b3ecb5e2fc4a0d6c2c0e2b5f1d93f4de9ed0a5c7b61");
    if (!response.has_header("cache-control"))
        response.set_header("cache-control", "private, no-cache, no-store, must-revalidate");
}

// Uses a content provider of known length, as the library would compress a plain body with brotli.
void writeBody(std::string text, const std::string &type, bool truncated, httplib::Response &response)
{
    if (text.empty())
        return;
    const auto body = std::make_shared<const std::string>(std::move(text));
    response.set_content_provider(
        body->size(), type, [body, truncated](size_t offset, size_t, httplib::DataSink &sink) {
            const size_t end = truncated ? body->size() / 2 : body->size();
            if (offset >= end)
                return false;
            return sink.write(body->data() + offset, end - offset) && !truncated;
        });
}

// Gives the library's own error responses (too large, not parsable) the form of Kibana's.
httplib::Server::HandlerResponse completeRefusal(const httplib::Request &, httplib::Response &response)
{
    if (response.content_length_ == 0 && response.headers.empty()) {
        const bool large = response.status == 413;
        const Answer answer = boom(response.status,
            large ? "Payload content length greater than maximum allowed: " + std::to_string(maxPayload)
                  : std::string("Bad Request"));
        writeHeaders(answer, response);
        writeBody(answer.body, answer.type, false, response);
    }
    return httplib::Server::HandlerResponse::Handled;
}

}

struct Wire::Machine {
    ServerOptions options;
    Answerer answerer;
    std::unique_ptr<httplib::Server> http{};
    Pause pause{};
    int port = 0;
    std::thread listener{};
    std::atomic<bool> ended = false;

    Machine(const ServerOptions &serverOptions, Answerer answers) : options(serverOptions), answerer(std::move(answers))
    {
    }

    tl::expected<void, std::string> create();
    void configure();
    void serve(const httplib::Request &request, httplib::Response &response);
    void deliver(Answer answer, const httplib::Request &request, httplib::Response &response);
    int connectionOf(const httplib::Request &request) const
    {
        return connectionFrom(request.remote_addr, request.remote_port, port);
    }
};

tl::expected<void, std::string> Wire::Machine::create()
{
    const bool tls = !options.tlsCertFile.empty() || !options.tlsKeyFile.empty();
    for (const std::string &file : {options.tlsCertFile, options.tlsKeyFile, options.clientCaFile}) {
        if (!file.empty() && !readable(file))
            return tl::unexpected("cannot read " + file + ": " + std::strerror(errno));
    }
    if (tls && (options.tlsCertFile.empty() || options.tlsKeyFile.empty()))
        return tl::unexpected(std::string("TLS needs both a certificate and a key"));
    if (!tls && !options.clientCaFile.empty())
        return tl::unexpected(std::string("a client CA needs a certificate and a key of the server"));
    if (tls)
        http = std::make_unique<httplib::SSLServer>(options.tlsCertFile.c_str(), options.tlsKeyFile.c_str(),
            options.clientCaFile.empty() ? nullptr : options.clientCaFile.c_str());
    else
        http = std::make_unique<httplib::Server>();
    if (!http->is_valid())
        return tl::unexpected(
            "cannot use the certificate " + options.tlsCertFile + " with the key " + options.tlsKeyFile);
    return {};
}

void Wire::Machine::configure()
{
    const auto handler = [this](const httplib::Request &request, httplib::Response &response) {
        serve(request, response);
    };
    const char *any = "[\\s\\S]*"; // "." would leave out the line breaks that a decoded path can have
    http->Get(any, handler).Post(any, handler).Put(any, handler).Patch(any, handler);
    http->Delete(any, handler).Options(any, handler);
    http->set_pre_routing_handler(hideParts);
    http->set_error_handler(httplib::Server::HandlerWithResponse(completeRefusal));
    http->set_payload_max_length(maxPayload);
    http->set_tcp_nodelay(true);
    http->set_keep_alive_max_count(1000000);
    http->set_keep_alive_timeout(keepAliveSeconds);
    http->set_read_timeout(20);
    http->new_task_queue = [] { return new ThreadQueue; };
    // Without SO_REUSEPORT, which the library sets by default: a second server at the port must fail, not share it.
    http->set_socket_options([](socket_t socket) {
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
}

void Wire::Machine::serve(const httplib::Request &request, httplib::Response &response)
{
    Answer answer;
    try {
        answer = answerer(callFrom(request));
    } catch (const std::exception &) {
        answer = internalError();
    }
    deliver(std::move(answer), request, response);
}

void Wire::Machine::deliver(Answer answer, const httplib::Request &request, httplib::Response &response)
{
    if (answer.delivery == Delivery::Never || answer.delayMs > 0) {
        const int connection = connectionOf(request);
        const bool never = answer.delivery == Delivery::Never;
        const auto time = never ? std::chrono::hours(24) : std::chrono::milliseconds(answer.delayMs);
        const bool waited = pause.waitFor(time, [connection] { return peerHasGone(connection); });
        if (never || !waited) // the client is gone or the server stops
            answer.delivery = Delivery::Closed;
    }
    if (answer.delivery == Delivery::Closed)
        closeConnection(connectionOf(request));
    else if (answer.delivery == Delivery::Reset)
        resetConnection(connectionOf(request));
    writeHeaders(answer, response);
    const bool compress = options.compression && answer.body.size() >= minCompressedSize
        && request.get_header_value("Accept-Encoding").find("gzip") != std::string::npos;
    if (auto compressed = compress ? gzip(answer.body) : std::string(); !compressed.empty()) {
        answer.body = std::move(compressed);
        response.set_header("content-encoding", "gzip");
    }
    if (!answer.body.empty())
        response.set_header("vary", "accept-encoding");
    writeBody(std::move(answer.body), answer.type, answer.delivery == Delivery::Truncated, response);
}

Wire::Wire(const ServerOptions &options, Answerer answerer)
    : m_machine(std::make_unique<Machine>(options, std::move(answerer)))
{
}

Wire::~Wire()
{
    stop();
}

tl::expected<uint16_t, std::string> Wire::start()
{
    Machine &machine = *m_machine;
    if (auto created = machine.create(); !created)
        return tl::unexpected(created.error());
    machine.configure();
    const std::string &host = machine.options.host;
    if (machine.options.port == 0)
        machine.port = machine.http->bind_to_any_port(host);
    else if (machine.http->bind_to_port(host, machine.options.port))
        machine.port = machine.options.port;
    if (machine.port <= 0)
        return tl::unexpected("cannot listen on " + host + " port " + std::to_string(machine.options.port)
            + ": the port is in use or the address is not ours");
    machine.listener = std::thread([&machine] {
        machine.http->listen_after_bind();
        machine.ended = true;
    });
    // stop() has an effect only once is_running() is true, which takes microseconds.
    while (!machine.http->is_running() && !machine.ended)
        std::this_thread::yield();
    return static_cast<uint16_t>(machine.port);
}

void Wire::stop()
{
    Machine &machine = *m_machine;
    machine.pause.stop();
    if (!machine.listener.joinable())
        return;
    machine.http->stop();
    // Repeated, as a connection may have been accepted but not yet passed to its thread.
    Pause pause;
    while (!machine.ended) {
        closeConnectionsAt(machine.port);
        pause.waitFor(std::chrono::milliseconds(5), [] { return false; });
    }
    machine.listener.join();
}

}
