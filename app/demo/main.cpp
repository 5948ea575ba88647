// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// reeve-demo-kibana: the demo server as a separate program.

#include <csignal>
#include <iostream>
#include <pthread.h>
#include <string>
#include <vector>

#include "app/demo/arguments.h"
#include "app/demo/server.h"

namespace {

using namespace reeve::demo;

void printCredentials(const Credentials &credentials)
{
    std::cout << "API key id " << credentials.apiKeyId << "\nAPI key " << credentials.apiKey << "\nencoded API key "
              << credentials.encodedApiKey << "\nuser name " << credentials.username << "\npassword "
              << credentials.password << '\n';
}

int run(const Arguments &arguments)
{
    // Blocked before any thread starts, so that only sigwait() receives the signals.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    Server server(arguments.server);
    if (const auto started = server.start(); !started) {
        std::cerr << "reeve-demo-kibana: " << started.error() << '\n';
        return 1;
    }
    if (arguments.printCredentials)
        printCredentials(server.credentials());
    std::cout << "listening on " << server.url() << std::endl;
    int signal = 0;
    sigwait(&ends, &signal);
    server.stop();
    return 0;
}

}

int main(int argc, char **argv)
{
    const auto arguments = readArguments(std::vector<std::string>(argv + 1, argv + argc));
    if (!arguments) {
        std::cerr << "reeve-demo-kibana: " << arguments.error() << "\nSee reeve-demo-kibana --help.\n";
        return 2;
    }
    if (arguments->help) {
        std::cout << usage();
        return 0;
    }
    return run(*arguments);
}
