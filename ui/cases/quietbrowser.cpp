// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/quietbrowser.h"

#include <QTextDocument>

namespace reeve {

QuietBrowser::QuietBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    document()->setDocumentMargin(12);
}

void QuietBrowser::showMarkdown(const QString &text)
{
    using Features = QTextDocument::MarkdownFeatures;
    document()->setMarkdown(text, Features(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
}

QVariant QuietBrowser::loadResource(int, const QUrl &)
{
    return {};
}

}
