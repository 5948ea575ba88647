// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/findingview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/parts/badge.h"
#include "ui/parts/collapsiblesection.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/numberedlist.h"
#include "ui/parts/remedies.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"
#include "ui/troubleshooting/findingsmodel.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrapped(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}

FindingView::FindingView(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"findingView"_s);
    setAccessibleName(tr("Explanation"));
    setWidgetResizable(true);
    setFocusFrame(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    m_severity = new Badge(content);
    m_when = new SecondaryLabel({}, content);
    m_symptom = wrapped(u"symptom"_s, content);
    m_causeHeading = new QLabel(tr("Cause"), content);
    m_cause = wrapped(u"cause"_s, content);
    m_stepsHeading = new QLabel(tr("What to do now"), content);
    m_steps = new NumberedList(content);
    m_evidence = new CollapsibleSection(tr("Evidence"), content);
    m_evidenceText = new CopyableText({}, content);
    m_evidenceText->setSubject(tr("evidence"));
    m_evidence->setContent(m_evidenceText);
    buildLayout(*column);
    updateFonts();
    setWidget(content);
}

void FindingView::buildLayout(QVBoxLayout &column)
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_severity);
    top->addWidget(m_when, 1);
    auto *remedies = new QWidget(this);
    m_remedies = new FlowLayout(remedies);
    column.setContentsMargins(space::large, space::medium, space::large, space::large);
    column.setSpacing(space::small);
    column.addLayout(top);
    column.addWidget(m_symptom);
    column.addSpacing(space::small);
    column.addWidget(m_causeHeading);
    column.addWidget(m_cause);
    column.addSpacing(space::small);
    column.addWidget(m_stepsHeading);
    column.addWidget(m_steps);
    column.addSpacing(space::small);
    column.addWidget(remedies);
    column.addSpacing(space::small);
    column.addWidget(m_evidence);
    column.addStretch();
}

void FindingView::setFinding(const Diagnosis &diagnosis, int count, const QDateTime &workedAt)
{
    m_diagnosis = diagnosis;
    const Tone tone = toneOf(diagnosis.severity);
    m_severity->setContent(tone, toneIconName(tone), severityText(diagnosis.severity));
    QStringList when{timeText(diagnosis.seenAt), repeatedText(count), workedText(workedAt)};
    when.removeAll(QString());
    m_when->setText(when.join(u" · "_s));
    m_symptom->setText(diagnosis.symptom);
    m_cause->setText(diagnosis.cause);
    m_causeHeading->setVisible(!diagnosis.cause.isEmpty());
    m_cause->setVisible(!diagnosis.cause.isEmpty());
    m_steps->setSteps(diagnosis.resolution);
    m_stepsHeading->setVisible(!diagnosis.resolution.isEmpty());
    m_evidenceText->setText(diagnosis.evidence);
    m_evidence->setVisible(!diagnosis.evidence.isEmpty());
    rebuildRemedies();
}

void FindingView::rebuildRemedies()
{
    while (QLayoutItem *item = m_remedies->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // this may run inside its clicked()
        delete item;
    }
    QList<Remedy> remedies = m_diagnosis.remedies;
    if (!remedies.contains(Remedy::CopyDetails))
        remedies << Remedy::CopyDetails;
    for (const Remedy remedy : std::as_const(remedies)) {
        auto *button = new QPushButton(icon(remedyIconName(remedy)), remedyLabel(remedy), this);
        button->setObjectName(u"remedy%1"_s.arg(int(remedy)));
        button->setDefault(m_remedies->count() == 0 && remedy != Remedy::CopyDetails);
        connect(button, &QPushButton::clicked, this, [this, remedy] { Q_EMIT remedyRequested(remedy); });
        m_remedies->addWidget(button);
    }
}

void FindingView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_remedies)
        updateFonts();
}

void FindingView::updateFonts()
{
    m_symptom->setFont(headingFont(headingFont(font())));
    m_causeHeading->setFont(headingFont(font()));
    m_stepsHeading->setFont(headingFont(font()));
}

}
