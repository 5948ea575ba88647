// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The body of an answer: as text exactly as received, as a tree, and as a table where it has a list of objects. All of it is
// searched, filtered by a path and saved; secrets are dots until they are shown.

#include <QWidget>
#include <array>

#include "models/base/offthread.h"
#include "models/json/answerbody.h"
#include "models/json/jsonsearch.h"
#include "models/json/jsontable.h"
#include "models/json/textsearch.h"
#include "ui/json/textlinesview.h"

class QLineEdit;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace reeve {

class AnswerSearch;
class AnswerTable;
class AnswerText;
class EmptyState;
class JsonTreeView;
class MessageBar;
class SecondaryLabel;

class AnswerView : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Tree, Table, Text };

    explicit AnswerView(QWidget *parent = nullptr);

    void setSettings(QSettings *settings); // remembers the mode; null: for this object only. Must outlive the view
    void showAnswer(const AnswerBody &answer); // clears the filter
    void clear();
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    QString filter() const; // the path, as typed
    void setFilter(const QString &path);
    void saveTo(const QString &path); // the bytes received; with dots unless secrets are shown

Q_SIGNALS:
    void filterChanged(const QString &path); // and understood

private:
    QToolButton *addButton(const QString &name, const QString &iconName, const QString &text);
    void buildParts();
    void buildLayout();
    void connectParts();
    void onRead(ReadAnswer read);
    void applyFilter();
    void onFiltered(const JsonBytesPtr &json, const QString &note);
    void showFilterProblem(const QString &text);
    void showCurrent();
    void fillTable();
    void fillText();
    void showNote(const QString &headline, const QString &text);
    void updateButtons();
    void hideSecrets();
    void setMasked(bool isMasked);
    void search();
    void showMatch(qsizetype number);
    void askForFile();
    bool isMasked() const;
    bool hasSecrets() const;
    template<typename T> void run(OffThread &job, std::function<T()> work, std::function<void(T)> done);

    static constexpr qsizetype mostAtOnce = 128 * 1024; // bytes that are read on the UI thread

    QSettings *m_settings = nullptr;
    Mode m_mode = Mode::Tree; // as chosen; text is shown where there is no JSON
    AnswerBody m_answer{};
    ReadAnswer m_read{};
    JsonBytesPtr m_shown{}; // what the filter left
    JsonTablePtr m_table{}; // of m_shown; null: not read yet, or none
    bool m_isTableRead = false;
    JsonMatches m_treeMatches{};
    CellMatches m_tableMatches{};
    TextMatches m_textMatches{};

    std::array<QToolButton *, 3> m_modes{}; // by Mode
    QToolButton *m_indent = nullptr;
    QToolButton *m_eye = nullptr;
    QToolButton *m_save = nullptr;
    QLineEdit *m_filter = nullptr;
    SecondaryLabel *m_filterNote = nullptr;
    AnswerSearch *m_search = nullptr;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_pages = nullptr;
    JsonTreeView *m_tree = nullptr;
    AnswerTable *m_tableView = nullptr;
    AnswerText *m_text = nullptr;
    EmptyState *m_note = nullptr;

    OffThread m_reading{};
    OffThread m_filtering{};
    OffThread m_tabling{};
    OffThread m_texting{};
    OffThread m_searching{};
    OffThread m_saving{};
};

// Small answers are shown at once, without a moment in which nothing is there.
template<typename T> void AnswerView::run(OffThread &job, std::function<T()> work, std::function<void(T)> done)
{
    job.reset();
    if (m_answer.bytes.size() <= mostAtOnce)
        return done(work());
    job = offThread<T>(std::move(work), [&job, done = std::move(done)](T result) {
        const OffThread finished = std::move(job);
        done(std::move(result));
    });
}

}
