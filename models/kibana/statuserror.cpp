// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/statuserror.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QStringList>

#include "models/kibana/credentialmask.h"
#include "models/kibana/errorbody.h"
#include "models/kibana/networkfault.h"
#include "models/kibana/programname.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Describes an answer of a program that is not Kibana; empty where nothing but the message is known. wantsLogin: it named the
// realm of a login.
QString strangersText(const Reply &answer, const ErrorBody &body, bool wantsLogin)
{
    QStringList sentences;
    if (body.family == ErrorFamily::Html)
        sentences += body.message.isEmpty()
            ? QCoreApplication::translate("Kibana", "A web page came instead of Kibana's answer.")
            : QCoreApplication::translate("Kibana", "A web page titled \"%1\" came instead of Kibana's answer.")
                  .arg(body.message);
    if (wantsLogin)
        sentences += QCoreApplication::translate("Kibana", "Its sender asks for a login of its own, called \"%1\".")
                         .arg(realmIn(answer));
    return sentences.join(u' ');
}

// Cloudflare: the server behind it refused the connection, has no address or route, or failed in the TLS handshake; its
// tunnel is not connected.
bool neverPassedOn(int status)
{
    return status == 521 || status == 523 || status == 525 || status == 526 || status == 530;
}

}

bool mayHaveActed(const ApiRequest &request, const ApiError &error)
{
    if (request.effect == Effect::Reads || neverArrived(error.fault) || neverPassedOn(error.status))
        return false;
    return error.status < 300 || error.fault == Fault::GatewayFailed || error.fault == Fault::ServerFault;
}

ApiError statusError(const Reply &answer, const Credential &credential, const QNetworkReply &reply)
{
    ApiError problem{.fault = faultFor(answer.status, reply.error(), false)};
    problem.status = answer.status;
    problem.answeredBy = answeredBy(answer);
    const ErrorBody read = readErrorBody(withoutCredential(answer.body, credential), answer.contentType);
    problem.serverSays = read.message;
    const auto *key = std::get_if<ApiKeyCredential>(&credential);
    problem.sentPrefixedKey = problem.fault == Fault::SignedOut && key && key->encoded.reveal().contains('_');
    problem.hasKibanasForm = read.isKibanas;
    if (answer.status == 503 && read.message.contains("Kibana server is not ready"_L1))
        problem.fault = Fault::NotReady;
    if (problem.answeredBy != AnsweredBy::Kibana) {
        problem.program = programName(answer);
        problem.wantsOwnLogin = problem.fault == Fault::SignedOut && !realmIn(answer).isEmpty()
            && problem.answeredBy != AnsweredBy::Elasticsearch && !read.isKibanas;
        problem.detail = strangersText(answer, read, problem.wantsOwnLogin);
    }
    if (read.family == ErrorFamily::Html)
        problem.pageBasePath = basePathInPage(answer.body);
    if (problem.fault == Fault::Redirected) {
        const QUrl location = QUrl::fromEncoded(reply.rawHeader("Location"_ba));
        problem.redirectTarget = reply.url().resolved(location).adjusted(QUrl::RemoveUserInfo);
    }
    bool isNumber = false;
    const int seconds = reply.rawHeader("Retry-After"_ba).trimmed().toInt(&isNumber);
    if (isNumber && seconds >= 0)
        problem.retryAfterSeconds = seconds;
    return problem;
}

}
