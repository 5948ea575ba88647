// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of a dialog as a column at its left: number, title, and which are done. A step that was visited can be
// returned to by clicking.

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

    void setCurrent(int index); // the steps before it count as done
    void setReachable(int last); // up to which step one may jump
    enum class Mark { Done, Open, Troubled };
    void setMark(int index, Mark mark); // of a step that is left; Done unless told

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void show(int index);

    std::vector<QToolButton *> m_buttons{};
    QStringList m_titles;
    int m_current = 0;
    int m_reachable = 0;
    QHash<int, Mark> m_marks{};
};

}
