// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The pane beside the table: everything about one selected endpoint, or the number of selected endpoints.

#include <QUrl>
#include <QWidget>

#include "models/endpoints/values/endpoint.h"

class QLabel;
class QPushButton;

namespace reeve {

class Badge;
class DetailTabs;
class SecondaryLabel;

class DetailPane : public QWidget
{
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent = nullptr);

    void showNothing();
    void showEndpoint(const Endpoint &endpoint, const QUrl &inKibana); // inKibana: its page in Kibana
    bool isShowing(const Endpoint &endpoint) const { return endpoint == m_endpoint; }
    void showSeveral(int count, qsizetype inCase); // inCase: number of endpoints that fit into a new case
    // reason: why no case can be created, translated; empty: one can.
    void setCaseRefused(const QString &reason);
    DetailTabs &tabs() const { return *m_tabs; }

Q_SIGNALS:
    void caseRequested();
    void openRequested();
    void closeRequested();

private:
    QWidget *buildHeader();
    QWidget *buildActions();
    QPushButton *newButton(const QString &name, const QString &iconName, const QString &text);
    void showParts(bool one, bool several);
    void copyAll() const;

    QLabel *m_name;
    SecondaryLabel *m_subtitle;
    Badge *m_status;
    QPushButton *m_case;
    QPushButton *m_open;
    QPushButton *m_copy;
    DetailTabs *m_tabs;
    Endpoint m_endpoint{};
};

}
