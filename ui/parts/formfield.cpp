// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/formfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include "ui/parts/iconlabel.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString withoutMnemonic(QString label)
{
    return label.remove(u'&');
}

}

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(new QLabel(label, this))
    , m_counter(new SecondaryLabel({}, this))
    , m_icon(new IconLabel(14, this))
    , m_note(new SecondaryLabel({}, this))
{
    m_editor->setParent(this);
    m_editor->setAccessibleName(withoutMnemonic(label));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(target()); // a buddy with a focus proxy would not get the focus
    m_note->setObjectName(u"fieldNote"_s);
    m_note->setWordWrap(true);
    m_counter->setObjectName(u"fieldCounter"_s);
    m_counter->hide();
    m_icon->setIcon(icon(u"circle-alert"_s, Tone::Bad));
    setFocusProxy(m_editor);
    if (m_editor->sizePolicy().verticalPolicy() == QSizePolicy::Fixed)
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    buildLayout();
    showNote();
}

void FormField::buildLayout()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_label, 1);
    top->addWidget(m_counter);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::tiny);
    bottom->addWidget(m_icon, 0, Qt::AlignTop);
    bottom->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addLayout(top);
    column->addWidget(m_editor, 1);
    column->addLayout(bottom);
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void FormField::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    setHasProblem(target(), !problem.isEmpty());
    showNote();
}

void FormField::setCounter(int used, int limit)
{
    const QLocale locale;
    m_counter->setText(tr("%1 / %2", "characters used, limit").arg(locale.toString(used), locale.toString(limit)));
    m_counter->setTone(used > limit ? Tone::Bad : Tone::Neutral);
    m_counter->setAccessibleName(tr("%1 of at most %2 characters").arg(locale.toString(used), locale.toString(limit)));
    m_counter->show();
}

QString FormField::problem() const
{
    return m_problem;
}

void FormField::showNote()
{
    const bool bad = !m_problem.isEmpty();
    const QString note = bad ? m_problem : m_hint;
    m_note->setTone(bad ? Tone::Bad : Tone::Neutral);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_icon->setVisible(bad);
    target()->setAccessibleDescription(note);
}

QWidget *FormField::target() const
{
    QWidget *target = m_editor;
    while (target->focusProxy())
        target = target->focusProxy();
    return target;
}

}
