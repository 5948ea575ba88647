// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/understoodaddress.h"

#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "ui/parts/copyabletext.h"
#include "ui/parts/iconlabel.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

UnderstoodAddress::UnderstoodAddress(QWidget *parent)
    : QFrame(parent)
    , m_address(new CopyableText)
    , m_space(new QLabel)
    , m_lines(new QVBoxLayout)
    , m_offer(new QPushButton)
{
    setObjectName(u"understood"_s);
    m_address->setObjectName(u"understoodAddress"_s);
    m_address->setSubject(tr("address"));
    m_space->setObjectName(u"understoodSpace"_s);
    m_space->setTextFormat(Qt::PlainText);
    m_offer->setObjectName(u"useOffer"_s);
    m_offer->setAutoDefault(false);
    m_offer->setAccessibleName(tr("Use the suggested address"));
    connect(m_offer, &QPushButton::clicked, this, &UnderstoodAddress::offerAccepted);
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(space::large);
    facts->setVerticalSpacing(space::tiny);
    facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    facts->addRow(new SecondaryLabel(tr("Kibana")), m_address);
    facts->addRow(new SecondaryLabel(tr("Space")), m_space);
    m_lines->setSpacing(space::tiny);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::small);
    column->addLayout(facts);
    column->addLayout(m_lines);
    column->addWidget(m_offer, 0, Qt::AlignLeft);
}

void UnderstoodAddress::showAddress(const PastedAddress &pasted)
{
    m_address->setText(pasted.address.toString());
    m_space->setText(pasted.space.isEmpty() ? tr("Not in the address; you choose it later") : pasted.space);
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &warning : pasted.warnings)
        addLine(warning, true);
    for (const QString &note : pasted.notes)
        addLine(note, false);
    m_offer->setText(tr("&Use %1").arg(pasted.offer.toString()));
    m_offer->setVisible(!pasted.offer.isEmpty());
}

void UnderstoodAddress::addLine(const QString &sentence, bool warning)
{
    auto *line = new QWidget(this);
    auto *mark = new IconLabel(16, line);
    mark->setIcon(warning ? icon(u"triangle-alert"_s, Tone::Warning) : icon(u"info"_s, Tone::Information));
    auto *text = new QLabel(sentence, line);
    text->setObjectName(warning ? u"warning"_s : u"note"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_lines->addWidget(line);
}

void UnderstoodAddress::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColour(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}
