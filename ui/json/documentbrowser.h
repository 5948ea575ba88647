// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A complete document as a tree with a search, or as text if it is at most 150,000 bytes long.

#include <QJsonObject>
#include <QWidget>

#include "models/base/offthread.h"
#include "models/json/jsonsearch.h"

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

    void showDocument(const QJsonObject &document); // empty: none; keeps the current match if only values changed
    const QJsonObject &document() const { return m_document; }
    QString asText() const; // indented JSON of any length

private:
    QToolButton *addButton(const QString &name, const QString &iconName, const QString &text);
    void buildLayout();
    void search();
    void onMatchesFound(const JsonMatches &matches);
    void showMatch(qsizetype number); // from 0; wraps around
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
    OffThread m_writing{}; // formats the text
    QJsonObject m_document{};
    JsonMatches m_matches{};
    qsizetype m_match = -1; // index in m_matches.values of the match shown; -1: none
};

}
