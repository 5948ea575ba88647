// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/pseudolocale.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace reeve::test {

namespace {

constexpr QChar opening = u'\u27e6';
constexpr QChar closing = u'\u27e7';

QChar accented(QChar letter)
{
    static const QString plain = u"aceghijklnorstuwyzACEGHIJKLNORSTUWYZ"_s;
    static const QString marked = u"áçéĝĥíĵķĺñöŕšţüŵýžÁÇÉĜĤÍĴĶĹÑÖŔŠŢÜŴÝŽ"_s;
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked[at];
}

// Accents the letters, and doubles vowels until the text is a third longer.
QString stretched(const QString &text)
{
    QString result;
    qsizetype letters = 0;
    qsizetype added = 0;
    for (const QChar letter : text) {
        result += accented(letter);
        letters += letter.isLetter() ? 1 : 0;
        if (u"aeiouAEIOU"_s.contains(letter) && 3 * added < letters) {
            result += accented(letter.toLower());
            ++added;
        }
    }
    return result;
}

QString pluralForm(const QString &source, int number)
{
    QString form = source;
    form.replace(u"(es)"_s, number == 0 ? QString() : u"es"_s);
    return form.replace(u"(s)"_s, number == 0 ? QString() : u"s"_s);
}

// Copies what lupdate wrote and fills in the translations.
bool translate(QIODevice &from, QIODevice &to)
{
    QXmlStreamReader in(&from);
    QXmlStreamWriter out(&to);
    QString source;
    int forms = 0;
    while (!in.atEnd()) {
        in.readNext();
        if (in.isStartElement() && in.name() == "source"_L1) {
            source = in.readElementText();
            forms = 0;
            out.writeTextElement(u"source"_s, source);
        } else if (in.isStartElement() && in.name() == "translation"_L1) {
            out.writeStartElement(u"translation"_s); // without type="unfinished"
            forms = -1;
        } else if (in.isStartElement() && in.name() == "numerusform"_L1) {
            forms = std::max(forms, 0);
            in.skipCurrentElement();
            out.writeTextElement(u"numerusform"_s, pseudoText(pluralForm(source, forms++)));
        } else if (in.isEndElement() && in.name() == "translation"_L1) {
            if (forms < 0)
                out.writeCharacters(pseudoText(source));
            out.writeEndElement();
        } else if (!in.isCharacters() || !in.isWhitespace()) {
            out.writeCurrentToken(in);
        }
    }
    return !in.hasError() && !out.hasError();
}

// Qt's own texts, which qtbase_CODE.qm translates where the system has it. The names of keys stay what they are.
class QtTexts : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isQt = context[0] == 'Q' && qstrcmp(context, "QShortcut") != 0;
        return isQt ? pseudoText(QString::fromUtf8(source)) : QString();
    }
};

// The program's complaint; empty: it has none.
QString complaintOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(REEVE_SOURCE_DIR));
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return program + u": "_s + process.errorString();
    return QString::fromUtf8(process.readAllStandardError());
}

}

QString pseudoText(const QString &source)
{
    static const QRegularExpression format(u"^([dMyHhmsz ,.:/-]+|(Ctrl|Shift|Alt)\\+.*)$"_s);
    static const QRegularExpression kept(u"%L?(\\d{1,2}|n)|&[#A-Za-z0-9]+;|</?[A-Za-z][^>]*>|&."_s);
    if (format.match(source).hasMatch())
        return opening + source + closing;
    QStringList lines;
    for (const QString &line : source.split(u'\n')) {
        QString result;
        qsizetype at = 0;
        for (auto matches = kept.globalMatch(line); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            result += stretched(line.sliced(at, match.capturedStart() - at)) + match.captured();
            at = match.capturedEnd();
        }
        result += stretched(line.sliced(at));
        lines.append(line.isEmpty() ? QString() : opening + result + closing);
    }
    return lines.join(u'\n');
}

QString untranslatedPart(const QString &text)
{
    QString rest;
    int depth = 0;
    for (const QChar character : text) {
        if (character == opening)
            ++depth;
        else if (character == closing)
            --depth;
        else if (depth == 0 && character != u'\u200b') // where a line may break
            rest += character;
    }
    const bool hasLetters = std::ranges::any_of(std::as_const(rest), [](QChar c) { return c.isLetter(); });
    return hasLetters ? rest.simplified() : QString();
}

PseudoLocale::PseudoLocale() : m_qtTranslator(std::make_unique<QtTexts>())
{
    const QString english = m_folder.filePath(u"english.ts"_s);
    const QString pseudo = m_folder.filePath(u"pseudo.ts"_s);
    m_problem = complaintOf(QStringLiteral(REEVE_LUPDATE),
        {u"models"_s, u"ui"_s, u"app/cli"_s, u"app/console"_s, u"app/tour"_s, u"app/main.cpp"_s, u"-I"_s, u"."_s,
            u"-silent"_s, u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s, u"-target-language"_s, u"en"_s,
            u"-ts"_s, english});
    QFile from(english);
    QFile to(pseudo);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly) || !translate(from, to)) {
        m_problem += u"The texts could not be translated."_s;
        return;
    }
    to.close();
    m_problem += complaintOf(QStringLiteral(REEVE_LRELEASE), {u"-silent"_s, pseudo, u"-qm"_s, file()});
    if (m_problem.isEmpty() && !m_translator.load(file()))
        m_problem = u"The translation could not be read."_s;
}

void PseudoLocale::install()
{
    QCoreApplication::installTranslator(&m_translator);
    QCoreApplication::installTranslator(m_qtTranslator.get());
}

void PseudoLocale::remove()
{
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(m_qtTranslator.get());
}

}
