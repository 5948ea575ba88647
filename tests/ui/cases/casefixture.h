// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A Cases page over a demo Kibana, and hands to use it with.

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

    void connectTo(); // hands the page a session
    void disconnect();

    template<typename T> T *find(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no widget named %s", qPrintable(name));
        return found;
    }
    void type(const QString &field, const QString &text) const; // into a line or text editor, after what is there
    void click(const QString &button) const;
    void clickAction(const QString &bar, const QString &text) const; // of a message bar
    QString barText(const QString &bar) const; // empty while it is hidden

    CasesPage &page() const { return *m_page; }
    CaseComposer &composer() const { return m_page->composer(); }
    demo::Server &server() { return m_server; }
    QString draftPath() const { return m_folder.filePath(QStringLiteral("draft.json")); }
    void restartPage(); // as closing and starting the program does
    QJsonArray cases() const; // on the server
    QJsonObject newestCase(const QString &title) const;
    qsizetype posts() const { return qsizetype(m_server.count("POST", "/api/cases")); }

private:
    QTemporaryDir m_folder;
    const QUuid m_profileId = QUuid::createUuid(); // the same connection, however often it is opened
    demo::Server m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<CasesPage> m_page;
};

}
