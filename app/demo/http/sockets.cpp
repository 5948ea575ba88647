// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/sockets.h"

#include <algorithm>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace reeve::demo {

namespace {

struct Name {
    std::string address{};
    int port = -1;
};

using Ask = int (*)(int, sockaddr *, socklen_t *);

Name nameOf(int descriptor, Ask ask)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    auto *generic = reinterpret_cast<sockaddr *>(&storage);
    if (ask(descriptor, generic, &size) != 0)
        return {};
    char text[INET6_ADDRSTRLEN] = {};
    if (storage.ss_family == AF_INET) {
        const auto *v4 = reinterpret_cast<const sockaddr_in *>(&storage);
        inet_ntop(AF_INET, &v4->sin_addr, text, sizeof text);
        return {text, ntohs(v4->sin_port)};
    }
    if (storage.ss_family == AF_INET6) {
        const auto *v6 = reinterpret_cast<const sockaddr_in6 *>(&storage);
        inet_ntop(AF_INET6, &v6->sin6_addr, text, sizeof text);
        return {text, ntohs(v6->sin6_port)};
    }
    return {};
}

int descriptorLimit()
{
    return static_cast<int>(std::clamp(sysconf(_SC_OPEN_MAX), 256L, 4096L));
}

}

int connectionFrom(const std::string &address, int remotePort, int localPort)
{
    for (int descriptor = 0; descriptor < descriptorLimit(); ++descriptor) {
        const Name peer = nameOf(descriptor, getpeername);
        if (peer.port == remotePort && peer.address == address && nameOf(descriptor, getsockname).port == localPort)
            return descriptor;
    }
    return -1;
}

bool peerHasGone(int descriptor)
{
    pollfd entry{descriptor, POLLRDHUP, 0};
    return descriptor < 0 || (poll(&entry, 1, 0) > 0 && entry.revents != 0);
}

void closeConnection(int descriptor)
{
    if (descriptor >= 0)
        shutdown(descriptor, SHUT_RDWR);
}

void resetConnection(int descriptor)
{
    // Dissolving the association is the only way to send a reset while the HTTP library still owns the descriptor.
    const sockaddr nobody{AF_UNSPEC, {}};
    if (descriptor >= 0 && connect(descriptor, &nobody, sizeof nobody) != 0)
        shutdown(descriptor, SHUT_RDWR);
}

void closeConnectionsAt(int localPort)
{
    for (int descriptor = 0; descriptor < descriptorLimit(); ++descriptor) {
        if (nameOf(descriptor, getsockname).port == localPort && nameOf(descriptor, getpeername).port > 0)
            shutdown(descriptor, SHUT_RDWR);
    }
}

}
