// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <cstdio>

#include "app/console.h"
#include "app/tour/stops.h"
#include "ui/mainwindow.h"
#include "ui/style/appearance.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

AppPaths placesIn(const QTemporaryDir &folder)
{
    return {
        .connectionsFile = folder.filePath(u"connections.ini"_s),
        .windowFile = folder.filePath(u"window.ini"_s),
        .caseDraftFile = folder.filePath(u"case-draft.json"_s),
    };
}

// One look of the house: everything in one appearance and size, in a console of its own with nothing saved.
struct Look {
    Appearance appearance;
    QSize size;
    QString suffix;
};

class Tour : public QObject
{
public:
    Tour(QApplication &application, QString folder, DemoOptions wish)
        : m_application(application), m_folder(std::move(folder)), m_wish(std::move(wish))
    {
    }

    void begin()
    {
        m_guide.reset();
        m_console.reset();
        if (m_at >= m_looks.size())
            return m_application.exit(m_missed.isEmpty() ? 0 : 1);
        m_places = std::make_unique<QTemporaryDir>();
        m_console = std::make_unique<Console>(m_application, placesIn(*m_places));
        applyAppearance(m_application, m_looks[m_at].appearance);
        m_console->start();
        m_console->window().setFixedSize(m_looks[m_at].size);
        m_guide = std::make_unique<TourGuide>(m_console->window(), m_folder);
        connect(m_guide.get(), &TourGuide::finished, this, &Tour::end, Qt::QueuedConnection);
        m_guide->walk(allStops(*m_console, m_wish), m_looks[m_at].suffix, 1);
    }

private:
    void end()
    {
        for (const QString &line : m_guide->missed())
            std::fprintf(stderr, "reeve: %s (%s)\n", qPrintable(line), qPrintable(m_looks[m_at].suffix));
        m_missed += m_guide->missed();
        ++m_at;
        begin();
    }

    QApplication &m_application;
    QString m_folder;
    DemoOptions m_wish;
    std::unique_ptr<QTemporaryDir> m_places{};
    std::unique_ptr<Console> m_console{};
    std::unique_ptr<TourGuide> m_guide{};
    QStringList m_missed{};
    size_t m_at = 0;
    const std::vector<Look> m_looks{
        {Appearance::Light, {1280, 800}, u"light"_s},
        {Appearance::Dark, {1280, 800}, u"dark"_s},
        {Appearance::Light, {1920, 1080}, u"large"_s},
    };
};

}

int runTour(QApplication &application, const QString &folder, const DemoOptions &wish)
{
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "reeve: the folder for the pictures cannot be made\n");
        return 1;
    }
    Tour tour(application, folder, wish);
    QMetaObject::invokeMethod(
        &tour, [&tour] { tour.begin(); }, Qt::QueuedConnection);
    return QApplication::exec();
}

}
