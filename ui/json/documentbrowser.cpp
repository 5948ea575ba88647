// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/documentbrowser.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>

#include "models/json/jsonlayout.h"
#include "ui/json/documentview.h"
#include "ui/json/jsontreeview.h"
#include "ui/parts/searchfield.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype longestText = 150'000; // bytes; layout and highlighting of longer texts block noticeably

QByteArray indented(const JsonBytesPtr &json)
{
    return json ? indentedText(*json, json->root(), false) : QByteArray();
}

}

DocumentBrowser::DocumentBrowser(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Find in the document"), this))
    , m_count(new SecondaryLabel({}, this))
    , m_previous(addButton(u"documentPrevious"_s, u"arrow-up"_s, tr("Previous match")))
    , m_next(addButton(u"documentNext"_s, u"arrow-down"_s, tr("Next match")))
    , m_asText(addButton(u"documentAsText"_s, u"code"_s, tr("Show as text")))
    , m_views(new QStackedWidget(this))
    , m_tree(new JsonTreeView(this))
    , m_text(new DocumentView(this))
{
    m_tree->setMasked(false);
    m_search->setObjectName(u"documentSearch"_s);
    m_search->setAccessibleName(m_search->placeholderText());
    m_count->setObjectName(u"documentMatches"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_asText->setCheckable(true);
    setFocusProxy(m_search);
    buildLayout();
    connect(m_search, &SearchField::settled, this, &DocumentBrowser::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_searching)
            showMatch(m_match + 1);
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { showMatch(m_match - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { showMatch(m_match + 1); });
    connect(m_asText, &QToolButton::toggled, this, [this](bool on) {
        m_views->setCurrentIndex(on ? 1 : 0);
        fillText();
        showCount();
    });
    showCount();
}

QToolButton *DocumentBrowser::addButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void DocumentBrowser::buildLayout()
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::large, space::small, space::small, space::small);
    line->setSpacing(space::tiny);
    line->addWidget(m_search, 1);
    line->addWidget(m_count);
    for (QToolButton *button : {m_previous, m_next, m_asText})
        line->addWidget(button);
    m_views->addWidget(m_tree);
    m_views->addWidget(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_views, 1);
}

void DocumentBrowser::showDocument(const QJsonObject &document)
{
    if (document == m_document)
        return;
    const qsizetype match = m_match;
    m_document = document;
    const QByteArray bytes = QJsonDocument(document).toJson(QJsonDocument::Compact);
    m_tree->showJson(document.isEmpty() ? JsonBytesPtr() : JsonBytes::read(bytes), u"metadata"_s);
    fillText();
    search();
    m_match = match; // stays current in a newer document of the same endpoint
}

QString DocumentBrowser::asText() const
{
    return QString::fromUtf8(indented(m_tree->json()));
}

void DocumentBrowser::fillText()
{
    m_writing.reset();
    if (!m_asText->isChecked())
        return m_text->showText({});
    m_writing = offThread<QByteArray>(
        [json = m_tree->json()] { return indented(json); }, [this](const QByteArray &text) { onTextFormatted(text); });
}

void DocumentBrowser::onTextFormatted(const QByteArray &text)
{
    const OffThread done = std::move(m_writing);
    if (text.size() <= longestText)
        return m_text->showText(QString::fromUtf8(text));
    m_text->showText(tr("This document is too large to be shown as text (%1). The tree has all of it, and so has what "
                        "\"Copy all\" copies.")
                         .arg(QLocale().formattedDataSize(text.size())));
}

void DocumentBrowser::search()
{
    m_searching.reset();
    m_matches = {};
    m_match = -1;
    showCount();
    const QString text = m_search->text();
    if (text.isEmpty() || !m_tree->json())
        return;
    m_searching = offThread<JsonMatches>([json = m_tree->json(), text] { return findInJson(*json, text); },
        [this](const JsonMatches &matches) { onMatchesFound(matches); });
}

void DocumentBrowser::onMatchesFound(const JsonMatches &matches)
{
    const OffThread done = std::move(m_searching);
    m_matches = matches;
    if (m_match < 0 || m_match >= std::ssize(matches.values))
        return showMatch(0);
    showCount();
}

void DocumentBrowser::showMatch(qsizetype number)
{
    const qsizetype count = std::ssize(m_matches.values);
    m_match = count > 0 ? (number + count) % count : -1;
    if (count > 0)
        m_tree->showPlace(placeOf(*m_tree->json(), m_matches.values[static_cast<std::size_t>(m_match)]));
    showCount();
}

void DocumentBrowser::showCount()
{
    const bool isTree = !m_asText->isChecked();
    m_search->setEnabled(isTree);
    m_previous->setEnabled(isTree && std::ssize(m_matches.values) > 1);
    m_next->setEnabled(m_previous->isEnabled());
    const bool isAsked = isTree && !m_search->text().isEmpty() && !m_searching;
    m_count->setVisible(isAsked);
    const QString all = QLocale().toString(m_matches.count);
    m_count->setText(m_match < 0 ? tr("None") : tr("%1 of %2").arg(QLocale().toString(m_match + 1), all));
    const bool isCut = m_matches.count > std::ssize(m_matches.values);
    m_count->setToolTip(isCut
            ? tr("Only the first %1 matches can be stepped through.").arg(QLocale().toString(mostJsonPlaces))
            : QString());
}

}
