// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/safetextbrowser.h"

#include <QTextDocument>
#include <QTextTable>

#include "ui/style/theme.h"

namespace reeve {

SafeTextBrowser::SafeTextBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    document()->setDocumentMargin(12);
}

void SafeTextBrowser::showMarkdown(const QString &text)
{
    using Features = QTextDocument::MarkdownFeatures;
    document()->setMarkdown(text, Features(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    formatTables();
}

// QTextDocument's Markdown tables have a frame around every cell; replaced by thin lines.
void SafeTextBrowser::formatTables()
{
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(lineColour(palette()));
        format.setCellPadding(space::tiny);
        format.setCellSpacing(0);
        format.setTopMargin(space::small);
        table->setFormat(format);
    }
}

// Not a null QVariant: for that QTextDocument would read local files itself.
QVariant SafeTextBrowser::loadResource(int, const QUrl &)
{
    return QByteArray("");
}

}
