// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/statusappearance.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

StatusAppearance bare(HostStatus status)
{
    switch (status) {
    case HostStatus::Healthy:
        return {Tone::Good, u"circle-check"_s};
    case HostStatus::Offline:
        return {Tone::Neutral, u"wifi-off"_s};
    case HostStatus::Updating:
        return {Tone::Information, u"refresh-cw"_s};
    case HostStatus::Unhealthy:
        return {Tone::Warning, u"triangle-alert"_s};
    case HostStatus::Inactive:
        return {Tone::Neutral, u"moon"_s};
    case HostStatus::Unknown:
        break;
    }
    return {Tone::Neutral, u"circle-question-mark"_s};
}

StatusAppearance bare(PolicyStatus status)
{
    switch (status) {
    case PolicyStatus::Success:
        return {Tone::Good, u"circle-check"_s};
    case PolicyStatus::Warning:
        return {Tone::Warning, u"triangle-alert"_s};
    case PolicyStatus::Failure:
        return {Tone::Bad, u"circle-x"_s};
    case PolicyStatus::Unsupported:
        return {Tone::Neutral, u"ban"_s};
    case PolicyStatus::Unknown:
        break;
    }
    return {Tone::Neutral, u"circle-question-mark"_s};
}

StatusAppearance bare(Isolation isolation)
{
    switch (isolation) {
    case Isolation::Yes:
        return {Tone::Warning, u"lock"_s};
    case Isolation::Pending:
        return {Tone::Information, u"hourglass"_s};
    case Isolation::No:
    case Isolation::Unknown:
        break;
    }
    return {};
}

}

StatusAppearance appearanceOf(HostStatus status)
{
    StatusAppearance appearance = bare(status);
    appearance.word = hostStatusText(status);
    return appearance;
}

StatusAppearance appearanceOf(PolicyStatus status)
{
    StatusAppearance appearance = bare(status);
    appearance.word = policyStatusText(status);
    return appearance;
}

StatusAppearance appearanceOf(Isolation isolation)
{
    StatusAppearance appearance = bare(isolation);
    appearance.word = isolationText(isolation);
    return appearance;
}

StatusAppearance appearanceOf(ChangeKind kind)
{
    const QString word = changeKindText(kind);
    switch (kind) {
    case ChangeKind::New:
        return {Tone::Information, u"plus"_s, word};
    case ChangeKind::Gone:
        return {Tone::Warning, u"circle-minus"_s, word};
    case ChangeKind::Status:
        return {Tone::Accent, u"activity"_s, word};
    case ChangeKind::Version:
        return {Tone::Accent, u"tag"_s, word};
    case ChangeKind::Policy:
        return {Tone::Accent, u"shield-check"_s, word};
    case ChangeKind::Isolation:
        return {Tone::Accent, u"lock"_s, word};
    }
    return {};
}

StatusAppearance appearanceOf(EndpointColumn column, const QString &key)
{
    if (column == EndpointColumn::Status && hostStatusName(hostStatusFromName(key)) == key)
        return appearanceOf(hostStatusFromName(key));
    if (column == EndpointColumn::PolicyStatus && policyStatusName(policyStatusFromName(key)) == key)
        return appearanceOf(policyStatusFromName(key));
    return column == EndpointColumn::Isolation ? appearanceOf(isolationFromName(key)) : StatusAppearance();
}

}
