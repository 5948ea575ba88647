// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Test fixture: the page of the API explorer, a demo Kibana, and helpers that fill and click the page's widgets.

#include <QTest>

#include "app/demo/server.h"
#include "models/connection/session.h"
#include "ui/explorer/explorerpage.h"

namespace reeve::test {

class ExplorerFixture
{
public:
    explicit ExplorerFixture(const std::string &version = {}); // of the demo; empty: the one that is tested
    ~ExplorerFixture();

    template<typename T> T *find(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no widget named %s", qPrintable(name));
        return found;
    }
    void choose(const QString &key) const; // "PUT /api/fleet/settings", by its row in the list
    // Types into the field of a parameter or of the body, or chooses the value in its list; adds the field where it is
    // not shown.
    void fill(const QString &field, const QString &text) const;
    void typeBody(const QString &text) const; // into "Body as text", in place of what stands there
    void pressSend() const; // and confirms a question
    QString messageText() const; // of the request side; empty while it is hidden
    QString answerStatus() const; // accessible text of the status badge
    QString answerText() const;
    // The last request to the API that the demo received: "GET /api/x?a=b".
    QString lastLine() const;
    QByteArray lastBody() const;

    ExplorerPage &page() const { return *m_page; }
    Session &session() const { return *m_session; }
    demo::Server &server() { return m_server; }

private:
    demo::Server m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ExplorerPage> m_page;
};

}
