// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <cstdio>

#include "app/console/console.h"
#include "app/tour/stops.h"
#include "ui/mainwindow.h"
#include "ui/style/appearance.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

AppPaths pathsIn(const QTemporaryDir &folder)
{
    return {
        .connectionsFile = folder.filePath(u"connections.ini"_s),
        .windowFile = folder.filePath(u"window.ini"_s),
        .caseDraftFile = folder.filePath(u"case-draft.json"_s),
    };
}

// One pass of the tour: all stops in one appearance and window size, in a console without saved data.
struct TourPass {
    Appearance appearance;
    QSize size;
    QString suffix;
};

class Tour : public QObject
{
public:
    Tour(QApplication &application, QString folder, DemoOptions options)
        : m_application(application), m_folder(std::move(folder)), m_options(std::move(options))
    {
    }

    void begin()
    {
        m_guide.reset();
        m_console.reset();
        if (m_pass >= m_passes.size())
            return m_application.exit(m_missed.isEmpty() ? 0 : 1);
        m_settingsFolder = std::make_unique<QTemporaryDir>();
        m_console = std::make_unique<Console>(m_application, pathsIn(*m_settingsFolder));
        applyAppearance(m_application, m_passes[m_pass].appearance);
        m_console->start();
        m_console->window().setFixedSize(m_passes[m_pass].size);
        m_guide = std::make_unique<TourGuide>(m_console->window(), m_folder);
        connect(m_guide.get(), &TourGuide::finished, this, &Tour::end, Qt::QueuedConnection);
        m_guide->run(allStops(*m_console, m_options), m_passes[m_pass].suffix, 1);
    }

private:
    void end()
    {
        for (const QString &line : m_guide->missed())
            std::fprintf(stderr, "reeve: %s (%s)\n", qPrintable(line), qPrintable(m_passes[m_pass].suffix));
        m_missed += m_guide->missed();
        ++m_pass;
        begin();
    }

    QApplication &m_application;
    QString m_folder;
    DemoOptions m_options;
    std::unique_ptr<QTemporaryDir> m_settingsFolder{};
    std::unique_ptr<Console> m_console{};
    std::unique_ptr<TourGuide> m_guide{};
    QStringList m_missed{};
    size_t m_pass = 0;
    const std::vector<TourPass> m_passes{
        {Appearance::Light, {1280, 800}, u"light"_s},
        {Appearance::Dark, {1280, 800}, u"dark"_s},
        {Appearance::Light, {1920, 1080}, u"large"_s},
    };
};

}

int runTour(QApplication &application, const QString &folder, const DemoOptions &options)
{
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "reeve: cannot create the folder for the pictures\n");
        return 1;
    }
    Tour tour(application, folder, options);
    QMetaObject::invokeMethod(
        &tour, [&tour] { tour.begin(); }, Qt::QueuedConnection);
    return QApplication::exec();
}

}
