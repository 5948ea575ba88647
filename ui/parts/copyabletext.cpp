// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/copyabletext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QToolTip>

#include "models/base/plaintext.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

void copyText(const QString &text, QWidget *near)
{
    QGuiApplication::clipboard()->setText(text);
    QToolTip::showText(near->mapToGlobal(QPoint(0, near->height())),
        QCoreApplication::translate("CopyableText", "Copied"), near, {}, 1500);
}

CopyableText::CopyableText(const QString &text, QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_copy(new QToolButton(this))
{
    m_text->setObjectName(u"copyableText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFont(fixedFont());
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(u"copyButton"_s);
    m_copy->setIcon(icon(u"copy"_s));
    m_copy->setAutoRaise(true);
    connect(m_copy, &QToolButton::clicked, this, &CopyableText::copy);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    setSubject({});
    setText(text);
}

void CopyableText::setText(const QString &text)
{
    m_text->setText(text);
    m_copy->setEnabled(!text.isEmpty());
}

void CopyableText::setSubject(const QString &subject)
{
    const QString name = subject.isEmpty() ? tr("Copy") : tr("Copy %1").arg(subject);
    m_copy->setToolTip(plainToolTip(name));
    m_copy->setAccessibleName(name);
    m_text->setAccessibleName(subject);
}

QString CopyableText::text() const
{
    return m_text->text();
}

void CopyableText::copy()
{
    copyText(text(), m_copy);
}

}
