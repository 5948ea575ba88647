// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

constexpr DiagnosisRule rules[] = {
    {
        .id = "api-key-expired",
        .faults = {Fault::SignedOut},
        .says = {"api key is expired", "api key has expired"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The API key has expired."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis", "Elasticsearch says so: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "In Kibana, open Stack Management, API keys, and create a new key with the same privileges.\n"
            "Put it into the connection."),
        .remedies = {Remedy::ReplaceSecret, Remedy::TestConnection},
    },
    {
        .id = "api-key-invalidated",
        .faults = {Fault::SignedOut},
        .says = {"has been invalidated"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The API key was invalidated."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis", "It was withdrawn. Elasticsearch says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask the administrator of the deployment why it was withdrawn.\n"
            "Create a new key and put it into the connection."),
        .remedies = {Remedy::ReplaceSecret, Remedy::TestConnection},
    },
    {
        .id = "api-key-of-cloud",
        .faults = {Fault::SignedOut},
        .authentication = AuthenticationType::ApiKey,
        .when = [](const ApiError &error, const RequestContext &) { return error.sentPrefixedKey; },
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The API key does not open this Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The key begins with a prefix, as keys made in the Elastic Cloud console do (essu_). Such a key opens a "
            "project only if it was given access to it; a hosted deployment or a Kibana of your own wants a key of its "
            "own. Kibana answered {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "For a serverless project: in the Elastic Cloud console, see whether the key is valid and has access to "
            "this project.\n"
            "For a hosted deployment or a Kibana of your own: create a key in Kibana under Stack Management, API keys, "
            "and put it into the connection."),
        .remedies = {Remedy::ReplaceSecret, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "api-key-not-found",
        .faults = {Fault::SignedOut},
        .says = {"unable to find apikey", "unable to find api key"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "This deployment does not know the API key."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Elasticsearch has no key with that id: it was deleted, or it belongs to another deployment. It "
            "says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check that the address is that of the deployment the key was made for.\n"
            "Create a new key in Kibana under Stack Management, API keys, and put it into the connection."),
        .remedies = {Remedy::ReplaceSecret, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "api-key-malformed",
        .faults = {Fault::SignedOut, Fault::BadRequest},
        .says = {"illegal base64", "invalid apikey value", "invalid api key"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "What was sent is not an API key."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Elasticsearch cannot decode it; a character is missing or too many, or it is another kind of key. "
            "It says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Copy the whole key again. Kibana calls the right form Encoded; the id and key joined by a colon "
            "work as well.\n"
            "A key of an Elastic Cloud organisation does not open a deployment: create one in Kibana under Stack "
            "Management, API keys."),
        .remedies = {Remedy::ReplaceSecret, Remedy::TestConnection},
    },
    {
        .id = "unauthorized",
        .faults = {Fault::SignedOut},
        .authentication = AuthenticationType::ApiKey,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not accept the API key."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana does not say why; it answered {server}. The usual reasons are: the key has expired or was "
            "withdrawn, it belongs to another deployment, or a part of it got lost in copying."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "In Kibana, open Stack Management, API keys: see whether the key is there and still valid.\n"
            "Copy the whole key again, in the form Kibana calls Encoded, and put it into the connection.\n"
            "Check that the address is that of the deployment the key was made for."),
        .remedies = {Remedy::ReplaceSecret, Remedy::TestConnection, Remedy::EditConnection},
    },
    {
        .id = "unauthorized",
        .faults = {Fault::SignedOut},
        .authentication = AuthenticationType::Basic,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not accept the user name and password."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It answered {server}. It does not say which of the two is wrong. The usual reasons are: a mistyped "
            "or changed password, a user of another deployment, a disabled user, or a user who signs in through "
            "single sign-on and has no password here."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Sign in with the same name and password in a browser, choosing \"Log in with Elasticsearch\".\n"
            "Put the right password into the connection.\n"
            "If you sign in through single sign-on, create an API key in Kibana under Stack Management, API "
            "keys, and use that."),
        .remedies = {Remedy::ReplaceSecret, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "unauthorized",
        .faults = {Fault::SignedOut},
        .authentication = AuthenticationType::Certificate,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not accept the client certificate as a sign-in."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The encrypted connection came about, but Kibana answered {server}. The usual reasons are: Kibana "
            "has no PKI provider (xpack.security.authc.providers), Elasticsearch maps the certificate to no "
            "user, or a proxy in front of Kibana ends TLS and swallows the certificate."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask the administrator whether signing in with certificates (PKI) is set up in Kibana and "
            "Elasticsearch.\n"
            "Check that the address leads to Kibana itself, not to a proxy that ends TLS.\n"
            "Otherwise use an API key."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::credentials()
{
    return rules;
}

}
