// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/composerfooter.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

ComposerFooter::ComposerFooter(QWidget *parent)
    : QFrame(parent)
    , m_summary(new QToolButton(this))
    , m_reason(new SecondaryLabel({}, this))
    , m_busy(new QProgressBar(this))
    , m_discard(new QPushButton(tr("Discard draft"), this))
    , m_create(new QPushButton(tr("Create case"), this))
{
    m_summary->setObjectName(u"caseProblems"_s);
    m_summary->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_summary->setAutoRaise(true);
    m_summary->setFocusPolicy(Qt::StrongFocus);
    m_reason->setObjectName(u"caseReason"_s);
    m_reason->setWordWrap(true);
    m_busy->setObjectName(u"caseBusy"_s);
    m_busy->setRange(0, 0);
    m_busy->setFixedWidth(120);
    m_busy->setTextVisible(false);
    m_busy->hide();
    m_discard->setObjectName(u"caseDiscard"_s);
    m_discard->setAutoDefault(false);
    m_create->setObjectName(u"caseCreate"_s);
    m_create->setDefault(true);
    m_create->setToolTip(tr("Ctrl+Return"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::huge, space::medium, space::huge, space::medium);
    row->setSpacing(space::medium);
    row->addWidget(m_summary);
    row->addWidget(m_busy);
    row->addWidget(m_reason, 1);
    row->addWidget(m_discard);
    row->addWidget(m_create);
    connect(m_create, &QPushButton::clicked, this, &ComposerFooter::createRequested);
    connect(m_discard, &QPushButton::clicked, this, &ComposerFooter::discardRequested);
    connect(m_summary, &QToolButton::clicked, this, &ComposerFooter::problemsRequested);
}

void ComposerFooter::showProblems(const std::vector<Problem> &problems)
{
    const int count = static_cast<int>(problems.size());
    const bool good = count == 0;
    m_summary->setIcon(icon(good ? u"circle-check"_s : u"list-checks"_s, good ? Tone::Good : Tone::Warning));
    if (good)
        m_summary->setText(tr("Nothing to fix"));
    else
        m_summary->setText(tr("%Ln thing(s) to fix", nullptr, count));
    m_summary->setAccessibleName(m_summary->text());
    m_summary->setEnabled(!m_sending);
    QStringList sentences;
    for (const Problem &problem : problems)
        sentences.append(problem.sentence.toHtmlEscaped());
    m_summary->setToolTip(sentences.join(u'\n'));
}

void ComposerFooter::setReason(const QString &reason)
{
    m_reasonText = reason;
    m_reason->setText(m_sending ? tr("Creating the case") : m_reasonText);
    m_create->setEnabled(m_reasonText.isEmpty() && !m_sending);
    m_create->setAccessibleDescription(m_reasonText);
}

void ComposerFooter::setSending(bool sending)
{
    m_sending = sending;
    m_busy->setVisible(sending);
    m_summary->setVisible(!sending);
    setReason(m_reasonText);
}

void ComposerFooter::setDiscardable(bool discardable)
{
    m_discard->setEnabled(discardable && !m_sending);
}

}
