// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/answerview.h"

#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include "models/json/jsonlayout.h"
#include "ui/json/answersearch.h"
#include "ui/json/answertable.h"
#include "ui/json/answertext.h"
#include "ui/json/jsontreeview.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array modeNames{"tree", "table", "text"}; // by Mode
constexpr auto modeKey = "answers/view"_L1;
enum Page { TreePage, TablePage, TextPage, NotePage };

}

AnswerView::AnswerView(QWidget *parent) : QWidget(parent)
{
    buildParts();
    buildLayout();
    connectParts();
    clear();
}

void AnswerView::setSettings(QSettings *settings)
{
    m_settings = settings;
    const QString name = settings ? settings->value(modeKey).toString() : QString();
    for (std::size_t i = 0; i < modeNames.size(); ++i) {
        if (name == QLatin1StringView(modeNames[i]))
            setMode(static_cast<Mode>(i));
    }
}

void AnswerView::clear()
{
    showAnswer({});
}

void AnswerView::showAnswer(const AnswerBody &answer)
{
    for (OffThread *job : {&m_reading, &m_filtering, &m_tabling, &m_texting, &m_searching})
        job->reset();
    m_answer = answer;
    m_read = {};
    m_shown = {};
    m_message->clear();
    m_filter->clear();
    m_filterNote->hide();
    hideSecrets();
    m_search->showBusy();
    if (answer.bytes.size() > mostAtOnce)
        showNote(tr("Reading the answer…"), QLocale().formattedDataSize(answer.bytes.size()));
    run<ReadAnswer>(
        m_reading, [answer] { return readAnswer(answer); }, [this](ReadAnswer read) { onRead(std::move(read)); });
}

void AnswerView::onRead(ReadAnswer read)
{
    m_read = std::move(read);
    m_shown = m_read.json;
    m_isTableRead = false;
    if (!m_read.problem.isEmpty())
        m_message->showMessage(Tone::Warning, m_read.problem);
    showCurrent();
}

bool AnswerView::isMasked() const
{
    return !m_eye->isChecked();
}

bool AnswerView::hasSecrets() const
{
    return m_read.json ? !m_read.json->secrets().empty() : !m_read.secrets.empty();
}

void AnswerView::setMode(Mode mode)
{
    m_mode = mode;
    if (m_settings)
        m_settings->setValue(modeKey, QLatin1StringView(modeNames[static_cast<std::size_t>(mode)]));
    showCurrent();
}

void AnswerView::updateButtons()
{
    const bool isJson = m_read.json != nullptr;
    const Mode shown = isJson ? m_mode : Mode::Text;
    for (std::size_t i = 0; i < m_modes.size(); ++i) {
        m_modes[i]->setChecked(static_cast<Mode>(i) == shown);
        m_modes[i]->setEnabled(isJson || (static_cast<Mode>(i) == Mode::Text && !m_read.isBinary));
    }
    m_indent->setVisible(isJson && shown == Mode::Text);
    m_eye->setVisible(hasSecrets());
    m_save->setEnabled(!m_answer.bytes.isEmpty());
    m_filter->setEnabled(isJson);
    m_search->setEnabled(!m_answer.bytes.isEmpty() && !m_read.isBinary);
}

void AnswerView::showNote(const QString &headline, const QString &text)
{
    m_note->showMessage(u"inbox"_s, headline, text);
    m_pages->setCurrentIndex(NotePage);
}

void AnswerView::showCurrent()
{
    updateButtons();
    if (m_reading)
        return;
    if (m_read.isBinary)
        return showNote(tr("This answer is not text"),
            tr("%1 of %2. Save it to a file to open it.")
                .arg(QLocale().formattedDataSize(m_answer.bytes.size()), QString::fromLatin1(m_answer.contentType)));
    const Mode mode = m_read.json ? m_mode : Mode::Text;
    if (mode == Mode::Text) {
        fillText();
    } else if (!m_shown) {
        showNote(tr("Nothing is there"), tr("The path leads to no value of this answer."));
    } else if (mode == Mode::Table) {
        fillTable();
    } else {
        m_tree->showJson(m_shown);
        m_pages->setCurrentIndex(TreePage);
    }
    search();
}

void AnswerView::fillTable()
{
    const auto show = [this] {
        if (m_table)
            m_pages->setCurrentIndex(TablePage);
        else
            showNote(tr("No table"), tr("There is no list of objects in what is shown."));
    };
    if (m_isTableRead)
        return show();
    m_table = {};
    const auto list = m_shown == m_read.json ? m_answer.list : std::nullopt;
    run<JsonTablePtr>(
        m_tabling, [json = m_shown, list] { return JsonTable::read(json, list); },
        [this, show](const JsonTablePtr &table) {
            m_table = table;
            m_isTableRead = true;
            m_tableView->showTable(table);
            if (m_mode == Mode::Table) {
                show();
                search();
            }
        });
}

void AnswerView::fillText()
{
    const auto work = [answer = m_answer, read = m_read, shown = m_shown, masked = isMasked(),
                          isIndented = m_indent->isChecked()] {
        if (!read.json)
            return textLinesOf(masked ? maskedAnswer(answer, read) : answer.bytes);
        if (!shown)
            return textLinesOf({});
        if (isIndented)
            return textLinesOf(indentedText(*shown, shown->root(), masked));
        return textLinesOf(masked ? shown->maskedBytes() : shown->bytes());
    };
    run<TextLines>(m_texting, work, [this](TextLines text) {
        m_text->showText(std::move(text));
        if (!m_read.json || m_mode == Mode::Text) {
            m_pages->setCurrentIndex(TextPage);
            search();
        }
    });
}

void AnswerView::hideSecrets()
{
    const QSignalBlocker quiet(m_eye);
    m_eye->setChecked(false);
    m_tree->setMasked(true);
    m_tableView->setMasked(true);
}

void AnswerView::setMasked(bool isMasked)
{
    m_tree->setMasked(isMasked);
    m_tableView->setMasked(isMasked);
    showCurrent();
}

void AnswerView::search()
{
    m_searching.reset();
    m_search->showBusy();
    const QString text = m_search->text();
    if (text.isEmpty() || m_pages->currentIndex() == NotePage)
        return;
    if (m_pages->currentIndex() == TreePage) {
        m_searching = offThread<JsonMatches>(
            [json = m_shown, text, masked = isMasked()] { return findInJson(*json, text, masked); },
            [this](const JsonMatches &matches) {
                const OffThread done = std::move(m_searching);
                m_treeMatches = matches;
                m_search->showMatches(matches.count, std::ssize(matches.values));
            });
    } else if (m_pages->currentIndex() == TablePage) {
        m_searching = offThread<CellMatches>(m_tableView->search(text), [this](const CellMatches &matches) {
            const OffThread done = std::move(m_searching);
            m_tableMatches = matches;
            m_search->showMatches(matches.count, std::ssize(matches.cells));
        });
    } else {
        m_searching = offThread<TextMatches>([bytes = m_text->bytes(), text] { return findInText(bytes, text); },
            [this](const TextMatches &matches) {
                const OffThread done = std::move(m_searching);
                m_textMatches = matches;
                m_search->showMatches(matches.count, std::ssize(matches.spans));
            });
    }
}

void AnswerView::showMatch(qsizetype number)
{
    const auto at = static_cast<std::size_t>(number);
    if (m_pages->currentIndex() == TreePage)
        m_tree->showPlace(placeOf(*m_shown, m_treeMatches.values[at]));
    else if (m_pages->currentIndex() == TablePage)
        m_tableView->showCell(m_tableMatches.cells[at].first, m_tableMatches.cells[at].second);
    else
        m_text->select(m_textMatches.spans[at]);
}

}
