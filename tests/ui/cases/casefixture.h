// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Test fixture: a Cases page, a demo Kibana, and helpers that find, fill and click its widgets.

#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include "app/demo/server.h"
#include "models/connection/session.h"
#include "ui/cases/casecomposer.h"
#include "ui/cases/casespage.h"

namespace reeve::test {

class CaseFixture
{
public:
    CaseFixture();
    ~CaseFixture();

    void connectTo(); // passes a new session to the page
    void disconnect();

    // Returns the widget of that objectName; ends the test program if there is none.
    template<typename T> T *find(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no widget named %s", qPrintable(name));
        return found;
    }
    void type(const QString &field, const QString &text) const; // into a line or text edit, after its text
    void click(const QString &button) const;
    void clickAction(
        const QString &bar, const QString &text) const; // clicks an action of a message bar, found by its text
    QString barText(const QString &bar) const; // empty while it is hidden

    CasesPage &page() const { return *m_page; }
    CaseComposer &composer() const { return m_page->composer(); }
    Session &session() const { return *m_session; } // after connectTo()
    demo::Server &server() { return m_server; }
    QString draftPath() const { return m_folder.filePath(QStringLiteral("draft.json")); }
    void restartPage(); // destroys the page and creates a new one, as a restart of the program does
    QJsonArray cases() const; // all cases of the server's default space
    // Returns the case of that title as the server stores it; empty if there is none.
    QJsonObject newestCase(const QString &title) const;
    // Returns how many cases the page has tried to create.
    qsizetype posts() const { return qsizetype(m_server.count("POST", "/api/cases")); }

private:
    QTemporaryDir m_folder;
    const QUuid m_profileId = QUuid::createUuid(); // the same for every session
    demo::Server m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<CasesPage> m_page;
};

}
