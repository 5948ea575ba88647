// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows and hides a pane of a splitter and saves its width and whether the user has opened it. Dragging the pane shut
// closes it. An open pane may still be hidden, if there is no room for it.

#include <QObject>
#include <QString>

class QSettings;
class QSplitter;

namespace reeve {

class SidePane : public QObject
{
    Q_OBJECT
public:
    // All outlive this object; pane is a child of the splitter. key: prefix of the keys in settings,
    // "endpoints/detail". Widths (heights in a vertical splitter) are in device-independent pixels.
    SidePane(QSettings &settings, QWidget &pane, QString key, int defaultWidth, QObject *parent = nullptr);

    bool isOpen() const; // by the user's choice, whether or not it is shown
    void setOpenByDefault(bool open); // until the user opens or closes it; true unless set
    void setOpen(bool open); // saves the user's choice; does not show the pane, see updateVisibility()
    void updateVisibility(bool allowed); // shows the pane if it is open and allowed, hides it otherwise
    bool isShown() const; // not explicitly hidden; true also while its page is not visible
    int savedWidth() const;

Q_SIGNALS:
    void openChanged(bool open); // by setOpen(), also if open is the same, and by dragging the pane shut

private:
    void onHandleDragged();
    void restoreWidth();
    QString shownKey() const;
    QString widthKey() const;

    QSettings &m_settings;
    QWidget &m_pane;
    QSplitter &m_splitter;
    QString m_key;
    int m_defaultWidth;
    bool m_isOpenByDefault = true;
};

}
