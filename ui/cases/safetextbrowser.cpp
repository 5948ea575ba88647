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
    calmTables();
}

// Markdown's tables come with a frame around every cell.
void SafeTextBrowser::calmTables()
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

// Not {}: for a null answer QTextDocument reads local files by itself.
QVariant SafeTextBrowser::loadResource(int, const QUrl &)
{
    return QByteArray("");
}

}
