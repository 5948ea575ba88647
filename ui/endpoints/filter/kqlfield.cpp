// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/kqlfield.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <utility>

#include "models/endpoints/query/kqlreader.h"
#include "models/endpoints/query/kqlwarnings.h"
#include "ui/parts/formfield.h"
#include "ui/parts/searchfield.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype mostWarnings = 3; // shown at once; the next ones appear when these are mended

}

KqlField::KqlField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_field(new FormField(tr("KQL"), m_edit, this))
    , m_warnings(new SecondaryLabel({}, this))
{
    m_edit->setObjectName(u"kqlEdit"_s);
    m_edit->setFont(fixedFont());
    m_edit->setMaxLength(1'000'000); // Qt's default silently cuts pasted text at 32,767 characters
    addClearButton(*m_edit);
    m_edit->setPlaceholderText(
        u"united.endpoint.host.os.name : Windows and not united.endpoint.host.ip : 192.168.0.0/16"_s);
    m_warnings->setObjectName(u"kqlWarnings"_s);
    m_warnings->setTextFormat(Qt::PlainText);
    m_warnings->setWordWrap(true);
    m_warnings->setTone(Tone::Warning);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(m_field);
    column->addWidget(m_warnings);
    connect(m_edit, &QLineEdit::returnPressed, this, &KqlField::apply);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_serverProblem.clear();
        if (text.isEmpty())
            apply();
        showState();
    });
    showState();
}

void KqlField::setApplied(const QString &kuery)
{
    if (std::exchange(m_applied, kuery) != kuery) // keeps text that is typed but not applied
        m_edit->setText(kuery);
    setProblem({});
}

void KqlField::setProblem(const QString &problem)
{
    m_serverProblem = problem;
    showState();
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
    if (const auto mistake = readKql(m_edit->text()).mistake)
        return m_edit->setCursorPosition(static_cast<int>(mistake->at));
    m_applied = m_edit->text();
    setProblem({});
    Q_EMIT kueryApplied(m_applied);
}

void KqlField::showState()
{
    const QString text = m_edit->text();
    const QString mistake = kqlProblem(text);
    m_field->setProblem(mistake.isEmpty() ? m_serverProblem : mistake);
    m_field->setHint(text == m_applied
            ? tr("Sent to Kibana as written. Field names begin with united.endpoint or united.agent; only status, "
                 "last_checkin and agent.id stand alone. A field that Kibana's index does not map, such as "
                 "united.agent.status, matches nothing. An IP address is compared with addresses and networks, not "
                 "with *.")
            : tr("Press Enter to apply."));
    const QStringList warnings = kqlWarnings(text);
    m_warnings->setText(warnings.mid(0, mostWarnings).join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
}

}
