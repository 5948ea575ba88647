// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/findingdelegate.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include "ui/parts/icons.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/remedies.h"
#include "ui/troubleshooting/findingsmodel.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconExtent = 18;

// Two lines of plain text, the second one elided.
void drawSymptom(QPainter &painter, const QRect &rect, const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(rect.width());
    const QString rest = text.mid(first.textLength()).trimmed();
    layout.endLayout();
    painter.drawText(
        QRect(rect.topLeft(), QSize(rect.width(), metrics.height())), Qt::AlignLeft, text.left(first.textLength()));
    painter.drawText(QRect(rect.left(), rect.top() + metrics.height(), rect.width(), metrics.height()), Qt::AlignLeft,
        metrics.elidedText(rest, Qt::ElideRight, rect.width()));
}

QString metaOf(const QModelIndex &index, const Diagnosis &diagnosis)
{
    QStringList words{
        severityText(diagnosis.severity), timeText(diagnosis.seenAt), repeatedText(index.data(RepeatedRole).toInt())};
    words.removeAll(QString());
    return words.join(u" · "_s);
}

}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const auto diagnosis = index.data(DiagnosisRole).value<Diagnosis>();
    const Tone tone = toneOf(diagnosis.severity);
    const QRect inner = option.rect.adjusted(space::medium, space::small, -space::medium, -space::small);
    icon(toneIconName(tone), tone).paint(painter, QRect(inner.topLeft(), QSize(iconExtent, iconExtent)));
    const QRect text = inner.adjusted(iconExtent + space::small, 0, 0, 0);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(QPalette::Text));
    drawSymptom(*painter, text, diagnosis.symptom, item.font);
    painter->setPen(quietText(item.palette));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom, metaOf(index, diagnosis));
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {240, option.fontMetrics.height() * 3 + 2 * space::small + 2};
}

}
