// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The complete document of an endpoint: as a tree with a search, or as text where it is not too large for that.

#include <QJsonObject>
#include <QWidget>

#include "models/base/offthread.h"
#include "models/endpoints/detail/jsonsearch.h"

class QStackedWidget;
class QToolButton;

namespace reeve {

class DocumentView;
class JsonTreeView;
class SecondaryLabel;
class SearchField;

class DocumentBrowser : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentBrowser(QWidget *parent = nullptr);

    void showDocument(const QJsonObject &document); // empty: none
    QString asText() const; // indented

private:
    QToolButton *addButton(const QString &name, const QString &iconName, const QString &text);
    void buildLayout();
    void search();
    void onMatchesFound(const JsonMatches &matches);
    void showMatch(qsizetype number); // from 0; goes round
    void showCount();
    void fillText();
    void onTextFormatted(const QByteArray &text);

    SearchField *m_search;
    SecondaryLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_asText;
    QStackedWidget *m_views;
    JsonTreeView *m_tree;
    DocumentView *m_text;
    OffThread m_searching{};
    OffThread m_writing{}; // of the text
    JsonMatches m_matches{};
    qsizetype m_match = -1; // which of the places is shown; -1: none
};

}
