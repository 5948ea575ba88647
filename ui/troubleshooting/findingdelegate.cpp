// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/findingdelegate.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include "ui/parts/messagebar.h"
#include "ui/parts/remedies.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/troubleshooting/findingsmodel.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconExtent = 18;

// Breaks plain text into at most two lines, the second one elided.
QStringList symptomLines(const QString &text, int width, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    const QString rest = text.mid(first.textLength()).trimmed();
    layout.endLayout();
    QStringList lines{text.left(first.textLength())};
    if (!rest.isEmpty())
        lines << QFontMetrics(font).elidedText(rest, Qt::ElideRight, width);
    return lines;
}

QString detailsText(const QModelIndex &index, const Diagnosis &diagnosis)
{
    QStringList details{severityText(diagnosis.severity), timeText(diagnosis.seenAt),
        repeatedText(index.data(RepeatedRole).toInt()), workedText(index.data(WorkedAtRole).toDateTime())};
    details.removeAll(QString());
    return details.join(u" · "_s);
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
    const bool isOver = index.data(WorkedAtRole).toDateTime().isValid();
    const Tone tone = isOver ? Tone::Good : toneOf(diagnosis.severity);
    const int tall = item.fontMetrics.height();
    QRect line = option.rect.adjusted(space::medium + iconExtent + space::small, 0, -space::medium, 0);
    const QStringList symptom = symptomLines(diagnosis.symptom, line.width(), item.font);
    line.setTop(option.rect.center().y() - tall * int(symptom.size() + 1) / 2);
    line.setHeight(tall);
    const QRect iconRect(option.rect.left() + space::medium, line.top(), iconExtent, iconExtent);
    icon(toneIconName(tone), tone).paint(painter, iconRect);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(QPalette::Text));
    for (const QString &text : symptom) {
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        line.translate(0, tall);
    }
    painter->setPen(secondaryText(item.palette));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, detailsText(index, diagnosis));
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), lineColour(item.palette));
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {240, option.fontMetrics.height() * 3 + 2 * space::small + 2};
}

}
