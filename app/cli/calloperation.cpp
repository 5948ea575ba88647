// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/calloperation.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrlQuery>

#include "app/cli/callvalues.h"
#include "app/cli/checkreport.h"
#include "app/cli/chosenconnection.h"
#include "app/cli/exitstatus.h"
#include "app/cli/terminal.h"
#include "models/connection/requestcontext.h"
#include "models/connection/targetbuilder.h"
#include "models/connection/targetdiagnosis.h"
#include "models/diagnosis/diagnose.h"
#include "models/kibana/client.h"
#include "models/operations/catalogue.h"
#include "models/operations/operationrequest.h"
#include "models/operations/requesttext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Call)
};

using Query = std::vector<std::pair<QString, QString>>;

Query queryIn(const QString &text)
{
    Query query;
    for (const auto &[name, value] : QUrlQuery(text).queryItems(QUrl::FullyDecoded))
        query.emplace_back(name, value);
    return query;
}

tl::expected<std::optional<QByteArray>, QString> bodyIn(const QString &fileName)
{
    if (fileName.isEmpty())
        return std::nullopt;
    QFile file(fileName);
    const bool isOpen = fileName == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return tl::unexpected(Texts::tr("The file of --body cannot be read: %1").arg(file.errorString()));
    return file.readAll();
}

QString problemLines(const std::vector<RequestProblem> &problems)
{
    QStringList lines;
    for (const RequestProblem &problem : problems) {
        const QString place = problem.part == RequestPart::Body ? pointerText(problem.path) : problem.path.join(u'/');
        lines += place.isEmpty() ? problem.text : u"%1: %2"_s.arg(place, problem.text);
    }
    return lines.join(u'\n');
}

// A request that no operation of the catalogue describes. --set adds to its query.
tl::expected<ApiRequest, QString> freeRequest(
    Verb verb, const QString &path, const CommandLine &line, const std::optional<QByteArray> &body)
{
    ApiRequest request{.verb = verb, .path = path, .activity = Activity::CallingOperation};
    request.effect = verb == Verb::Get ? Effect::Reads : verb == Verb::Delete ? Effect::Destroys : Effect::Changes;
    for (const QString &text : line.sets) {
        if (!text.contains(u'='))
            return tl::unexpected(Texts::tr("The option --set takes name=value."));
        request.query.emplace_back(text.section(u'=', 0, 0), text.section(u'=', 1));
    }
    if (body)
        request.body = JsonBody{*body};
    return request;
}

tl::expected<ApiRequest, QString> operationRequest(const CatalogueEntry &entry, const QStringList &pathValues,
    const CommandLine &line, const std::optional<QByteArray> &body)
{
    const OperationDetails details = detailsOf(entry.document, *entry.operation);
    RequestValues start;
    const QStringList names = pathParameterNames(entry.operation->path);
    for (qsizetype i = 0; i < std::min(names.size(), pathValues.size()); ++i) {
        if (pathValues[i] != u'{' + names[i] + u'}')
            start.path.insert_or_assign(names[i], JsonValue::string(pathValues[i]));
    }
    start.bodyText = body;
    const auto values = callValues(details, start, line.sets);
    if (!values)
        return tl::unexpected(values.error());
    const std::vector<RequestProblem> problems = problemsOf(details, *values);
    const bool mayBeSent = std::all_of(
        problems.begin(), problems.end(), [](const RequestProblem &problem) { return problem.mayBeOverridden; });
    if (!problems.empty() && !(line.force && mayBeSent))
        return tl::unexpected(problemLines(problems)
            + (mayBeSent ? u'\n' + Texts::tr("Nothing was sent; --force sends it all the same.") : QString()));
    return requestFor(*entry.operation, details, *values);
}

tl::expected<ApiRequest, QString> requestOf(const CommandLine &line)
{
    const auto body = bodyIn(line.bodyFile);
    if (!body)
        return tl::unexpected(body.error());
    const Catalogue catalogue = ownCatalogue();
    const auto verbAndPath = verbAndPathIn(line.call);
    if (!verbAndPath) {
        const CatalogueEntry *entry = catalogue.find(line.call);
        if (!entry)
            return tl::unexpected(
                Texts::tr("There is no operation of this name. --call takes the id of an operation, or "
                          "\"METHOD PATH\", for instance \"GET /api/fleet/settings\"."));
        return operationRequest(*entry, {}, line, *body);
    }
    const auto &[verb, target] = *verbAndPath;
    QStringList pathValues;
    const QString path = target.section(u'?', 0, 0);
    const CatalogueEntry *entry = catalogue.match(verb, path, &pathValues);
    auto request = entry ? operationRequest(*entry, pathValues, line, *body) : freeRequest(verb, path, line, *body);
    if (request) {
        const Query query = queryIn(target.section(u'?', 1));
        request->query.insert(request->query.begin(), query.begin(), query.end());
    }
    return request;
}

class CallRun : public QObject
{
public:
    CallRun(const CommandLine &line, ApiRequest request, Profile profile, Target target)
        : m_line(line), m_request(std::move(request)), m_profile(std::move(profile)), m_client(std::move(target))
    {
    }
    void start()
    {
        m_call = m_client.transfer(m_request, {.saveTo = m_line.outFile},
            [this](const Outcome<Reply> &answer) { QCoreApplication::exit(finish(answer)); });
    }

private:
    int finish(const Outcome<Reply> &answer) const
    {
        if (!answer) {
            printLine(stderr, explanation(diagnose(answer.error(), requestContextOf(m_profile, m_request))));
            return exitStatus::failed;
        }
        const QByteArray &body = answer->body;
        std::fwrite(body.constData(), 1, static_cast<size_t>(body.size()), stdout);
        if (!body.isEmpty() && !body.endsWith('\n'))
            std::fputc('\n', stdout);
        if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
            return exitStatus::done;
        printProblem(Texts::tr("The answer could not be written."));
        return exitStatus::unusable;
    }

    const CommandLine &m_line;
    ApiRequest m_request;
    Profile m_profile;
    Client m_client;
    Call m_call{};
};

void begin(const CommandLine &line, ApiRequest request, ChosenConnection connection, std::unique_ptr<CallRun> &run)
{
    auto target = line.dryRun ? targetWithoutCredential(connection.profile, connection.secrets)
                              : targetFor(connection.profile, connection.secrets);
    if (!target) {
        printLine(stderr, explanation(diagnose(target.error(), connection.profile)));
        return QCoreApplication::exit(exitStatus::failed);
    }
    if (line.dryRun) {
        printLine(stdout, requestText(*target, request));
        return QCoreApplication::exit(exitStatus::done);
    }
    run = std::make_unique<CallRun>(line, std::move(request), std::move(connection.profile), std::move(*target));
    run->start();
}

}

int runCall(const CommandLine &line)
{
    auto request = requestOf(line);
    if (!request) {
        printProblem(request.error());
        return exitStatus::unusable;
    }
    if (request->effect != Effect::Reads && !line.yes && !line.dryRun) {
        printProblem(Texts::tr("This call changes something, so that it is sent only with --yes. --dry-run shows it."));
        return exitStatus::unusable;
    }
    QObject context;
    std::unique_ptr<CallRun> run;
    chooseConnection(line, &context, [&](tl::expected<ChosenConnection, QString> connection) {
        if (!connection) {
            printProblem(connection.error());
            return QCoreApplication::exit(exitStatus::unusable);
        }
        begin(line, *std::move(request), *std::move(connection), run);
    });
    return QCoreApplication::exec();
}

}
