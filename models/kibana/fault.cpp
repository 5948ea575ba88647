// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/fault.h"

#include <array>

namespace reeve {

namespace {

enum Trait : unsigned {
    NeverArrived = 1,
    Transient = 2,
    BreaksConnection = 4,
    AffectsEveryRequest = 8,
};
constexpr unsigned notReached = NeverArrived | BreaksConnection | AffectsEveryRequest;

struct Row {
    Fault fault;
    const char *name;
    unsigned traits = 0;
};

// One row per fault, in the order of the enumeration.
constexpr std::array rows{
    Row{Fault::Cancelled, "cancelled"},
    Row{Fault::TimedOut, "timed-out", Transient | BreaksConnection}, // may be one slow question: other routes may work
    Row{Fault::HostNotFound, "host-not-found", notReached},
    Row{Fault::Refused, "refused", notReached},
    Row{Fault::Unreachable, "unreachable", notReached},
    Row{Fault::ConnectionLost, "connection-lost", Transient | BreaksConnection},
    Row{Fault::TlsFailed, "tls-failed", notReached},
    Row{Fault::TlsUntrusted, "tls-untrusted", notReached},
    Row{Fault::TlsPinMismatch, "tls-pin-mismatch", notReached},
    Row{Fault::ProxyFailed, "proxy-failed", notReached},
    Row{Fault::ProxyNotFound, "proxy-not-found", notReached},
    Row{Fault::ProxyRefused, "proxy-refused", notReached},
    Row{Fault::ProxySignIn, "proxy-sign-in", notReached},
    Row{Fault::PlainHttpRefused, "plain-http-refused", notReached},
    Row{Fault::ReadOnly, "read-only", NeverArrived},
    Row{Fault::FileFailed, "file-failed", NeverArrived},
    Row{Fault::Redirected, "redirected", BreaksConnection | AffectsEveryRequest},
    Row{Fault::BadRequest, "bad-request"},
    Row{Fault::SignedOut, "signed-out", BreaksConnection | AffectsEveryRequest},
    Row{Fault::Forbidden, "forbidden"},
    Row{Fault::NotFound, "not-found"},
    Row{Fault::Unchanged, "unchanged"},
    Row{Fault::Conflict, "conflict"},
    Row{Fault::TooLarge, "too-large"},
    Row{Fault::ConnectorFailed, "connector-failed"},
    Row{Fault::Throttled, "throttled", Transient},
    Row{Fault::NotReady, "not-ready", Transient | BreaksConnection | AffectsEveryRequest},
    Row{Fault::GatewayFailed, "gateway-failed", Transient | BreaksConnection},
    Row{Fault::ServerFault, "server-fault", Transient},
    Row{Fault::BadBody, "bad-body", Transient | BreaksConnection},
    Row{Fault::NotSaved, "not-saved"},
    Row{Fault::Unknown, "unknown"},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows[i].fault) != i)
            return false;
    }
    return rows.back().fault == Fault::Unknown;
}
static_assert(isInOrder());

const Row &rowOf(Fault fault)
{
    return rows.at(static_cast<std::size_t>(fault));
}

bool has(Fault fault, Trait trait)
{
    return (rowOf(fault).traits & trait) != 0;
}

}

QString faultName(Fault fault)
{
    return QString::fromLatin1(rowOf(fault).name);
}

bool isFromKibana(const ApiError &error)
{
    return error.answeredBy == AnsweredBy::Kibana || error.hasKibanasForm;
}

bool mayRefuseLength(const ApiError &error)
{
    switch (error.status) {
    case 413:
    case 414:
    case 431:
        return true;
    case 400:
    case 403:
    case 404:
    case 406:
        return error.answeredBy == AnsweredBy::WebPage || error.answeredBy == AnsweredBy::Other;
    default:
        return false;
    }
}

bool neverArrived(Fault fault)
{
    return has(fault, NeverArrived);
}

bool isTransient(Fault fault)
{
    return has(fault, Transient);
}

bool breaksConnection(Fault fault)
{
    return has(fault, BreaksConnection);
}

bool affectsEveryRequest(Fault fault)
{
    return has(fault, AffectsEveryRequest);
}

}
