// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of a wizard as a column of buttons: title and state of each. Clicking a reachable step requests it.

#include <QFrame>
#include <QHash>
#include <QStringList>
#include <vector>

class QToolButton;
class QVBoxLayout;

namespace reeve {

class StepList : public QFrame
{
    Q_OBJECT
public:
    explicit StepList(const QStringList &titles, QWidget *parent = nullptr);

    void setCurrent(int index); // earlier steps show their mark
    void setReachable(int last); // index of the last step that can be clicked
    enum class Mark { Done, Open, Failed };
    void setMark(int index, Mark mark); // shown while index is before the current step; default: Done

Q_SIGNALS:
    void stepRequested(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateButton(int index);

    std::vector<QToolButton *> m_buttons{};
    QStringList m_titles;
    int m_current = 0;
    int m_reachable = 0;
    QHash<int, Mark> m_marks{};
};

}
