// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

bool onThisMachine(const ApiError &, const RequestContext &at)
{
    const QString host = QUrl(at.address).host();
    return host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1;
}

bool overPlainHttp(const ApiError &error, const RequestContext &at)
{
    return error.status == 0 && QUrl(at.address).scheme() == "http"_L1;
}

bool mayHaveActed(const ApiError &error, const RequestContext &)
{
    return error.mayHaveActed;
}

template<WaitingFor what> bool waitsFor(const ApiError &, const RequestContext &at)
{
    return at.waitingFor == what;
}

bool hadStatus(const ApiError &error, const RequestContext &)
{
    return error.status > 0;
}

constexpr DiagnosisRule rules[] = {
    {
        .id = "cancelled",
        .faults = {Fault::Cancelled},
        .severity = Severity::Information,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Stopped while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis", "The request was cancelled here, before its answer came."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis", "Try again when you want the answer."),
        .remedies = {Remedy::Retry},
    },
    {
        .id = "no-answer-may-have-acted",
        .faults = {Fault::TimedOut, Fault::ConnectionLost},
        .activities = {Activity::CreatingCase},
        .when = mayHaveActed,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The connection broke off while creating a case, without an answer."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "The case was sent. Whether Kibana created it before the connection broke off is not known."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Look in Kibana's case list for a case with this title before sending it again.\n"
            "# If there is none, create it again; what was typed is still here.\n"
            "# If it happens again, test the connection."),
        .remedies = {Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "no-answer-may-have-acted",
        .faults = {Fault::TimedOut, Fault::ConnectionLost},
        .when = mayHaveActed,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The connection broke off while {doing}, without an answer."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "The change was sent. Whether Kibana made it before the connection broke off is not known."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Read the object again and see whether it has changed.\n"
            "Send the change again only if it has not.\n"
            "# If it happens again, test the connection."),
        .remedies = {Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "timed-out",
        .faults = {Fault::TimedOut},
        .activities = {Activity::ReadingEndpoints, Activity::ReadingFleet, Activity::ReadingCases},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana did not answer within {seconds} while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana does not say why. The usual reasons are: Kibana or Elasticsearch is overloaded, much is "
            "asked for at once, or a firewall or proxy on the way drops the connection silently."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Try again.\n"
            "Ask for less: narrow the filter.\n"
            "Raise the time-out of the connection if answers are slow but do come.\n"
            "# Test the connection to see whether short questions are answered."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::EditConnection, Remedy::ShowRequestLog},
    },
    {
        .id = "timed-out",
        .faults = {Fault::TimedOut},
        .when = waitsFor<WaitingFor::NameService>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The name service did not answer within {seconds} about {host}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Before anything is sent, the name has to become an IP address, and no answer came. The server itself was "
            "not tried."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check that this machine is online and uses the right name server.\n"
            "Connect the VPN if the name belongs to a private network."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::EditConnection},
    },
    {
        .id = "timed-out",
        .faults = {Fault::TimedOut},
        .when = waitsFor<WaitingFor::Handshake>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "{host} accepted the connection, but did not answer the TLS handshake within {seconds}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The port is open, so the way there is not the reason. Usually it is a wrong port, behind which something "
            "waits "
            "for another protocol, a proxy waits for the server behind it, or the server is overloaded."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the port. Kibana usually listens on 5601, on Elastic Cloud on 443 or 9243.\n"
            "Check that Kibana, or the proxy that ends TLS for it, runs and is not overloaded.\n"
            "Raise the time-out of the connection if the server is known to be slow."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::EditConnection, Remedy::ShowRequestLog},
    },
    {
        .id = "timed-out",
        .faults = {Fault::TimedOut},
        .when = waitsFor<WaitingFor::Answer>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "{host} accepted the connection, but did not answer within {seconds} while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The way to the server is open, and the request was sent. The usual reasons are: an overloaded Kibana or "
            "one "
            "that is starting, a proxy that waits for it, or a wrong port, behind which something waits for another "
            "protocol."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Open {address} in a browser: see whether Kibana appears, and how long it takes.\n"
            "Check the port. Kibana usually listens on 5601, on Elastic Cloud on 443 or 9243.\n"
            "Check that Kibana and the proxy in front of it are not overloaded.\n"
            "Raise the time-out of the connection if the server is known to be slow."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::EditConnection, Remedy::ShowRequestLog},
    },
    {
        .id = "timed-out",
        .faults = {Fault::TimedOut},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} did not answer within {seconds} while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "No answer came at all, so the reason cannot be told from here. The usual ones are: a firewall that "
            "drops packets silently, a wrong port behind which something waits for another protocol, a machine "
            "that is down, or an overloaded Kibana."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Open {address} in a browser on this machine: if it does not load there either, the way to the "
            "server is blocked.\n"
            "Check the address and the port. Kibana usually listens on 5601, on Elastic Cloud on 443 or 9243.\n"
            "Check that VPN, firewall and proxy let this machine reach the server.\n"
            "Raise the time-out of the connection if the server is known to be slow."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::EditConnection, Remedy::ShowRequestLog},
    },
    {
        .id = "unknown-host",
        .faults = {Fault::HostNotFound},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The name {host} is not known."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The name service of this machine finds no address for it. Either the name is misspelt, or it is "
            "known only inside another network."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the spelling of {host} in the connection's address.\n"
            "Connect the VPN if the name belongs to a private network.\n"
            "Check that this machine is online and uses the right name server.\n"
            "On Elastic Cloud, copy the Kibana endpoint from the deployment's page again."),
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "connection-refused",
        .faults = {Fault::Refused},
        .when = onThisMachine,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Nothing listens at {address}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The address means this machine itself, and no program listens on that port. Either Kibana does not "
            "run here, it uses another port, or the tunnel that should lead to it is closed."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Start Kibana or the tunnel (for instance ssh or kubectl port-forward).\n"
            "Check the port. Kibana's own is 5601.\n"
            "If Kibana runs elsewhere, put that machine's name into the address."),
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "connection-refused",
        .faults = {Fault::Refused},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} is there, but refuses connections to this port."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "No program listens on that port, or a firewall rejects it. The usual reasons are a wrong port and a "
            "Kibana that is stopped or listens on its own machine only (server.host)."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the port in the address. Kibana usually listens on 5601, on Elastic Cloud on 443 or 9243, "
            "behind a proxy on 443.\n"
            "Check that Kibana runs, and that server.host in kibana.yml lets other machines connect.\n"
            "Ask whether a firewall rejects this machine."),
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "unreachable",
        .faults = {Fault::Unreachable},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "There is no way from this machine to {host}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The network says that the machine or its network cannot be reached: it is down, or this machine has "
            "no route."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check that this machine is online.\n"
            "Connect the VPN if the server is in a private network.\n"
            "Check the address."),
        .remedies = {Remedy::Retry, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "answer-cut-short",
        .faults = {Fault::ConnectionLost},
        .when = hadStatus,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The answer broke off in the middle while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server began to answer and the connection closed before the end. Usually a proxy or load "
            "balancer closed it, or Kibana restarted. Nothing of the partial answer is used."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Try again.\n"
            "If large answers always break off, look at the limits and time-outs of the proxy in front of Kibana."),
        .remedies = {Remedy::Retry, Remedy::ShowRequestLog, Remedy::TestConnection},
    },
    {
        .id = "plain-http-to-tls-port",
        .faults = {Fault::ConnectionLost},
        .when = overPlainHttp,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{address} closed the connection without an answer."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The address begins with http://. A port that expects TLS closes such connections just like this, so the "
            "likely reason is that the server speaks https. A program that does not speak HTTP at all looks the same."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Change http:// to https:// in the connection's address.\n"
            "If the server really speaks plain http, check that Kibana runs and is not restarting."),
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "connection-lost",
        .faults = {Fault::ConnectionLost},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The connection closed before an answer came while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The other side closed the connection. Usually Kibana or a proxy in front of it is restarting, or "
            "what listens on that port does not speak HTTP."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Try again.\n"
            "Check that the port is Kibana's: usually 5601, on Elastic Cloud 443 or 9243.\n"
            "Look at the logs of Kibana and of the proxy in front of it."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::EditConnection, Remedy::ShowRequestLog},
    },
    {
        .id = "proxy-failed",
        .faults = {Fault::ProxyFailed, Fault::ProxyNotFound, Fault::ProxyRefused, Fault::ProxySignIn},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The proxy did not connect to {host}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Something on the way says that it is a proxy, and that it was not found, refused, or wants credentials."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the system's proxy settings, also the variables https_proxy, all_proxy and no_proxy.\n"
            "If Kibana is in the local network, except {host} from the proxy.\n"
            "Ask the proxy's administrator whether {host} is allowed."),
        .remedies = {Remedy::TestConnection, Remedy::EditConnection, Remedy::Retry},
    },
    {
        .id = "plain-http-refused",
        .faults = {Fault::PlainHttpRefused},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The credential was not sent, because {address} is not encrypted."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Over http:// everybody on the way could read the API key or password. Reeve sends secrets over "
            "https, and over http to this machine only."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Change http:// to https:// in the connection's address.\n"
            "If Kibana has no TLS, switch it on (server.ssl.enabled in kibana.yml) or put a proxy with TLS in "
            "front of it.\n"
            "Or open a tunnel to the server and use its end at localhost."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "file-not-opened",
        .faults = {Fault::FileFailed},
        .severity = Severity::Warning,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Nothing was sent: a file could not be opened."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It was moved or deleted, its permissions do not allow it, or the disk is full. The file and the reason of "
            "the operating system stand below."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Name the file again, or another folder for the answer.\n"
            "Then send the request again."),
    },
    {
        .id = "answer-not-saved",
        .faults = {Fault::NotSaved},
        .severity = Severity::Failure,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana answered, but the answer could not be written to the file."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The disk is full, or the folder does not allow it. The request itself was carried out."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Use a folder with enough free space.\n"
            "Send the request again only if it does not change anything, or if doing it twice is meant."),
    },
    {
        .id = "read-only-connection",
        .faults = {Fault::ReadOnly},
        .severity = Severity::Warning,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Nothing was sent: this connection is read-only."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It is marked as production, or as one that opens read-only. Reeve then refuses every request that "
            "changes something at {host}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "If no change was meant, nothing has to be done.\n"
            "# Unlock changes for this connection if the change is meant for it. It stays unlocked until it is locked "
            "again or opened anew.\n"
            "# Then do it again; what was typed is still here."),
        .remedies = {Remedy::Unlock},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::transport()
{
    return rules;
}

}
