// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/tour/guide.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QWidget>
#include <algorithm>
#include <chrono>

namespace reeve {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pollInterval = 40ms;
constexpr int requiredReadyPolls = 5; // in a row, so that everything is painted and animations have ended
constexpr qint64 timeoutMs = 20'000; // after which a stop counts as missed

QWidget *dialogOver(const QWidget &window)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget(); modal && modal != &window)
        return modal;
    const auto dialogs = window.findChildren<QDialog *>();
    const auto shown = std::ranges::find_if(dialogs, &QWidget::isVisible);
    return shown == dialogs.end() ? nullptr : *shown;
}

// Returns a picture of the window with its visible dialog or popup drawn over it, without a window manager's frame.
QPixmap pictureOf(QWidget &window)
{
    QPixmap picture = window.grab();
    QWidget *dialog = dialogOver(window);
    if (!dialog)
        return picture;
    const bool popup = dialog->windowType() == Qt::Popup;
    const QPoint centred((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2);
    const QPoint at = popup ? window.mapFromGlobal(dialog->mapToGlobal(QPoint())) : centred;
    QPainter painter(&picture);
    if (!popup)
        painter.fillRect(window.rect(), QColor(0, 0, 0, 90));
    painter.drawPixmap(at, dialog->grab());
    painter.setPen(QColor(128, 128, 128, 160));
    painter.drawRect(QRect(at, dialog->size()).adjusted(-1, -1, 0, 0));
    return picture;
}

}

TourGuide::TourGuide(QWidget &window, QString folder, QObject *parent)
    : QObject(parent), m_window(window), m_folder(std::move(folder))
{
    m_pollTimer.setInterval(pollInterval);
    connect(&m_pollTimer, &QTimer::timeout, this, &TourGuide::poll);
}

void TourGuide::run(std::vector<TourStop> stops, const QString &suffix, int number)
{
    m_stops = std::move(stops);
    m_suffix = suffix;
    m_nextNumber = number;
    m_index = 0;
    beginStop();
}

void TourGuide::beginStop()
{
    if (m_index >= m_stops.size()) {
        m_pollTimer.stop();
        Q_EMIT finished();
        return;
    }
    m_readyPolls = 0;
    m_elapsed.start();
    if (m_stops[m_index].arrange)
        m_stops[m_index].arrange();
    m_pollTimer.start();
}

void TourGuide::poll()
{
    const TourStop &stop = m_stops[m_index];
    m_readyPolls = !stop.ready || stop.ready() ? m_readyPolls + 1 : 0;
    if (m_readyPolls >= requiredReadyPolls)
        return endStop();
    if (m_elapsed.elapsed() < timeoutMs)
        return;
    m_missed += stop.name + u": did not become ready"_s;
    endStop();
}

void TourGuide::endStop()
{
    m_pollTimer.stop();
    savePicture();
    ++m_index;
    beginStop();
}

void TourGuide::savePicture()
{
    const QString name = u"%1-%2-%3.png"_s.arg(m_nextNumber++, 2, 10, QChar(u'0')).arg(m_stops[m_index].name, m_suffix);
    if (!pictureOf(m_window).save(QDir(m_folder).filePath(name)))
        m_missed += name + u": could not be written"_s;
}

}
