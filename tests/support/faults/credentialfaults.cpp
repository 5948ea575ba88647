// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

// As Kibana passes on what Elasticsearch says of a credential.
void refuses(Scene &scene, const QByteArray &reason)
{
    scene.healthyBut("/api/spaces/space HTTP",
        boom(401,
            "[security_exception: [security_exception] Reason: unable to authenticate with provided credentials and "
            "anonymous access is not allowed for this request]: "
                + reason));
}

void signInByPassword(Scene &scene, const DemoKibana &kibana, const QByteArray &password)
{
    scene.profile.authentication = AuthenticationType::Basic;
    scene.profile.username = kibana.username();
    scene.secret = password;
}

constexpr ConnectionFault faults[] = {
    {.name = "a wrong API key",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.secret = apiKey.reveal();
            },
        .stop = "credentials unauthorized",
        .advice = "Kibana did not accept the API key"},
    {.name = "an API key that has expired",
        .stage = [](Scene &scene) { refuses(scene, "api key is expired"); },
        .stop = "credentials api-key-expired",
        .advice = "create a new key with the same privileges"},
    {.name = "an API key that was invalidated",
        .stage = [](Scene &scene) { refuses(scene, "api key [VuaCfGcBCdbkQm-e5aOx] has been invalidated"); },
        .stop = "credentials api-key-invalidated",
        .advice = "why it was withdrawn"},
    {.name = "an API key of another deployment",
        .stage = [](Scene &scene) { refuses(scene, "unable to find apikey with id VuaCfGcBCdbkQm-e5aOx"); },
        .stop = "credentials api-key-not-found",
        .advice = "that of the deployment the key was made for"},
    {.name = "an API key that Elasticsearch cannot decode",
        .stage = [](Scene &scene) { refuses(scene, "Illegal base64 character 5f"); },
        .stop = "credentials api-key-malformed",
        .advice = "Copy the whole key again"},
    {.name = "an API key where only passwords are accepted",
        .stage = [](Scene &scene) { scene.kibana(nullptr, {.require = demo::Requirement::Basic}); },
        .stop = "credentials unauthorized",
        .advice = "Kibana did not accept the API key"},
    {.name = "a wrong password",
        .stage = [](Scene &scene) { signInByPassword(scene, scene.kibana(), "S3ededSecret"); },
        .stop = "credentials unauthorized",
        .advice = "Kibana did not accept the user name and password"},
    {.name = "a password where only API keys are accepted",
        .stage =
            [](Scene &scene) {
                const DemoKibana &kibana = scene.kibana(nullptr, {.require = demo::Requirement::ApiKey});
                signInByPassword(scene, kibana, kibana.password().reveal());
            },
        .stop = "credentials unauthorized",
        .advice = "create an API key in Kibana"},
    {.name = "an API key in no form a key has",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.secret = "not a key";
            },
        .stop = "credentials unreadable-api-key",
        .advice = "in the form called Encoded",
        .field = "apiKey",
        .refusal = "none of the forms an API key has"},
    {.name = "an API key of an Elastic Cloud organisation",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.secret = "essu_VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw==";
            },
        .stop = "credentials unreadable-api-key",
        .advice = "create a key",
        .field = "apiKey",
        .refusal = "a key of an Elastic Cloud organisation"},
    {.name = "no API key at all",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.secret.clear();
            },
        .stop = "credentials no-secret",
        .advice = "There is no API key for this connection",
        .field = "apiKey",
        .refusal = "Enter an API key"},
    {.name = "a sign-in that ends halfway",
        .stage = [](Scene &scene) { scene.kibana("401@/api/endpoint"); },
        .stop = "endpoints unauthorized",
        .advice = "Kibana did not accept the API key"},
};

}

FaultTable credentialFaults()
{
    return faults;
}

}
