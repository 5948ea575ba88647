// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/identitydiagnosis.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Identity)
};

// Elasticsearch: the user of its own anonymous access has a realm of this name. Kibana: its anonymous access is a
// provider of this type.
bool isAnonymous(const IdentityFacts &identity)
{
    return identity.provider == "anonymous"_L1 || identity.authentication == "anonymous"_L1
        || identity.realm == "__anonymous"_L1;
}

// Directories accept a name in any case, with or without its domain, and report it in a form of their own.
QString bareName(const QString &username)
{
    const qsizetype backslash = username.lastIndexOf(u'\\');
    return username.mid(backslash + 1).section(u'@', 0, 0).trimmed().toCaseFolded();
}

bool isAnotherUser(const QString &reported, const QString &given)
{
    return !reported.isEmpty() && !given.isEmpty() && bareName(reported) != bareName(given);
}

bool isAnotherKey(const QString &reported, const QString &given)
{
    return !reported.isEmpty() && !given.isEmpty() && reported != given;
}

bool usesAnotherSignIn(const IdentityFacts &identity, const GivenCredential &given)
{
    switch (given.type) {
    case AuthenticationType::ApiKey:
        return (!identity.authentication.isEmpty() && identity.authentication != "api_key"_L1)
            || isAnotherKey(identity.apiKeyId, given.apiKeyId);
    case AuthenticationType::Basic:
        return identity.authentication == "api_key"_L1 || isAnotherUser(identity.username, given.username);
    case AuthenticationType::Certificate:
        break;
    }
    const bool byCertificate = identity.provider == "pki"_L1 || identity.realmType == "pki"_L1;
    return !byCertificate && (!identity.provider.isEmpty() || !identity.realmType.isEmpty());
}

QString symptomText(const QString &username, AuthenticationType type)
{
    const QString name = username.isEmpty() ? Texts::tr("somebody it does not name") : username;
    switch (type) {
    case AuthenticationType::ApiKey:
        return Texts::tr("Kibana answers as %1, but not by your API key.").arg(name);
    case AuthenticationType::Basic:
        return Texts::tr("Kibana answers as %1, but not by your user name and password.").arg(name);
    case AuthenticationType::Certificate:
        break;
    }
    return Texts::tr("Kibana answers as %1, but not by your client certificate.").arg(name);
}

// The facts that Kibana reports, one "name: value" per line. Names are Kibana's own.
QString factsText(const IdentityFacts &identity)
{
    QStringList facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts += name + u": "_s + value;
    };
    add(u"username"_s, identity.username);
    add(u"authentication_type"_s, identity.authentication);
    add(u"authentication_provider"_s, identity.provider);
    add(u"authentication_realm"_s, identity.realm);
    add(u"api_key"_s, identity.apiKeyName.isEmpty() ? identity.apiKeyId : identity.apiKeyName);
    return facts.join(u'\n');
}

Diagnosis warning(const QString &id, const IdentityFacts &identity)
{
    return {
        .id = id,
        .severity = Severity::Warning,
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
        .evidence = factsText(identity),
        .seenAt = QDateTime::currentDateTimeUtc(),
        .family = u"identity"_s,
    };
}

Diagnosis securityOff(const IdentityFacts &identity)
{
    Diagnosis found = warning(u"security-disabled"_s, identity);
    found.symptom = Texts::tr("Kibana answers, but names nobody as signed in: it checks no sign-in.");
    found.cause = Texts::tr("Kibana does so where security is switched off in Elasticsearch "
                            "(xpack.security.enabled: false). Then everybody may do everything, and nothing is known "
                            "about the credential of this connection.");
    found.resolution = {Texts::tr("Ask the administrator of Elasticsearch whether security is meant to be off: anybody "
                                  "who reaches this address can read and change everything."),
        Texts::tr("Have it switched on: xpack.security.enabled: true on every node, and a restart.")};
    return found;
}

QStringList stepsAgainstAProxy(const QString &username)
{
    QStringList steps{
        Texts::tr("Ask whoever runs the proxy in front of Kibana to pass the header Authorization on unchanged when a "
                  "request has one (nginx: proxy_set_header Authorization; Apache: RequestHeader set Authorization)."),
        Texts::tr("Or use an address at which Kibana is reached without that proxy.")};
    if (!username.isEmpty())
        steps += Texts::tr("Until then, what this connection may read and change are the rights of %1, and what it "
                           "creates is created in that name.")
                     .arg(username);
    return steps;
}

}

GivenCredential givenCredential(AuthenticationType type, const Credential &credential)
{
    GivenCredential given{.type = type};
    if (const auto *basic = std::get_if<BasicCredential>(&credential))
        given.username = basic->username;
    if (const auto *key = std::get_if<ApiKeyCredential>(&credential)) {
        const Secret decoded(QByteArray::fromBase64(key->encoded.reveal()));
        const qsizetype colon = decoded.reveal().indexOf(':');
        if (colon > 0 && !key->encoded.reveal().contains('_')) // a prefix, as of essu_, is no base64
            given.apiKeyId = QString::fromUtf8(decoded.reveal().left(colon));
    }
    return given;
}

std::optional<Diagnosis> diagnoseIdentity(const IdentityFacts &identity, const GivenCredential &given)
{
    if (identity.isNobody)
        return securityOff(identity);
    const bool anonymous = isAnonymous(identity);
    if (!anonymous && !usesAnotherSignIn(identity, given))
        return {};
    Diagnosis found = warning(u"credential-not-used"_s, identity);
    found.symptom = symptomText(identity.username, given.type);
    found.resolution = stepsAgainstAProxy(identity.username);
    if (anonymous) {
        found.cause = Texts::tr("Kibana or Elasticsearch lets callers in without a sign-in (anonymous access), and the "
                                "credential of this connection was not used: usually a proxy on the way removes the "
                                "header Authorization. Nothing is known about the credential.");
        found.resolution.prepend(
            Texts::tr("Have it looked up whether anonymous access is meant to be on: a provider of the kind anonymous "
                      "in xpack.security.authc.providers of kibana.yml, or xpack.security.authc.anonymous in "
                      "elasticsearch.yml."));
        return found;
    }
    found.cause = given.type == AuthenticationType::Certificate
        ? Texts::tr("The request was signed in, but by something else than the certificate: usually a proxy in front "
                    "of Kibana ends TLS and signs everybody in as a user of its own. Nothing is known about the "
                    "certificate as a sign-in.")
        : Texts::tr(
            "The request was signed in, but by something else than what Reeve sent: usually a proxy in front of "
            "Kibana replaces the header Authorization with a sign-in of its own. Nothing is known about the "
            "credential of this connection.");
    return found;
}

}
