// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/kqldialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/copyabletext.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

KqlDialog::KqlDialog(ServerFilter filter, const QString &problem, QWidget *parent)
    : QDialog(parent)
    , m_filter(std::move(filter))
    , m_isSendable(problem.isEmpty())
    , m_text(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(u"kqlDialog"_s);
    setWindowTitle(tr("Filter as KQL"));
    m_text->setObjectName(u"kqlText"_s);
    m_text->setAccessibleName(tr("KQL"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(fixedFont());
    m_text->setPlainText(m_isSendable ? m_filter.kuery : QString());
    m_text->setPlaceholderText(tr("No condition in KQL"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::medium);
    column->addWidget(m_text, 1);
    column->addWidget(addNote(u"kqlLeftOut"_s, m_isSendable ? leftOutText(m_filter) : QString(), Tone::Warning));
    const QString notes = noteLines().join(u'\n');
    column->addWidget(addNote(u"kqlNotes"_s, m_isSendable ? notes : problem, m_isSendable ? Tone::Neutral : Tone::Bad));
    column->addWidget(m_buttons);
    buildButtons();
    resize(640, 320);
}

QWidget *KqlDialog::addNote(const QString &name, const QString &text, Tone tone)
{
    auto *note = new SecondaryLabel(text, this);
    note->setObjectName(name);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setTone(tone);
    note->setVisible(!text.isEmpty());
    return note;
}

QStringList KqlDialog::noteLines() const
{
    QStringList lines;
    if (m_filter.kuery.isEmpty() && m_filter.hostStatuses.isEmpty())
        lines += tr("Without a filter Kibana returns every endpoint.");
    if (!m_filter.hostStatuses.isEmpty())
        lines += tr("Host status, sent beside the KQL: %1").arg(m_filter.hostStatuses.join(u", "_s));
    return lines + m_filter.differences;
}

void KqlDialog::buildButtons()
{
    QPushButton *copy = m_buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"kqlCopy"_s);
    copy->setEnabled(m_isSendable && !m_filter.kuery.isEmpty());
    connect(copy, &QPushButton::clicked, this, [this, copy] { copyText(m_filter.kuery, copy); });
    QPushButton *use = m_buttons->addButton(tr("Use in Live mode"), QDialogButtonBox::AcceptRole);
    use->setObjectName(u"kqlUse"_s);
    use->setEnabled(m_isSendable && !(m_filter.kuery.isEmpty() && m_filter.hostStatuses.isEmpty()));
    use->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT useRequested(m_filter);
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}
