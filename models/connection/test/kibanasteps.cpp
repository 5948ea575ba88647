// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>

#include "models/connection/identitydiagnosis.h"
#include "models/connection/requests.h"
#include "models/connection/serveridentification.h"
#include "models/connection/test/stepfunctions.h"
#include "models/diagnosis/kibanaversion.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

Target withoutCredential(Target target)
{
    target.credential = NoCredential{};
    return target;
}

// Requests the status without the credential first, so that a server that is not Kibana never receives it. Then with
// it, because Kibana reports its version to signed-in users only. A proxy that requires a login before anything else
// gets the second request at once.
class KibanaProbe final : public CallBase
{
public:
    KibanaProbe(TestFacts &facts, StepDone done)
        : m_facts(facts), m_done(std::move(done)), m_anonymous(withoutCredential(facts.client->target()), facts.log)
    {
        m_call = m_anonymous.send(serverStatus(), [this](const Outcome<Reply> &answer) { onAnonymousStatus(answer); });
    }

private:
    void onAnonymousStatus(const Outcome<Reply> &answer)
    {
        const bool proxyWantsLogin = !answer && answer.error().fault == Fault::SignedOut
            && (answer.error().answeredBy == AnsweredBy::WebPage || answer.error().answeredBy == AnsweredBy::Other);
        if (const auto error = notKibana(answer); error && !proxyWantsLogin)
            return m_done(failedWith(m_facts, serverStatus(), *error));
        // Any server may answer that it is not ready. One that does not name itself as Kibana does not get the
        // credential.
        const auto notReady = notReadyYet(answer);
        const bool nameless = notReady && notReady->answeredBy != AnsweredBy::Kibana;
        if (m_facts.inputProblem || nameless)
            return onStatus(answer);
        m_call = m_facts.client->send(serverStatus(), [this](const Outcome<Reply> &full) { onStatus(full); });
    }

    void onStatus(const Outcome<Reply> &answer)
    {
        if (const auto error = notKibana(answer))
            return m_done(failedWith(m_facts, serverStatus(), *error));
        m_facts.notReady = notReadyYet(answer);
        if (const auto status = answer ? readStatus(*answer) : Outcome<StatusFacts>())
            m_facts.status = *status;
        if (auto old = diagnoseVersion(m_facts.status.version, m_facts.status.flavour)) {
            const QString detail = old->symptom;
            return m_done(warnedWith(detail, std::move(old)));
        }
        m_done(passedWith(
            m_facts.notReady ? Texts::tr("Kibana; it does not report its version yet.") : kibanaText(m_facts.status)));
    }

    static QString kibanaText(const StatusFacts &status)
    {
        if (status.version.isEmpty())
            return Texts::tr("Kibana; it reports its version only to signed-in users.");
        if (status.flavour == "serverless"_L1)
            return Texts::tr("Kibana %1, serverless.").arg(status.version);
        return Texts::tr("Kibana %1.").arg(status.version);
    }

    TestFacts &m_facts;
    StepDone m_done;
    Client m_anonymous;
    Call m_call{};
};

// Kibana: the HTTP code comes from its core services alone, the overall level from the plug-ins too. Without signing in
// it reports the overall level of its core, and nothing else.
bool isCoreDown(const StatusFacts &status)
{
    const bool coreAlone = status.coreLevel.isEmpty() && status.failingPlugins.isEmpty();
    return isDown(coreAlone ? status.level : status.coreLevel);
}

// At most ten, as one that is down takes all that depend on it with it.
QString pluginsText(const QStringList &plugins)
{
    constexpr qsizetype shown = 10;
    const QString names = plugins.mid(0, shown).join(u", "_s);
    if (plugins.size() <= shown)
        return Texts::tr("Kibana works, but not all of its plug-ins do: %1.").arg(names);
    return Texts::tr("Kibana works, but not all of its plug-ins do: %1 and %Ln more.", nullptr,
        static_cast<int>(plugins.size() - shown))
        .arg(names);
}

StepResult readyResult(TestFacts &facts)
{
    const StatusFacts &status = facts.status;
    if (!facts.notReady && isCoreDown(status))
        facts.notReady = ApiError{.fault = Fault::NotReady,
            .status = 200,
            .serverSays = status.summary.isEmpty() ? status.level : status.summary};
    if (facts.notReady)
        return failedWith(facts, serverStatus(), *facts.notReady);
    const bool isFine = (status.level.isEmpty() || status.level == "available"_L1)
        && (status.coreLevel.isEmpty() || status.coreLevel == "available"_L1);
    if (isFine)
        return passedWith(Texts::tr("Kibana reports that it is available."));
    if (!status.failingPlugins.isEmpty())
        return warnedWith(pluginsText(status.failingPlugins));
    return warnedWith(Texts::tr("Kibana reports that it is %1. %2").arg(status.level, status.summary).trimmed());
}

QString acceptedText(AuthenticationType authentication)
{
    switch (authentication) {
    case AuthenticationType::ApiKey:
        return Texts::tr("The API key is accepted.");
    case AuthenticationType::Basic:
        return Texts::tr("The user name and password are accepted.");
    case AuthenticationType::Certificate:
        break;
    }
    return Texts::tr("The client certificate is accepted.");
}

QString unknownText(AuthenticationType authentication)
{
    switch (authentication) {
    case AuthenticationType::ApiKey:
        return Texts::tr(
            "Kibana refused before it said who is signed in, so whether the API key is accepted is not known.");
    case AuthenticationType::Basic:
        return Texts::tr("Kibana refused before it said who is signed in, so whether the user name and password are "
                         "accepted is not known.");
    case AuthenticationType::Certificate:
        break;
    }
    return Texts::tr(
        "Kibana refused before it said who is signed in, so whether the client certificate is accepted is not known.");
}

// Asks for the spaces, which needs a sign-in, and then who is signed in: a proxy or anonymous access may have signed in
// by something else than the credential.
class CredentialsProbe final : public CallBase
{
public:
    CredentialsProbe(TestFacts &facts, StepDone done) : m_facts(facts), m_done(std::move(done))
    {
        m_call = ask<QList<SpaceFacts>>(*m_facts.client, listSpaces(), readSpaces,
            [this](const Outcome<QList<SpaceFacts>> &spaces) { onSpaces(spaces); });
    }

private:
    // Kibana checks privileges only after a sign-in.
    void onSpaces(const Outcome<QList<SpaceFacts>> &spaces)
    {
        if (!spaces && !(spaces.error().fault == Fault::Forbidden && isFromKibana(spaces.error())))
            return m_done(failedWith(m_facts, listSpaces(), spaces.error()));
        m_facts.spaces = spaces.value_or(QList<SpaceFacts>());
        if (!spaces)
            m_refusal = spaces.error();
        m_call = ask<IdentityFacts>(*m_facts.client, whoAmI(), readIdentity,
            [this](const Outcome<IdentityFacts> &identity) { onIdentity(identity); });
    }

    void onIdentity(const Outcome<IdentityFacts> &identity)
    {
        m_facts.identity = identity;
        m_done(identity ? signedIn(*identity) : notReported(identity.error()));
    }

    StepResult signedIn(const IdentityFacts &identity) const
    {
        const GivenCredential given =
            givenCredential(m_facts.profile.authentication, m_facts.client->target().credential);
        if (auto other = diagnoseIdentity(identity, given)) {
            const QString detail = other->symptom + u' ' + spacesText();
            return warnedWith(detail, std::move(other));
        }
        return passedWith(acceptedText(m_facts.profile.authentication) + u' ' + spacesText());
    }

    // A refusal may come before the sign-in, as of an expired licence, and then proves nothing about the credential.
    StepResult notReported(const ApiError &error) const
    {
        if (m_refusal && error.fault == Fault::SignedOut)
            return failedWith(m_facts, whoAmI(), error);
        const bool isPlain = m_refusal && m_refusal->serverSays == "Forbidden"_L1; // of the route of the spaces itself
        if (!m_refusal || (isPlain && error.fault != Fault::Forbidden))
            return passedWith(acceptedText(m_facts.profile.authentication) + u' ' + spacesText());
        StepResult refused =
            isPlain ? failedWith(m_facts, whoAmI(), error) : failedWith(m_facts, listSpaces(), *m_refusal);
        refused.diagnosis->severity = Severity::Warning;
        return warnedWith(
            unknownText(m_facts.profile.authentication) + u' ' + refused.detail, std::move(refused.diagnosis));
    }

    QString spacesText() const
    {
        return m_refusal ? Texts::tr("It may list no spaces.")
                         : Texts::tr("Spaces it may see: %L1.").arg(m_facts.spaces.size());
    }

    TestFacts &m_facts;
    StepDone m_done;
    std::optional<ApiError> m_refusal{}; // of the list of spaces
    Call m_call{};
};

QString identityText(const IdentityFacts &identity)
{
    if (identity.isNobody)
        return Texts::tr("Nobody is signed in.");
    QString sentence =
        identity.username.isEmpty() ? Texts::tr("Signed in.") : Texts::tr("Signed in as %1.").arg(identity.username);
    if (!identity.apiKeyName.isEmpty())
        sentence += u' ' + Texts::tr("API key: %1.").arg(identity.apiKeyName);
    if (!identity.roles.isEmpty())
        sentence += u' ' + Texts::tr("Roles: %1.").arg(identity.roles.join(u", "_s));
    return sentence;
}

StepResult identityResult(const TestFacts &facts, const Outcome<IdentityFacts> &identity)
{
    if (identity)
        return passedWith(identityText(*identity));
    switch (identity.error().fault) {
    case Fault::BadRequest: // 9.x, where a proxy removes our origin header
    case Fault::Forbidden:
    case Fault::NotFound:
    case Fault::BadBody:
        return warnedWith(Texts::tr("This server does not report who is signed in. Nothing else depends on it."));
    default: // any other failure is one of the connection
        return failedWith(facts, whoAmI(), identity.error());
    }
}

QString spaceId(const TestFacts &facts)
{
    return facts.profile.space.isEmpty() ? u"default"_s : facts.profile.space;
}

StepResult spaceResult(const TestFacts &facts, const Outcome<SpaceFacts> &space)
{
    if (space)
        return passedWith(Texts::tr("%1, named %2.").arg(space->id, space->name));
    StepResult failed = failedWith(facts, oneSpace(spaceId(facts)), space.error());
    QStringList ids;
    for (const SpaceFacts &each : facts.spaces)
        ids.append(each.id);
    if (!ids.isEmpty())
        failed.detail += u' ' + Texts::tr("Kibana lists: %1.").arg(ids.join(u", "_s));
    return failed;
}

}

Call tryKibana(TestFacts &facts, StepDone done)
{
    return std::make_unique<KibanaProbe>(facts, std::move(done));
}

Call tryReady(TestFacts &facts, StepDone done)
{
    done(readyResult(facts));
    return {};
}

Call tryCredentials(TestFacts &facts, StepDone done)
{
    if (facts.inputProblem) {
        done(failedWith(facts, *facts.inputProblem));
        return {};
    }
    return std::make_unique<CredentialsProbe>(facts, std::move(done));
}

Call tryIdentity(TestFacts &facts, StepDone done)
{
    done(identityResult(facts, *facts.identity)); // this step is not reached unless the credentials step has read it
    return {};
}

Call trySpace(TestFacts &facts, StepDone done)
{
    return ask<SpaceFacts>(*facts.client, oneSpace(spaceId(facts)), readSpace,
        [&facts, done](const Outcome<SpaceFacts> &space) { done(spaceResult(facts, space)); });
}

}
