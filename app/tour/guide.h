// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Leads from stop to stop: arranges one, waits until it is ready, takes its picture, goes on.

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
    QString name{}; // of the picture: "endpoints-detail"
    std::function<void()> arrange{}; // what a person would do to get there
    std::function<bool()> ready{}; // whether what is to be seen is there
};

class TourGuide : public QObject
{
    Q_OBJECT
public:
    // window: what is shown; dialogs of it are drawn over it. prefix: before each picture's name.
    TourGuide(QWidget &window, QString folder, QObject *parent = nullptr);

    // Walks through the stops once; finished() follows. number: of the first picture.
    void walk(std::vector<TourStop> stops, const QString &suffix, int number);
    int nextNumber() const { return m_number; }
    const QStringList &missed() const { return m_missed; } // stops that did not become ready, pictures not written

Q_SIGNALS:
    void finished();

private:
    void arrive();
    void look();
    void savePicture();
    void leave();

    QWidget &m_window;
    QString m_folder;
    QString m_suffix{};
    std::vector<TourStop> m_stops{};
    size_t m_at = 0;
    int m_number = 1;
    QTimer m_watch{};
    QElapsedTimer m_waited{};
    int m_settled = 0;
    QStringList m_missed{};
};

}
