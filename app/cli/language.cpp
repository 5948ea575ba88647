// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

#include "models/base/translations.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool load(QTranslator &translator, const QString &choice)
{
    const QString folder = QString::fromLatin1(translationsFolder);
    if (choice.isEmpty())
        return translator.load(QLocale::system(), u"reeve"_s, u"_"_s, folder);
    if (choice.endsWith(".qm"_L1))
        return translator.load(choice);
    return languages().contains(choice) && translator.load(u"reeve_"_s + choice, folder);
}

// Qt's texts: of its dialogs, its context menus and its errors.
void installQtTranslation(const QString &language)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (translator->load(QLocale(language), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(translator.release()); // goes with the application
}

}

QStringList languages()
{
    QStringList codes;
    for (const QString &file : QDir(QString::fromLatin1(translationsFolder)).entryList({u"reeve_*.qm"_s}))
        codes.append(file.sliced(6).chopped(3));
    return codes;
}

bool installLanguage(const QString &choice)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (!load(*translator, choice))
        return choice.isEmpty();
    const QString language = translator->language();
    if (QLocale(language).language() != QLocale::English)
        installQtTranslation(language);
    QCoreApplication::installTranslator(translator.release()); // goes with the application
    return true;
}

}
