// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands beside the table: everything about one endpoint, or how many are selected.

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
    void showEndpoint(const Endpoint &endpoint, const QUrl &inKibana);
    bool isShowing(const Endpoint &endpoint) const { return endpoint == m_endpoint; }
    void showSeveral(int count, qsizetype inCase); // inCase: how many of them a new case has room for
    DetailTabs &tabs() const { return *m_tabs; }

Q_SIGNALS:
    void caseRequested();
    void openRequested();
    void closeRequested();

private:
    QWidget *buildHeader();
    QWidget *buildActions();
    QPushButton *addAction(const QString &name, const QString &iconName, const QString &text);
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
