// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/othertools.h"

#include <QProcess>
#include <QStandardPaths>

#include "tests/bench/measure.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int timeLimit = 300'000;

const char *const script = R"(
const [atOnce, ...urls] = require('fs').readFileSync(0, 'utf8').trim().split('\n');
let next = 0, rows = 0;
const work = async () => {
  while (next < urls.length) {
    const answer = await fetch(urls[next++]);
    const page = JSON.parse(await answer.text());
    rows += (page.data || []).length;
  }
};
(async () => {
  const begin = performance.now();
  await Promise.all(Array.from({length: Number(atOnce)}, work));
  console.log(performance.now() - begin);
})();
)";

// What the program writes to its standard output; none when it is not there or fails.
std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return {};
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(timeLimit) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

}

std::optional<double> curlMs(const QStringList &urls, int atOnce)
{
    QByteArray config;
    for (const QString &url : urls)
        config += "url = \"" + QString(url).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).toUtf8()
            + "\"\noutput = /dev/null\n";
    QStringList arguments{
        u"--silent"_s, u"--globoff"_s, u"--header"_s, u"Accept-Encoding: gzip"_s, u"--config"_s, u"-"_s};
    if (atOnce > 1)
        arguments += {u"--parallel"_s, u"--parallel-max"_s, QString::number(atOnce)};
    std::optional<QByteArray> output;
    const double ms = onceMs([&] { output = outputOf(u"curl"_s, arguments, config); });
    return output ? std::optional(ms) : std::nullopt;
}

std::optional<double> nodeMs(const QStringList &urls, int atOnce)
{
    const QByteArray input = QByteArray::number(atOnce) + '\n' + urls.join(u'\n').toUtf8();
    const auto output = outputOf(u"node"_s, {u"-e"_s, QString::fromLatin1(script)}, input);
    bool isNumber = false;
    const double ms = output ? output->trimmed().toDouble(&isNumber) : 0;
    return isNumber ? std::optional(ms) : std::nullopt;
}

}
