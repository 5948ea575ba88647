// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QDirIterator>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

#include "tests/support/testprogram.h"
#include "ui/style/appearance.h"
#include "ui/style/icons.h"

namespace reeve {

using namespace Qt::StringLiterals;

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { applyAppearance(*qApp, Appearance::Light); }

    void everyFileIsInTheProgramAndDraws()
    {
        QDirIterator files(QStringLiteral(REEVE_SOURCE_DIR "/resources/icons"), {u"*.svg"_s});
        int seen = 0;
        while (files.hasNext()) {
            files.next();
            const QString name = files.fileInfo().completeBaseName();
            QVERIFY2(!icon(name).isNull(), qPrintable(name));
            QVERIFY2(QSvgRenderer(files.filePath()).isValid(), qPrintable(name));
            ++seen;
        }
        QVERIFY(seen > 20);
    }

    void anUnknownNameIsNoIcon()
    {
        QVERIFY(icon(u"no-such-icon"_s).isNull());
        QVERIFY(icon(QString()).isNull());
    }

    void inkFollowsThePaletteOfTheDay()
    {
        const QIcon drawnOnce = icon(u"circle-x"_s);
        QVERIFY(inkOf(drawnOnce.pixmap(16)).lightness() < 100);
        applyAppearance(*qApp, Appearance::Dark);
        QVERIFY(inkOf(drawnOnce.pixmap(16)).lightness() > 150);
    }

    void modesAndTonesHaveTheirOwnInk()
    {
        const QPalette palette = QApplication::palette();
        QCOMPARE(inkOf(icon(u"circle-x"_s).pixmap(16, QIcon::Disabled)),
            palette.color(QPalette::Disabled, QPalette::WindowText));
        QCOMPARE(inkOf(icon(u"circle-x"_s, Tone::Bad).pixmap(16)), toneColour(Tone::Bad, palette));
    }

    void aDenseScreenGetsMorePixels()
    {
        const QPixmap pixmap = icon(u"circle-x"_s).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QVERIFY(inkOf(pixmap).isValid());
    }

private:
    static QColor inkOf(const QPixmap &pixmap) // of the most opaque pixel
    {
        const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
        QColor ink = Qt::transparent;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > ink.alpha())
                    ink = image.pixelColor(x, y);
        ink.setAlpha(255); // the edges are smoothed
        return ink;
    }
};

}

REEVE_TEST_MAIN(reeve::TestIcons)
#include "test_icons.moc"
#include "ui/style/theme.h"
