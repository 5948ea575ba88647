// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>

#include "models/json/jsonpathfilter.h"
#include "models/json/tableexport.h"
#include "ui/json/answersearch.h"
#include "ui/json/answertable.h"
#include "ui/json/answertext.h"
#include "ui/json/answerview.h"
#include "ui/json/jsontreeview.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

// AnswerView's parts, its path filter and its files.

namespace reeve {

using namespace Qt::StringLiterals;

QToolButton *AnswerView::addButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setAccessibleName(text);
    if (iconName.isEmpty()) {
        button->setText(text);
    } else {
        button->setIcon(icon(iconName));
        button->setToolTip(text);
    }
    return button;
}

void AnswerView::buildParts()
{
    m_modes = {addButton(u"answerAsTree"_s, {}, tr("Tree")), addButton(u"answerAsTable"_s, {}, tr("Table")),
        addButton(u"answerAsText"_s, {}, tr("Text"))};
    m_indent = addButton(u"answerIndented"_s, u"code"_s, tr("Indent the text"));
    m_eye = addButton(u"answerShowSecrets"_s, u"key-round"_s, tr("Show secrets"));
    m_save = addButton(u"answerSave"_s, u"download"_s, tr("Save as…"));
    for (QToolButton *button : {m_modes[0], m_modes[1], m_modes[2], m_indent, m_eye})
        button->setCheckable(true);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"answerFilter"_s);
    m_filter->setPlaceholderText(tr("Path, such as $.data[*].name or /data/0"));
    m_filter->setAccessibleName(tr("Path filter"));
    m_filterNote = new SecondaryLabel({}, this);
    m_filterNote->setObjectName(u"answerFilterNote"_s);
    m_filterNote->setTextFormat(Qt::PlainText);
    m_filterNote->setWordWrap(true);
    m_search = new AnswerSearch(this);
    m_message = new MessageBar(this);
    m_message->setObjectName(u"answerBodyMessage"_s);
    m_pages = new QStackedWidget(this);
    m_tree = new JsonTreeView(this);
    m_tree->setObjectName(u"answerTree"_s);
    m_tableView = new AnswerTable(this);
    m_text = new AnswerText(this);
    m_note = new EmptyState(this);
    for (QWidget *page : std::initializer_list<QWidget *>{m_tree, m_tableView, m_text, m_note})
        m_pages->addWidget(page);
}

void AnswerView::buildLayout()
{
    auto *first = new QHBoxLayout;
    first->setContentsMargins(space::small, space::tiny, space::small, 0);
    first->setSpacing(space::tiny);
    for (QToolButton *button : m_modes)
        first->addWidget(button);
    first->addWidget(m_search, 1);
    for (QToolButton *button : {m_indent, m_eye, m_save})
        first->addWidget(button);
    auto *second = new QHBoxLayout;
    second->setContentsMargins(space::small, space::tiny, space::small, space::tiny);
    second->addWidget(m_filter, 1);
    second->addWidget(m_filterNote, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
}

void AnswerView::connectParts()
{
    for (std::size_t i = 0; i < m_modes.size(); ++i)
        connect(m_modes[i], &QToolButton::clicked, this, [this, i] { setMode(static_cast<Mode>(i)); });
    connect(m_indent, &QToolButton::toggled, this, &AnswerView::showCurrent);
    connect(m_eye, &QToolButton::toggled, this, [this](bool on) { setMasked(!on); });
    connect(m_save, &QToolButton::clicked, this, &AnswerView::askForFile);
    connect(m_filter, &QLineEdit::editingFinished, this, &AnswerView::applyFilter);
    connect(m_search, &AnswerSearch::asked, this, &AnswerView::search);
    connect(m_search, &AnswerSearch::stepped, this, &AnswerView::showMatch);
    connect(m_tableView, &AnswerTable::orderChanged, this, &AnswerView::search);
}

QString AnswerView::filter() const
{
    return m_filter->text();
}

void AnswerView::setFilter(const QString &path)
{
    m_filter->setText(path);
    applyFilter();
}

void AnswerView::showFilterProblem(const QString &text)
{
    m_filterNote->setTone(Tone::Bad);
    m_filterNote->setText(text);
    m_filterNote->show();
}

void AnswerView::applyFilter()
{
    if (!m_read.json)
        return;
    const QString path = m_filter->text();
    m_filtering.reset();
    if (path.trimmed().isEmpty())
        return onFiltered(m_read.json, {});
    const auto filter = JsonPathFilter::read(path);
    if (!filter)
        return showFilterProblem(tr("Character %L1: %2").arg(filter.error().at + 1).arg(filter.error().message));
    using Filtered = std::pair<JsonBytesPtr, QString>;
    run<Filtered>(
        m_filtering,
        [json = m_read.json, filter = *filter]() -> Filtered {
            const JsonSelection selection = filter.select(*json);
            const auto count = static_cast<int>(selection.spots.size());
            const QString note = selection.isCut
                ? tr("Only the first %Ln value(s): the path selects too many.", nullptr, count)
                : tr("%Ln value(s)", nullptr, count);
            return {selectedJson(*json, selection), note};
        },
        [this](const Filtered &filtered) { onFiltered(filtered.first, filtered.second); });
}

void AnswerView::onFiltered(const JsonBytesPtr &json, const QString &note)
{
    m_filterNote->setTone(Tone::Neutral);
    m_filterNote->setText(note);
    m_filterNote->setVisible(!note.isEmpty());
    if (json == m_shown)
        return;
    m_shown = json;
    m_isTableRead = false;
    m_tabling.reset();
    showCurrent();
    Q_EMIT filterChanged(m_filter->text());
}

void AnswerView::askForFile()
{
    auto *files = new QFileDialog(this, tr("Save the answer"), QDir::homePath());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    connect(files, &QFileDialog::fileSelected, this, &AnswerView::saveTo);
    files->open();
}

void AnswerView::saveTo(const QString &path)
{
    using Outcome = tl::expected<qint64, ExportProblem>;
    m_saving = offThread<Outcome>(
        [path, answer = m_answer, read = m_read, masked = isMasked()] {
            return saveBytes(path, masked ? maskedAnswer(answer, read) : answer.bytes);
        },
        [this, path](const Outcome &outcome) {
            const OffThread done = std::move(m_saving);
            const QString name = QDir::toNativeSeparators(path);
            if (!outcome)
                m_message->showMessage(Tone::Bad, outcome.error().sentence);
            else if (hasSecrets() && isMasked())
                m_message->showMessage(Tone::Good, tr("Saved to %1. Secrets are dots in it.").arg(name));
            else
                m_message->showMessage(Tone::Good, tr("Saved to %1.").arg(name));
        });
}

}
