// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/privileges/privilegesrequest.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/parts/copyabletext.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

PrivilegesRequest::PrivilegesRequest(const QString &instructions, const QString &subject, QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(icon(u"copy"_s), tr("&Copy request"), this))
{
    auto *instructionsLabel = new SecondaryLabel(instructions, this);
    instructionsLabel->setWordWrap(true);
    m_text->setObjectName(u"privilegesText"_s);
    m_text->setAccessibleName(subject);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setUndoRedoEnabled(false);
    m_text->setTabChangesFocus(true);
    m_text->setFont(fixedFont());
    m_copy->setObjectName(u"privilegesCopy"_s);
    m_copy->setAccessibleDescription(subject);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyText(text(), m_copy); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(instructionsLabel);
    column->addWidget(m_text, 1);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
}

void PrivilegesRequest::setRequest(const QByteArray &request)
{
    const int position = m_text->verticalScrollBar()->value();
    m_text->setPlainText(QString::fromUtf8(request));
    m_text->verticalScrollBar()->setValue(position);
}

void PrivilegesRequest::copyOnEnter()
{
    m_copy->setDefault(true);
}

QString PrivilegesRequest::text() const
{
    return m_text->toPlainText();
}

}
