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

constexpr auto glance = 40ms; // between two looks whether a stop is ready
constexpr int looksToSettle = 5; // what was announced is painted, and what faded out is gone
constexpr qint64 patience = 20'000; // milliseconds; then the stop is missed

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

// A dialog is drawn over its window as one sees it, without the frame that a window manager would add.
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
    m_watch.setInterval(glance);
    connect(&m_watch, &QTimer::timeout, this, &TourGuide::look);
}

void TourGuide::walk(std::vector<TourStop> stops, const QString &suffix, int number)
{
    m_stops = std::move(stops);
    m_suffix = suffix;
    m_number = number;
    m_at = 0;
    arrive();
}

void TourGuide::arrive()
{
    if (m_at >= m_stops.size()) {
        m_watch.stop();
        Q_EMIT finished();
        return;
    }
    m_settled = 0;
    m_waited.start();
    if (m_stops[m_at].arrange)
        m_stops[m_at].arrange();
    m_watch.start();
}

void TourGuide::look()
{
    const TourStop &stop = m_stops[m_at];
    m_settled = !stop.ready || stop.ready() ? m_settled + 1 : 0;
    if (m_settled >= looksToSettle)
        return leave();
    if (m_waited.elapsed() < patience)
        return;
    m_missed += stop.name + u": did not become ready"_s;
    leave();
}

void TourGuide::leave()
{
    m_watch.stop();
    savePicture();
    ++m_at;
    arrive();
}

void TourGuide::savePicture()
{
    const QString name = u"%1-%2-%3.png"_s.arg(m_number++, 2, 10, QChar(u'0')).arg(m_stops[m_at].name, m_suffix);
    if (!pictureOf(m_window).save(QDir(m_folder).filePath(name)))
        m_missed += name + u": could not be written"_s;
}

}
