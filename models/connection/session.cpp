// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/session.h"

#include "models/connection/requestcontext.h"
#include "models/diagnosis/absence.h"
#include "models/diagnosis/family.h"

namespace reeve {

namespace {

constexpr std::size_t mostFindings = 100;

}

Session::Session(Profile profile, Target target, RequestLog *log, QObject *parent)
    : QObject(parent), m_profile(std::move(profile)), m_client(std::make_unique<Client>(std::move(target), log))
{
    const auto works = [this](const ApiRequest &request) {
        settle(connectionFamily);
        settle(familyName(request.activity));
    };
    connect(m_client.get(), &Client::succeeded, this, works);
    connect(m_client.get(), &Client::failed, this, [this, works](const ApiRequest &request, const ApiError &error) {
        if (isAbsence(request, error))
            works(request);
        else
            report(explain(request, error));
    });
}

Session::~Session() = default;

void Session::adopt(const Profile &changed)
{
    const bool wasReadOnly = m_profile.beginsReadOnly();
    m_profile.name = changed.name;
    m_profile.colour = changed.colour;
    m_profile.environment = changed.environment;
    m_profile.opensReadOnly = changed.opensReadOnly;
    if (m_profile.beginsReadOnly() != wasReadOnly)
        m_client->setReadOnly(m_profile.beginsReadOnly());
    Q_EMIT adopted();
}

void Session::report(Diagnosis diagnosis)
{
    m_open.insert(diagnosis.family);
    m_findings.push_back(std::move(diagnosis));
    if (m_findings.size() > mostFindings)
        m_findings.pop_front();
    Q_EMIT found(Diagnosis(m_findings.back())); // a copy: a listener may report another
}

void Session::settle(const QString &family)
{
    m_workedAt.insert(family, QDateTime::currentDateTimeUtc());
    if (m_open.remove(family))
        Q_EMIT settled(family);
}

Diagnosis Session::explain(const ApiRequest &request, const ApiError &error) const
{
    return diagnose(error, requestContextOf(m_profile, request));
}

}
