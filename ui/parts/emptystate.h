// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands in the middle of a page that has nothing to show yet: icon, headline, a sentence, actions.

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace reeve {

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    // Everything is plain text; the first action is the default one.
    void showMessage(
        const QString &iconName, const QString &headline, const QString &text, const QStringList &actions = {});
    void showBusy(const QString &headline, const QString &text = {}); // with a moving bar

Q_SIGNALS:
    void actionTriggered(int index);

private:
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_text;
    QProgressBar *m_busy;
    QHBoxLayout *m_actions;
};

}
