// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/kqlfield.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <utility>

#include "ui/parts/formfield.h"
#include "ui/parts/searchfield.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

KqlField::KqlField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit), m_field(new FormField(tr("KQL"), m_edit, this))
{
    m_edit->setObjectName(u"kqlEdit"_s);
    m_edit->setFont(fixedFont());
    m_edit->setMaxLength(1'000'000); // Qt's default silently cuts pasted text at 32,767 characters
    addClearButton(*m_edit);
    m_edit->setPlaceholderText(uR"(united.endpoint.host.os.name : "Windows" and not united.endpoint.host.ip : 10.*)"_s);
    auto *column = new QHBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    connect(m_edit, &QLineEdit::returnPressed, this, &KqlField::apply);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            apply();
        else
            showState();
    });
    showState();
}

void KqlField::setApplied(const QString &kuery)
{
    if (std::exchange(m_applied, kuery) != kuery) // keeps text that is typed but not applied
        m_edit->setText(kuery);
    setProblem({});
    showState();
}

void KqlField::setProblem(const QString &problem)
{
    m_field->setProblem(problem);
}

void KqlField::edit()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void KqlField::apply()
{
    if (m_edit->text() == m_applied)
        return;
    m_applied = m_edit->text();
    setProblem({});
    showState();
    Q_EMIT kueryApplied(m_applied);
}

void KqlField::showState()
{
    m_field->setHint(m_edit->text() == m_applied
            ? tr("Sent to Kibana as it is. Fields begin with united.endpoint or united.agent.")
            : tr("Press Enter to apply."));
}

}
