// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/base/translations.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

// Runs on the main thread, each time a QCoreApplication is created.
void installEnglishPluralForms()
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(u"reeve_en"_s, QString::fromLatin1(reeve::translationsFolder)))
        QCoreApplication::installTranslator(translator);
    else
        qWarning("The English plural forms could not be loaded.");
}

}

Q_COREAPP_STARTUP_FUNCTION(installEnglishPluralForms)
