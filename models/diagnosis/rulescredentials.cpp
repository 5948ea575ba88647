// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

#include "models/diagnosis/systemuser.h"

namespace reeve {

namespace {

// Elasticsearch names the user of a refused password, and none where it refuses an API key. The words may also be about
// the user with whom Kibana itself signs in, which is no proxy's.
bool isAboutAnotherUser(const ApiError &error, const RequestContext &)
{
    const auto names = [&error](const char *user) { return error.serverSays.contains(QLatin1StringView(user)); };
    return !names("user [kibana_system]") && !names("user [kibana]");
}

// Kibana's own 401 where it found no credential that it accepts; a refusal by Elasticsearch has more words.
bool isBare(const ApiError &error, const RequestContext &)
{
    QString words = error.serverSays.simplified();
    words.remove(QLatin1StringView("401"));
    words.removeIf([](QChar c) { return !c.isLetter(); });
    return words.isEmpty() || words.compare(QLatin1StringView("unauthorized"), Qt::CaseInsensitive) == 0;
}

constexpr const char *apiKeySteps = QT_TRANSLATE_NOOP("Diagnosis",
    "In Kibana, open Stack Management, API keys: see whether the key is there and still valid.\n"
    "Copy the whole key again, in the form Kibana calls Encoded, and put it into the connection.\n"
    "Check that the address is that of the deployment the key was made for.");

constexpr const char *passwordSteps = QT_TRANSLATE_NOOP("Diagnosis",
    "Sign in with the same name and password in a browser, choosing \"Log in with Elasticsearch\".\n"
    "Put the right password into the connection.\n"
    "If you sign in through single sign-on, create an API key in Kibana under Stack Management, API "
    "keys, and use that.");

bool isSystemUsersSignIn(const ApiError &error, const RequestContext &at)
{
    const bool isRefused = error.fault == Fault::SignedOut || isFromKibana(error);
    return isRefused && isSystemUser(at.user);
}

constexpr DiagnosisRule rules[] = {
    {
        .id = "security-disabled",
        .faults = {Fault::SignedOut, Fault::BadRequest, Fault::Forbidden, Fault::NotFound, Fault::ServerFault},
        .says = {"security must be explicitly enabled", "setting [xpack.security.enabled]", "security is not enabled",
            "security is disabled", "security features are not enabled", "uri [/_security/"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Security is switched off in Elasticsearch."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Without it there are no users, API keys and privileges, and Kibana can check no credential. It says: "
            "{server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have security switched on by the administrator of Elasticsearch: xpack.security.enabled: true in "
            "elasticsearch.yml on every node, and a restart.\n"
            "Then create an API key in Kibana under Stack Management, API keys, and put it into the connection."),
        .remedies = {Remedy::CopyDetails, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "system-user",
        .faults = {Fault::SignedOut, Fault::Forbidden},
        .authentication = AuthenticationType::Basic,
        .when = isSystemUsersSignIn,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The user {signInUser} is not one to sign in to Kibana with."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It is a built-in user with which a program of the Elastic Stack signs in to Elasticsearch, as Kibana does "
            "with kibana_system. Such a user may not use Kibana, whether its password is right or not. Kibana answered "
            "{server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Sign in as a user of your own with a role for Security, or with an API key, which you create in Kibana "
            "under Stack Management, API keys.\n"
            "On a deployment that has no other user yet, use elastic, and create one."),
        .remedies = {Remedy::EditConnection, Remedy::ReplaceSecret, Remedy::TestConnection},
    },
    {
        .id = "api-keys-disabled",
        .faults = {Fault::SignedOut, Fault::BadRequest, Fault::ServerFault},
        .says = {"api keys are not enabled", "api keys are disabled", "security.authc.api_key.enabled"},
        .authentication = AuthenticationType::ApiKey,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "API keys are switched off in Elasticsearch."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Elasticsearch accepts no API key at all while xpack.security.authc.api_key.enabled is false in "
            "elasticsearch.yml. It says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Change the connection to sign in with user and password.\n"
            "Or have the administrator of Elasticsearch switch API keys on: xpack.security.authc.api_key.enabled: true "
            "on every node, and a restart."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "credential-replaced",
        .faults = {Fault::SignedOut},
        .says = {"unable to authenticate user [", "failed to authenticate user ["},
        .authentication = AuthenticationType::ApiKey,
        .when = isAboutAnotherUser,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "A proxy on the way signs in as {user} in place of the API key."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Reeve sent an API key, and what arrived was a sign-in of the user {user}: a proxy in front of Kibana "
            "replaced the header Authorization with a user of its own, who was refused. Nothing is known about the "
            "API key. Elasticsearch says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask whoever runs the proxy in front of Kibana to pass the header Authorization on unchanged when a "
            "request has one (nginx: proxy_set_header Authorization; Apache: RequestHeader set Authorization).\n"
            "Or use an address at which Kibana is reached without that proxy."),
        .remedies = {Remedy::CopyDetails, Remedy::EditConnection, Remedy::TestConnection},
    },
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
        .when = isBare,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not accept the API key."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana does not say why; it answered {server}. It answers so when no credential arrived, because a proxy "
            "on the way removed the header Authorization, or when it does not take API keys "
            "(xpack.security.authc.http.schemes). Otherwise the key has expired or was withdrawn, it belongs to "
            "another deployment, or a part of it got lost in copying."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask whoever runs a proxy in front of Kibana whether it passes the header Authorization on.\n"
            "Have it looked up in kibana.yml whether xpack.security.authc.http.schemes is set and lacks apikey."),
        .furtherSteps = {apiKeySteps},
        .remedies = {Remedy::ReplaceSecret, Remedy::TestConnection, Remedy::EditConnection},
    },
    {
        .id = "unauthorized",
        .faults = {Fault::SignedOut},
        .authentication = AuthenticationType::ApiKey,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not accept the API key."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana does not say why; it answered {server}. The usual reasons are: the key has expired or was "
            "withdrawn, it belongs to another deployment, or a part of it got lost in copying."),
        .resolution = apiKeySteps,
        .remedies = {Remedy::ReplaceSecret, Remedy::TestConnection, Remedy::EditConnection},
    },
    {
        .id = "unauthorized",
        .faults = {Fault::SignedOut},
        .authentication = AuthenticationType::Basic,
        .when = isBare,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not accept the user name and password."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana does not say why; it answered {server}. It answers so when no credential arrived, because a proxy "
            "on the way removed the header Authorization, or when it does not take user names and passwords "
            "(xpack.security.authc.providers without basic). Otherwise the password is mistyped or was changed, or it "
            "is a user of another deployment, a disabled user, or one who signs in through single sign-on and has no "
            "password here."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask whoever runs a proxy in front of Kibana whether it passes the header Authorization on.\n"
            "Have it looked up in kibana.yml whether xpack.security.authc.providers is set and lacks basic."),
        .furtherSteps = {passwordSteps},
        .remedies = {Remedy::ReplaceSecret, Remedy::EditConnection, Remedy::TestConnection},
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
        .resolution = passwordSteps,
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
