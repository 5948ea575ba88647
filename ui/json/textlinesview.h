// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A read-only view of text of any size, in a fixed font. Only the lines in sight are laid out.

#include <QAbstractScrollArea>
#include <QByteArray>
#include <vector>

namespace reeve {

// Text and the beginnings of its lines. A line of more than 2,000 bytes goes on in the next one.
struct TextLines {
    QByteArray bytes{}; // UTF-8, less than 4 GiB
    std::vector<quint32> begins{};
};

TextLines textLinesOf(QByteArray bytes); // thread-safe

class TextLinesView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TextLinesView(QWidget *parent = nullptr);

    void showText(TextLines text);
    const QByteArray &bytes() const { return m_text.bytes; }
    void select(quint32 begin, quint32 end); // offsets in bytes; scrolls there
    QString selectedText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int lineHeight() const;
    qsizetype lineAt(quint32 offset) const;
    QByteArrayView lineBytes(qsizetype line) const; // without its line break
    quint32 offsetAt(const QPoint &point) const;
    void updateBars();
    void copy() const;
    void selectAll();

    TextLines m_text{{}, {0}};
    quint32 m_longest = 0; // bytes of the longest line
    quint32 m_anchor = 0; // the selection is between it and m_cursor
    quint32 m_cursor = 0;
};

}
