// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/kqldialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/copyabletext.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/quietlabel.h"

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
    auto *remark = new QuietLabel(m_isSendable ? remarks().join(u'\n') : problem, this);
    remark->setObjectName(u"kqlRemarks"_s);
    remark->setTextFormat(Qt::PlainText);
    remark->setWordWrap(true);
    remark->setTone(!m_isSendable ? Tone::Bad : m_filter.leftOut.isEmpty() ? Tone::Neutral : Tone::Warning);
    remark->setVisible(!remark->text().isEmpty());
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::medium);
    column->addWidget(m_text, 1);
    column->addWidget(remark);
    column->addWidget(m_buttons);
    buildButtons();
    resize(640, 320);
}

QStringList KqlDialog::remarks() const
{
    QStringList lines;
    if (m_filter.kuery.isEmpty() && m_filter.hostStatuses.isEmpty())
        lines += tr("Without a filter Kibana gives out every endpoint.");
    if (!m_filter.hostStatuses.isEmpty())
        lines += tr("Sent beside the KQL, host status: %1").arg(m_filter.hostStatuses.join(u", "_s));
    if (const QString leftOut = leftOutText(m_filter); !leftOut.isEmpty())
        lines += leftOut;
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
    use->setEnabled(m_isSendable);
    use->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT useWanted(m_filter);
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}
