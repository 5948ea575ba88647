// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Holds models/ and ui/ to the includes between folders that tests/structure/includes.txt allows, one line per folder:
//     models/kibana: models/base models/vault
// After a deliberate change, REEVE_UPDATE_INCLUDES=1 in the environment of this test writes the file anew from the
// sources; the diff shows which arrows came and went. Cycles and the rules between the layers are not negotiable so.
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTest>

#include <map>
#include <set>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(REEVE_SOURCE_DIR);
const QString tableName = u"tests/structure/includes.txt"_s;

struct Include {
    QString file; // that includes, from the root of the sources
    QString header; // as written
};

QString folderOf(const QString &file)
{
    return file.section(u'/', 0, -2);
}

using Folders = std::set<QString>;
using Arrows = std::map<QString, Folders>; // from a folder to those it includes from

// The sources and headers below a folder, from the root of the sources.
QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator at(root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (at.hasNext())
        files.append(at.next().sliced(root.size() + 1));
    files.sort();
    return files;
}

// The headers that a file includes in the given delimiters.
QStringList includesIn(const QString &file, const QString &open, const QString &close)
{
    QFile source(root + u'/' + file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    static const QString pattern = u"^[ \\t]*#[ \\t]*include[ \\t]*%1([^%2\\n]+)%2"_s;
    const QRegularExpression line(pattern.arg(open, close), QRegularExpression::MultilineOption);
    QStringList headers;
    for (const auto &match : line.globalMatch(QString::fromUtf8(source.readAll())))
        headers.append(match.captured(1));
    return headers;
}

// Every include of one of our own headers, except of what moc generates.
std::vector<Include> ownIncludes()
{
    std::vector<Include> includes;
    for (const QString &file : filesIn(u"models"_s) + filesIn(u"ui"_s)) {
        for (QString header : includesIn(file, u"\""_s, u"\""_s)) {
            if (header.endsWith(u".moc"))
                continue;
            if (!header.contains(u'/')) // stands beside the file
                header.prepend(folderOf(file) + u'/');
            includes.push_back({file, header});
        }
    }
    return includes;
}

Arrows arrowsOf(const std::vector<Include> &includes)
{
    Arrows arrows;
    for (const Include &include : includes) {
        if (folderOf(include.file) != folderOf(include.header))
            arrows[folderOf(include.file)].insert(folderOf(include.header));
    }
    return arrows;
}

Arrows allowedArrows()
{
    QFile table(root + u'/' + tableName);
    if (!table.open(QIODevice::ReadOnly))
        return {};
    Arrows arrows;
    const QStringList lines = QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList targets = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
        arrows[line.section(u':', 0, 0)].insert(targets.begin(), targets.end());
    }
    return arrows;
}

bool writeTable(const Arrows &arrows)
{
    QSaveFile table(root + u'/' + tableName);
    if (!table.open(QIODevice::WriteOnly))
        return false;
    table.write("# SPDX-FileCopyrightText: The Reeve developers\n"
                "# SPDX-License-Identifier: Apache-2.0\n"
                "# FOLDER: the other folders that its files may include from. See test_includes.cpp.\n");
    for (const auto &[folder, targets] : arrows)
        table.write(QString(folder + u": " + QStringList(targets.begin(), targets.end()).join(u' ') + u'\n').toUtf8());
    return table.commit();
}

// Searches the folders that a folder leads to for a way back into the path that led to it.
class CycleSearch
{
public:
    explicit CycleSearch(const Arrows &arrows) : m_arrows(arrows) { }

    // The folders of a cycle, the first of them again at the end; empty if there is none.
    QStringList find()
    {
        for (const auto &[folder, targets] : m_arrows) {
            if (visit(folder))
                return m_path;
        }
        return {};
    }

private:
    bool visit(const QString &folder)
    {
        if (const qsizetype at = m_path.indexOf(folder); at >= 0) {
            m_path = m_path.sliced(at);
            m_path.append(folder);
            return true;
        }
        const auto arrows = m_arrows.find(folder);
        if (arrows == m_arrows.end() || !m_done.insert(folder).second)
            return false;
        m_path.append(folder);
        for (const QString &target : arrows->second) {
            if (visit(target))
                return true;
        }
        m_path.removeLast();
        return false;
    }

    const Arrows &m_arrows;
    Folders m_done;
    QStringList m_path;
};

// "models/a/x.cpp includes models/b/y.h (models/a -> models/b)"
QString described(const Include &include)
{
    return u"%1 includes %2 (%3 -> %4)"_s.arg(
        include.file, include.header, folderOf(include.file), folderOf(include.header));
}

QString report(const QString &problem, const QStringList &lines)
{
    return problem + u"\n  "_s + lines.join(u"\n  "_s);
}

}

class TestIncludes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void foldersIncludeWhatTheTableAllows();
    void everyAllowedArrowIsUsed();
    void noArrowsFormACycle();
    void layersIncludeDownwardsOnly();
    void modelsIncludeNoWidget();

private:
    std::vector<Include> m_includes;
};

void TestIncludes::initTestCase()
{
    m_includes = ownIncludes();
    QVERIFY2(m_includes.size() > 500, "the sources are not where they are looked for");
    if (qEnvironmentVariableIntValue("REEVE_UPDATE_INCLUDES") != 0)
        QVERIFY(writeTable(arrowsOf(m_includes)));
}

void TestIncludes::foldersIncludeWhatTheTableAllows()
{
    const Arrows allowed = allowedArrows();
    QStringList others;
    for (const Include &include : m_includes) {
        const QString from = folderOf(include.file);
        const QString to = folderOf(include.header);
        if (from != to && (!allowed.contains(from) || !allowed.at(from).contains(to)))
            others.append(described(include));
    }
    QVERIFY2(others.isEmpty(), qPrintable(report(u"not allowed by "_s + tableName, others)));
}

void TestIncludes::everyAllowedArrowIsUsed()
{
    Arrows used = arrowsOf(m_includes);
    QStringList unused;
    for (const auto &[from, targets] : allowedArrows()) {
        for (const QString &to : targets) {
            if (!used[from].contains(to))
                unused.append(from + u" -> " + to);
        }
    }
    QVERIFY2(unused.isEmpty(), qPrintable(report(u"allowed by "_s + tableName + u", but used nowhere"_s, unused)));
}

void TestIncludes::noArrowsFormACycle()
{
    const Arrows arrows = arrowsOf(m_includes);
    const QStringList cycle = CycleSearch(arrows).find();
    QStringList includes;
    for (qsizetype i = 0; i + 1 < cycle.size(); ++i) {
        const auto made = std::ranges::find_if(m_includes, [&](const Include &include) {
            return folderOf(include.file) == cycle[i] && folderOf(include.header) == cycle[i + 1];
        });
        includes.append(described(*made));
    }
    QVERIFY2(cycle.isEmpty(), qPrintable(report(u"a cycle: "_s + cycle.join(u" -> "_s), includes)));
}

void TestIncludes::layersIncludeDownwardsOnly()
{
    QStringList upwards;
    for (const Include &include : m_includes) {
        const bool down = include.header.startsWith(u"models/")
            || (include.header.startsWith(u"ui/") && include.file.startsWith(u"ui/"));
        if (!down)
            upwards.append(described(include));
    }
    QVERIFY2(upwards.isEmpty(), qPrintable(report(u"models include models, ui includes ui and models"_s, upwards)));
}

void TestIncludes::modelsIncludeNoWidget()
{
    const QString qt = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    QVERIFY2(QFileInfo::exists(qt + u"/QtWidgets/QLabel"), qPrintable(qt + u" holds no headers of Qt Widgets"_s));
    QStringList widgets;
    for (const QString &file : filesIn(u"models"_s)) {
        for (const QString &header : includesIn(file, u"<"_s, u">"_s)) {
            const bool ofWidgets = header.startsWith(u"QtWidgets/")
                || (QFileInfo::exists(qt + u"/QtWidgets/" + header) && !QFileInfo::exists(qt + u"/QtGui/" + header));
            if (ofWidgets)
                widgets.append(file + u" includes " + header);
        }
    }
    QVERIFY2(widgets.isEmpty(), qPrintable(report(u"models know no widget"_s, widgets)));
}

REEVE_GUILESS_TEST_MAIN(TestIncludes)
#include "test_includes.moc"
