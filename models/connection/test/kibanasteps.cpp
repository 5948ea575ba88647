// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>

#include "models/connection/requests.h"
#include "models/connection/serveridentification.h"
#include "models/connection/test/stepfunctions.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ConnectionTest", text);
}

Target withoutCredential(Target target)
{
    target.credential = NoCredential{};
    return target;
}

// First without the credential: a server that is not Kibana is not shown it. Then with it, as Kibana tells its version
// to those it knows. A proxy that asks for a login before anything else gets the second question at once.
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
            && answer.error().answeredBy != AnsweredBy::Kibana
            && answer.error().answeredBy != AnsweredBy::Elasticsearch;
        if (const auto error = notKibana(answer); error && !proxyWantsLogin)
            return m_done(failedWith(m_facts, serverStatus(), *error));
        // Anything may say that it is not ready. What does not name itself is not shown the credential.
        const auto notReady = notReadyYet(answer);
        const bool nameless = notReady && notReady->answeredBy != AnsweredBy::Kibana;
        if (m_facts.unusable || nameless)
            return hearFull(answer);
        m_call = m_facts.client->send(serverStatus(), [this](const Outcome<Reply> &full) { hearFull(full); });
    }

    void hearFull(const Outcome<Reply> &answer)
    {
        if (const auto error = notKibana(answer))
            return m_done(failedWith(m_facts, serverStatus(), *error));
        m_facts.notReady = notReadyYet(answer);
        if (const auto status = answer ? readStatus(*answer) : Outcome<StatusFacts>())
            m_facts.status = *status;
        m_done(passedWith(m_facts.notReady
                ? translated(QT_TRANSLATE_NOOP("ConnectionTest", "Kibana; it does not tell its version yet."))
                : whatItIs(m_facts.status)));
    }

    static QString whatItIs(const StatusFacts &status)
    {
        if (status.version.isEmpty())
            return translated(
                QT_TRANSLATE_NOOP("ConnectionTest", "Kibana; it tells its version only to whom it has let in."));
        if (status.flavour == "serverless"_L1)
            return translated(QT_TRANSLATE_NOOP("ConnectionTest", "Kibana %1, serverless.")).arg(status.version);
        return translated(QT_TRANSLATE_NOOP("ConnectionTest", "Kibana %1.")).arg(status.version);
    }

    TestFacts &m_facts;
    StepDone m_done;
    Client m_anonymous;
    Call m_call{};
};

QString acceptedWhat(AuthenticationType authentication)
{
    switch (authentication) {
    case AuthenticationType::ApiKey:
        return translated(QT_TRANSLATE_NOOP("ConnectionTest", "The API key is accepted."));
    case AuthenticationType::Basic:
        return translated(QT_TRANSLATE_NOOP("ConnectionTest", "The user name and password are accepted."));
    case AuthenticationType::Certificate:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("ConnectionTest", "The client certificate is accepted."));
}

StepResult credentialsResult(TestFacts &facts, const Outcome<QList<SpaceFacts>> &spaces)
{
    const QString accepted = acceptedWhat(facts.profile.authentication);
    if (spaces) {
        facts.spaces = *spaces;
        return passedWith(accepted + u' '
            + translated(QT_TRANSLATE_NOOP("ConnectionTest", "Spaces it may see: %L1.")).arg(spaces->size()));
    }
    // Kibana refuses privileges only to those it knows.
    if (spaces.error().fault == Fault::Forbidden && spaces.error().answeredBy == AnsweredBy::Kibana)
        return passedWith(accepted + u' ' + translated(QT_TRANSLATE_NOOP("ConnectionTest", "It may list no spaces.")));
    return failedWith(facts, listSpaces(), spaces.error());
}

QString whoItIs(const IdentityFacts &identity)
{
    QString sentence = identity.username.isEmpty()
        ? translated(QT_TRANSLATE_NOOP("ConnectionTest", "Signed in."))
        : translated(QT_TRANSLATE_NOOP("ConnectionTest", "Signed in as %1.")).arg(identity.username);
    if (!identity.apiKeyName.isEmpty())
        sentence += u' ' + translated(QT_TRANSLATE_NOOP("ConnectionTest", "API key: %1.")).arg(identity.apiKeyName);
    if (!identity.roles.isEmpty())
        sentence +=
            u' ' + translated(QT_TRANSLATE_NOOP("ConnectionTest", "Roles: %1.")).arg(identity.roles.join(u", "_s));
    return sentence;
}

StepResult identityResult(const TestFacts &facts, const Outcome<IdentityFacts> &identity)
{
    if (identity)
        return passedWith(whoItIs(*identity));
    switch (identity.error().fault) {
    case Fault::BadRequest: // 9.x, where a proxy removes our origin header
    case Fault::Forbidden:
    case Fault::NotFound:
    case Fault::BadBody:
        return warnedWith(translated(QT_TRANSLATE_NOOP(
            "ConnectionTest", "This server does not tell who is signed in. Nothing else depends on it.")));
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
        return passedWith(translated(QT_TRANSLATE_NOOP("ConnectionTest", "%1, named %2.")).arg(space->id, space->name));
    StepResult failed = failedWith(facts, oneSpace(spaceId(facts)), space.error());
    QStringList ids;
    for (const SpaceFacts &each : facts.spaces)
        ids.append(each.id);
    if (!ids.isEmpty())
        failed.detail +=
            u' ' + translated(QT_TRANSLATE_NOOP("ConnectionTest", "Kibana lists: %1.")).arg(ids.join(u", "_s));
    return failed;
}

}

Call tryKibana(TestFacts &facts, StepDone done)
{
    return std::make_unique<KibanaProbe>(facts, std::move(done));
}

Call tryReady(TestFacts &facts, StepDone done)
{
    const StatusFacts &status = facts.status;
    const QString level = status.level.isEmpty() ? u"available"_s : status.level;
    if (level == "unavailable"_L1 || level == "critical"_L1)
        facts.notReady = ApiError{.fault = Fault::NotReady, .status = 200, .serverSays = status.summary};
    if (facts.notReady)
        done(failedWith(facts, serverStatus(), *facts.notReady));
    else if (level == "available"_L1)
        done(passedWith(translated(QT_TRANSLATE_NOOP("ConnectionTest", "Kibana says that it is available."))));
    else
        done(warnedWith(translated(QT_TRANSLATE_NOOP("ConnectionTest", "Kibana says that it is %1. %2"))
                            .arg(level, status.summary)));
    return {};
}

Call tryCredentials(TestFacts &facts, StepDone done)
{
    if (facts.unusable) {
        done(failedWith(facts, *facts.unusable));
        return {};
    }
    return ask<QList<SpaceFacts>>(*facts.client, listSpaces(), readSpaces,
        [&facts, done](const Outcome<QList<SpaceFacts>> &spaces) { done(credentialsResult(facts, spaces)); });
}

Call tryIdentity(TestFacts &facts, StepDone done)
{
    return ask<IdentityFacts>(*facts.client, whoAmI(), readIdentity,
        [&facts, done](const Outcome<IdentityFacts> &identity) { done(identityResult(facts, identity)); });
}

Call trySpace(TestFacts &facts, StepDone done)
{
    return ask<SpaceFacts>(*facts.client, oneSpace(spaceId(facts)), readSpace,
        [&facts, done](const Outcome<SpaceFacts> &space) { done(spaceResult(facts, space)); });
}

}
