// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A language made by machine from the texts that lupdate finds in the sources: accented, about a third longer and in
// brackets, so that a text that did not come from a translation, and a text that a longer language would cut, show.

#include <QString>
#include <QTemporaryDir>
#include <QTranslator>
#include <memory>

namespace reeve::test {

// "Save %1…" is "⟦Šáávéé %1…⟧". Each line has brackets of its own. Placeholders, mnemonics, markup, entities, line breaks and date formats stay as they are.
QString pseudoText(const QString &source);

// Returns the part of a text outside the brackets that has letters; empty: everything is translated.
QString untranslatedPart(const QString &text);

class PseudoLocale
{
public:
    PseudoLocale(); // extracts the texts and compiles their translation; takes about a second

    QString problem() const { return m_problem; } // why it cannot be used; empty: it can
    QString file() const { return m_folder.filePath(QStringLiteral("reeve.qm")); } // goes with this object
    // For the texts that are asked for from now on.
    void install();
    void remove();

private:
    QTemporaryDir m_folder{};
    QString m_problem{};
    QTranslator m_translator{};
    std::unique_ptr<QTranslator> m_qtTranslator;
};

}
