// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

// Kibana's answer with the message of Elasticsearch about a credential.
void refuses(FaultSetup &setup, const QByteArray &reason)
{
    setup.healthyExcept("/api/spaces/space HTTP",
        boom(401,
            "[security_exception: [security_exception] Reason: unable to authenticate with provided credentials and "
            "anonymous access is not allowed for this request]: "
                + reason));
}

void signInByPassword(FaultSetup &setup, const DemoKibana &kibana, const QByteArray &password)
{
    setup.profile.authentication = AuthenticationType::Basic;
    setup.profile.username = kibana.username();
    setup.secret = password;
}

constexpr ConnectionFault faults[] = {
    {.name = "a wrong API key",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.secret = apiKey.reveal();
            },
        .stop = "credentials unauthorized",
        .advice = "Kibana did not accept the API key"},
    {.name = "an API key that has expired",
        .prepare = [](FaultSetup &setup) { refuses(setup, "api key is expired"); },
        .stop = "credentials api-key-expired",
        .advice = "create a new key with the same privileges"},
    {.name = "an API key that was invalidated",
        .prepare = [](FaultSetup &setup) { refuses(setup, "api key [VuaCfGcBCdbkQm-e5aOx] has been invalidated"); },
        .stop = "credentials api-key-invalidated",
        .advice = "why it was withdrawn"},
    {.name = "an API key of another deployment",
        .prepare = [](FaultSetup &setup) { refuses(setup, "unable to find apikey with id VuaCfGcBCdbkQm-e5aOx"); },
        .stop = "credentials api-key-not-found",
        .advice = "that of the deployment the key was made for"},
    {.name = "an API key that Elasticsearch cannot decode",
        .prepare = [](FaultSetup &setup) { refuses(setup, "Illegal base64 character 5f"); },
        .stop = "credentials api-key-malformed",
        .advice = "Copy the whole key again"},
    {.name = "an API key where only passwords are accepted",
        .prepare = [](FaultSetup &setup) { setup.kibana(nullptr, {.require = demo::Requirement::Basic}); },
        .stop = "credentials unauthorized",
        .advice = "Kibana did not accept the API key"},
    {.name = "a wrong password",
        .prepare = [](FaultSetup &setup) { signInByPassword(setup, setup.kibana(), "S3ededSecret"); },
        .stop = "credentials unauthorized",
        .advice = "Kibana did not accept the user name and password"},
    {.name = "a password where only API keys are accepted",
        .prepare =
            [](FaultSetup &setup) {
                const DemoKibana &kibana = setup.kibana(nullptr, {.require = demo::Requirement::ApiKey});
                signInByPassword(setup, kibana, kibana.password().reveal());
            },
        .stop = "credentials unauthorized",
        .advice = "create an API key in Kibana"},
    {.name = "an API key in no form a key has",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.secret = "not a key";
            },
        .stop = "credentials unreadable-api-key",
        .advice = "in the form called Encoded",
        .field = "apiKey",
        .refusal = "none of the forms an API key has"},
    {.name = "an API key of an Elastic Cloud organisation",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.secret = "essu_VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw==";
            },
        .stop = "credentials api-key-of-cloud",
        .advice = "has access to this project"},
    {.name = "no API key at all",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.secret.clear();
            },
        .stop = "credentials no-secret",
        .advice = "There is no API key for this connection",
        .field = "apiKey",
        .refusal = "Enter an API key"},
    {.name = "a sign-in that ends halfway",
        .prepare = [](FaultSetup &setup) { setup.kibana("401@/api/endpoint"); },
        .stop = "endpoints unauthorized",
        .advice = "Kibana did not accept the API key"},
};

}

FaultTable credentialFaults()
{
    return faults;
}

}
