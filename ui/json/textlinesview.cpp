// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/textlinesview.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <algorithm>
#include <cstring>

#include "models/json/jsontokens.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 longestLine = 2'000; // bytes
constexpr int margin = 4; // pixels

bool isInsideCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Lays out one line; its height is that of the font.
void layOut(QTextLayout &layout)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    layout.createLine().setPosition({0, 0});
    layout.endLayout();
}

}

TextLines textLinesOf(QByteArray bytes)
{
    TextLines text{.bytes = std::move(bytes)};
    const QByteArrayView view = text.bytes;
    const auto size = static_cast<quint32>(view.size());
    quint32 begin = 0;
    while (begin < size) {
        text.begins.push_back(begin);
        const quint32 end = jsontokens::lineEnd(view.first(std::min(size, begin + longestLine)), begin);
        if (end < size && view[end] == '\n') {
            begin = end + 1;
            continue;
        }
        begin = end;
        while (begin < size && isInsideCharacter(view[begin]) && begin > text.begins.back() + 1)
            --begin;
    }
    if (text.begins.empty())
        text.begins.push_back(0);
    return text;
}

TextLinesView::TextLinesView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(u"answerLines"_s);
    setFont(fixedFont());
    setFocusPolicy(Qt::StrongFocus);
    setFocusFrame(*this);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
}

void TextLinesView::showText(TextLines text)
{
    m_text = std::move(text);
    m_anchor = m_cursor = 0;
    m_longest = static_cast<quint32>(m_text.bytes.size()) - m_text.begins.back();
    for (std::size_t i = 1; i < m_text.begins.size(); ++i)
        m_longest = std::max(m_longest, m_text.begins[i] - m_text.begins[i - 1]);
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    updateBars();
    viewport()->update();
}

void TextLinesView::select(quint32 begin, quint32 end)
{
    m_anchor = begin;
    m_cursor = end;
    const auto line = static_cast<int>(lineAt(begin));
    const int shown = viewport()->height() / lineHeight();
    if (line < verticalScrollBar()->value() || line >= verticalScrollBar()->value() + shown)
        verticalScrollBar()->setValue(line - shown / 2);
    const qsizetype column = static_cast<qsizetype>(begin - m_text.begins[static_cast<std::size_t>(line)]);
    const int x = static_cast<int>(column) * fontMetrics().averageCharWidth();
    if (x < horizontalScrollBar()->value() || x > horizontalScrollBar()->value() + viewport()->width() * 3 / 4)
        horizontalScrollBar()->setValue(x - viewport()->width() / 4);
    viewport()->update();
}

QString TextLinesView::selectedText() const
{
    const auto [begin, end] = std::minmax(m_anchor, m_cursor);
    return QString::fromUtf8(QByteArrayView(m_text.bytes).sliced(begin, end - begin));
}

int TextLinesView::lineHeight() const
{
    return std::max(1, fontMetrics().lineSpacing());
}

qsizetype TextLinesView::lineAt(quint32 offset) const
{
    const auto behind = std::ranges::upper_bound(m_text.begins, offset);
    return std::max<qsizetype>(0, behind - m_text.begins.begin() - 1);
}

QByteArrayView TextLinesView::lineBytes(qsizetype line) const
{
    const auto number = static_cast<std::size_t>(line);
    const qsizetype begin = m_text.begins[number];
    const qsizetype end = number + 1 < m_text.begins.size() ? m_text.begins[number + 1] : m_text.bytes.size();
    QByteArrayView bytes = QByteArrayView(m_text.bytes).sliced(begin, end - begin);
    while (!bytes.isEmpty() && (bytes.back() == '\n' || bytes.back() == '\r'))
        bytes.chop(1);
    return bytes;
}

quint32 TextLinesView::offsetAt(const QPoint &point) const
{
    const qsizetype line = std::clamp<qsizetype>(
        verticalScrollBar()->value() + point.y() / lineHeight(), 0, std::ssize(m_text.begins) - 1);
    const QByteArrayView bytes = lineBytes(line);
    QTextLayout layout(QString::fromUtf8(bytes), font());
    layOut(layout);
    const int column = layout.lineAt(0).xToCursor(point.x() - margin + horizontalScrollBar()->value());
    const qsizetype inside = QStringView(layout.text()).left(column).toUtf8().size();
    return m_text.begins[static_cast<std::size_t>(line)] + static_cast<quint32>(std::min(inside, bytes.size()));
}

void TextLinesView::updateBars()
{
    const int shown = viewport()->height() / lineHeight();
    verticalScrollBar()->setPageStep(shown);
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<qsizetype>(0, std::ssize(m_text.begins) - shown)));
    const int width = static_cast<int>(m_longest) * fontMetrics().averageCharWidth() + 2 * margin;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
}

void TextLinesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const auto [selectedBegin, selectedEnd] = std::minmax(m_anchor, m_cursor);
    const int left = margin - horizontalScrollBar()->value();
    qsizetype line = verticalScrollBar()->value();
    for (int y = 0; y < viewport()->height() && line < std::ssize(m_text.begins); y += lineHeight(), ++line) {
        const QByteArrayView bytes = lineBytes(line);
        const quint32 begin = m_text.begins[static_cast<std::size_t>(line)];
        QTextLayout layout(QString::fromUtf8(bytes), font());
        layOut(layout);
        QList<QTextLayout::FormatRange> formats;
        const auto columnOf = [&](quint32 offset) {
            const qsizetype inside = std::clamp<qsizetype>(qsizetype(offset) - begin, 0, bytes.size());
            return static_cast<int>(QString::fromUtf8(bytes.first(inside)).size());
        };
        if (selectedEnd > begin && selectedBegin < begin + bytes.size()) {
            QTextLayout::FormatRange range;
            range.start = columnOf(selectedBegin);
            range.length = columnOf(selectedEnd) - range.start;
            range.format.setBackground(palette().highlight());
            range.format.setForeground(palette().highlightedText());
            formats.append(range);
        }
        painter.setPen(palette().color(QPalette::Text));
        layout.draw(&painter, QPointF(left, y), formats);
    }
}

void TextLinesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void TextLinesView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateBars();
}

void TextLinesView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar &bar = *verticalScrollBar();
    const qsizetype line = lineAt(m_cursor);
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->matches(QKeySequence::SelectNextLine) || event->matches(QKeySequence::SelectPreviousLine)) {
        const qsizetype next = line + (event->matches(QKeySequence::SelectNextLine) ? 1 : -1);
        const qsizetype last = std::ssize(m_text.begins) - 1;
        const quint32 anchor = m_anchor;
        select(anchor,
            next > last ? static_cast<quint32>(m_text.bytes.size())
                        : m_text.begins[static_cast<std::size_t>(std::max<qsizetype>(next, 0))]);
    } else if (event->key() == Qt::Key_Home) {
        bar.setValue(bar.minimum());
    } else if (event->key() == Qt::Key_End) {
        bar.setValue(bar.maximum());
    } else {
        QAbstractScrollArea::keyPressEvent(event); // arrows and pages
    }
}

void TextLinesView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_cursor = offsetAt(event->position().toPoint());
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = m_cursor;
    viewport()->update();
}

void TextLinesView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    if (event->position().y() < 0 || event->position().y() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (event->position().y() < 0 ? -1 : 1));
    m_cursor = offsetAt(event->position().toPoint());
    viewport()->update();
}

void TextLinesView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &TextLinesView::copy)->setEnabled(m_anchor != m_cursor);
    menu->addAction(tr("Select all"), this, &TextLinesView::selectAll);
    menu->popup(event->globalPos());
}

void TextLinesView::copy() const
{
    if (m_anchor != m_cursor)
        QGuiApplication::clipboard()->setText(selectedText());
}

void TextLinesView::selectAll()
{
    m_anchor = 0;
    m_cursor = static_cast<quint32>(m_text.bytes.size());
    viewport()->update();
}

}
