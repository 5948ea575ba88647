// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Runs the stops of the tour one after the other: arranges a stop, waits until it is ready, saves a picture of the
// window.

#include <QElapsedTimer>
#include <QObject>
#include <QSize>
#include <QString>
#include <QTimer>
#include <functional>
#include <vector>

class QWidget;

namespace reeve {

struct TourStop {
    QString name{}; // part of the picture's file name: "endpoints-detail"
    std::function<void()> arrange{}; // performs the user's actions that lead to the stop; may be empty
    std::function<bool()> ready{}; // returns whether the content is shown; empty: at once
};

class TourGuide : public QObject
{
    Q_OBJECT
public:
    // window must outlive the guide; its visible dialog or popup is drawn over it. folder: for the pictures; must
    // exist.
    TourGuide(QWidget &window, QString folder, QObject *parent = nullptr);

    // Runs the stops, then emits finished(). Files are named NUMBER-NAME-SUFFIX.png; number is that of the first one. A
    // stop that is not ready after 20 s is recorded in missed().
    void run(std::vector<TourStop> stops, const QString &suffix, int number);
    int nextNumber() const { return m_nextNumber; }
    // One line per stop that did not become ready and per picture not written.
    const QStringList &missed() const { return m_missed; }

Q_SIGNALS:
    void finished();

private:
    void beginStop();
    void poll();
    void savePicture();
    void endStop();

    QWidget &m_window;
    QString m_folder;
    QString m_suffix{};
    std::vector<TourStop> m_stops{};
    size_t m_index = 0;
    int m_nextNumber = 1;
    QTimer m_pollTimer{};
    QElapsedTimer m_elapsed{};
    int m_readyPolls = 0;
    QStringList m_missed{};
};

}
