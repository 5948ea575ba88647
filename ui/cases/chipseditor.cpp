// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/chipseditor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QStringListModel>
#include <QStyleOptionFrame>
#include <utility>

#include "models/cases/caserules.h"
#include "ui/cases/valuechip.h"
#include "ui/parts/flowlayout.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

ChipsEditor::ChipsEditor(const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, space::tiny))
    , m_input(new QLineEdit(this))
    , m_suggestions(new QStringListModel(this))
{
    setFocusProxy(m_input);
    setCursor(Qt::IBeamCursor);
    m_flow->setContentsMargins(space::tiny + 1, space::tiny, space::tiny + 1, space::tiny);
    m_flow->addWidget(m_input);
    m_input->setFrame(false);
    m_input->setPlaceholderText(placeholder);
    m_input->setMinimumWidth(160);
    m_input->setFixedHeight(fontMetrics().height() + 2 * space::tiny); // as a chip
    m_input->installEventFilter(this);
    auto *completer = new QCompleter(m_suggestions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_input->setCompleter(completer);
    connect(m_input, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u',') || text.contains(u'\n'))
            addAll(text);
        else
            Q_EMIT textTyped(text);
    });
    // Queued, as the completer sets the line's text after it has emitted activated().
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ChipsEditor::addAll,
        Qt::QueuedConnection);
}

void ChipsEditor::setTexts(const QStringList &texts)
{
    if (m_texts == texts)
        return;
    m_texts = texts;
    rebuild();
}

void ChipsEditor::setInvalid(const QSet<int> &indexes)
{
    m_invalid = indexes;
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setInvalid(m_invalid.contains(i));
}

void ChipsEditor::setSuggestions(const QStringList &suggestions, bool filtered)
{
    m_suggestions->setStringList(suggestions);
    m_input->completer()->setCompletionMode(
        filtered ? QCompleter::PopupCompletion : QCompleter::UnfilteredPopupCompletion);
    if (!filtered && m_input->hasFocus() && !suggestions.isEmpty())
        m_input->completer()->complete();
}

void ChipsEditor::commitPending()
{
    addAll(m_input->text());
}

void ChipsEditor::addAll(const QString &text)
{
    static const QRegularExpression separators(u"[,\n]"_s);
    m_input->clear();
    for (const QString &part : text.split(separators))
        add(trimmedAsKibana(part));
}

void ChipsEditor::add(const QString &text)
{
    if (text.isEmpty() || m_texts.contains(text))
        return;
    m_texts.append(text);
    rebuild();
    Q_EMIT added(text);
    Q_EMIT edited();
}

void ChipsEditor::removeAt(int index)
{
    m_texts.removeAt(index);
    rebuild();
    m_input->setFocus();
    Q_EMIT edited();
}

void ChipsEditor::rebuild()
{
    for (ValueChip *chip : std::exchange(m_chips, {})) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // this may run inside its clicked()
    }
    m_flow->removeWidget(m_input);
    for (int i = 0; i < m_texts.size(); ++i) {
        auto *chip = new ValueChip(m_texts[i], this);
        chip->setObjectName(objectName() + u"Chip%1"_s.arg(i));
        chip->setInvalid(m_invalid.contains(i));
        connect(chip, &ValueChip::clicked, this, [this, i] { removeAt(i); });
        connect(chip, &ValueChip::textTyped, this, [this](const QString &text) {
            m_input->setFocus();
            m_input->insert(text);
        });
        m_flow->addWidget(chip);
        m_chips.append(chip);
        chip->show();
    }
    m_flow->addWidget(m_input);
    // Tab order follows creation, and the input is older than its chips.
    QWidget *before = nullptr;
    for (ValueChip *chip : std::as_const(m_chips)) {
        if (before)
            setTabOrder(before, chip);
        before = chip;
    }
    if (before)
        setTabOrder(before, m_input);
    updateGeometry();
}

bool ChipsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (m_commitsOnFocusOut && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) // the completer's popup opens
        commitPending();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plainReturn =
        (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !(key->modifiers() & Qt::ControlModifier);
    if (plainReturn && !m_input->text().isEmpty()) {
        commitPending();
        return true;
    }
    if (key->key() == Qt::Key_Backspace && m_input->text().isEmpty() && !m_texts.isEmpty()) {
        removeAt(static_cast<int>(m_texts.size()) - 1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool ChipsEditor::event(QEvent *event)
{
    if (event->type() == QEvent::DynamicPropertyChange)
        update();
    return QWidget::event(event);
}

// Paints the frame of a line edit, focused if the input has the focus.
void ChipsEditor::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state |= QStyle::State_Sunken;
    option.state.setFlag(QStyle::State_HasFocus, m_input->hasFocus());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

void ChipsEditor::mousePressEvent(QMouseEvent *event)
{
    m_input->setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

}
