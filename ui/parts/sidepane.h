// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands at a side of a splitter: whether it is wanted and how wide it is are kept, dragging it shut hides it.

#include <QObject>
#include <QString>

class QSettings;
class QSplitter;

namespace reeve {

class SidePane : public QObject
{
    Q_OBJECT
public:
    // All outlive it; pane stands in the splitter. key: of the settings, "endpoints/detail"; widths in
    // device-independent pixels.
    SidePane(QSettings &settings, QWidget &pane, QString key, int defaultWidth, QObject *parent = nullptr);

    bool isWanted() const;
    void setDefault(bool wanted); // until the person says what is wanted
    void want(bool wanted); // by the person
    void place(bool possible); // shown when wanted and possible
    bool isShown() const; // also behind another page
    int keptWidth() const;

Q_SIGNALS:
    void wantedChanged(bool wanted); // by the person

private:
    void onHandleDragged();
    void giveWidth();
    QString shownKey() const;
    QString widthKey() const;

    QSettings &m_settings;
    QWidget &m_pane;
    QSplitter &m_splitter;
    QString m_key;
    int m_defaultWidth;
    bool m_default = true;
};

}
