// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/safetextbrowser.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>

#include "ui/style/theme.h"

namespace reeve {

namespace {

bool isBlankText(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
}

// Whether the block is an empty line between others: not a cell, a rule or a line of code.
bool isBlank(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    return isBlankText(block.text()) && !format.nonBreakableLines()
        && !format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth) && !QTextCursor(block).currentTable();
}

}

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
    removeBlankRuns();
    formatTables();
    moveCursor(QTextCursor::Start); // QTextEdit scrolls to its cursor when it is first shown
}

// Paragraphs of no-break spaces and line breaks without text would be empty screens.
void SafeTextBrowser::removeBlankRuns()
{
    QTextBlock block = document()->lastBlock();
    while (block.isValid()) {
        const QTextBlock before = block.previous();
        if (before.isValid() && isBlank(block) && isBlank(before)) {
            const int start = before.position();
            const int count = document()->blockCount();
            QTextCursor cursor(before);
            cursor.movePosition(QTextCursor::EndOfBlock);
            cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
            block = document()->blockCount() < count ? document()->findBlock(start) : before; // the two are one now
        } else {
            block = before;
        }
    }
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
