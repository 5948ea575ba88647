// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOption>
#include <QTest>

#include "tests/support/testprogram.h"
#include "ui/style/appearance.h"
#include "ui/style/palettes.h"
#include "ui/style/reevestyle.h"
#include "ui/style/systemappearance.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsWcags()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void textIsReadable_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        addPairs(paletteFor(false), "light");
        addPairs(paletteFor(true), "dark");
    }
    void textIsReadable()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double seen = contrast(ink, ground);
        QVERIFY2(seen >= least, qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), ground.name()).arg(seen)));
    }

    void theSystemsWishIsRead_data()
    {
        QTest::addColumn<uint>("scheme");
        QTest::addColumn<bool>("platformIsDark");
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark is wished on a light platform") << 1U << false << true;
        QTest::newRow("light is wished on a dark platform") << 2U << true << false;
        QTest::newRow("no wish on a dark platform") << 0U << true << true;
        QTest::newRow("no wish on a light platform") << 0U << false << false;
        QTest::newRow("a value of the future on a dark platform") << 7U << true << true;
    }
    void theSystemsWishIsRead()
    {
        QFETCH(uint, scheme);
        QFETCH(bool, platformIsDark);
        QTEST(SystemAppearance::darkFor(scheme, platformIsDark), "dark");
    }

    void appearanceChangesTheRunningProgram()
    {
        applyAppearance(*qApp, Appearance::Dark);
        QVERIFY(isDark(QApplication::palette()));
        applyAppearance(*qApp, Appearance::Light);
        QVERIFY(!isDark(QApplication::palette()));
        QCOMPARE(QApplication::style()->metaObject()->className(), "reeve::ReeveStyle");
    }

    void ascendingPointsUp_data()
    {
        QTest::addColumn<QStyleOptionHeader::SortIndicator>("indicator");
        QTest::addColumn<bool>("pointsUp");
        // Qt's header names them so: see QHeaderView::initStyleOptionForIndex().
        QTest::newRow("ascending") << QStyleOptionHeader::SortDown << true;
        QTest::newRow("descending") << QStyleOptionHeader::SortUp << false;
    }
    void ascendingPointsUp()
    {
        QFETCH(QStyleOptionHeader::SortIndicator, indicator);
        QStyleOptionHeader option;
        option.rect = QRect(0, 0, 20, 20);
        option.palette = paletteFor(false);
        option.sortIndicator = indicator;
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ReeveStyle().drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &option, &painter);
        painter.end();
        QTEST(inkIn(image, QRect(6, 8, 2, 2)) < inkIn(image, QRect(9, 8, 2, 2)), "pointsUp"); // its tip above its ends
    }

    void aPagesScrollBarStandsOnThePagesGround()
    {
        QScrollArea page;
        QPlainTextEdit text;
        for (QAbstractScrollArea *area :
            {static_cast<QAbstractScrollArea *>(&page), static_cast<QAbstractScrollArea *>(&text)}) {
            area->setStyle(&m_style);
            area->verticalScrollBar()->setStyle(&m_style);
            area->setPalette(paletteFor(false));
            area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
            area->resize(200, 200);
            area->show();
        }
        const auto track = [](const QAbstractScrollArea &area) {
            QWidget *bar = area.verticalScrollBar();
            return bar->grab().toImage().pixelColor(1, bar->height() / 2);
        };
        QCOMPARE(track(page), page.palette().color(QPalette::Window));
        QCOMPARE(track(text), text.palette().color(QPalette::Base));
        QVERIFY(track(page) != track(text));
        auto *list = new QWidget;
        list->setBackgroundRole(QPalette::Base);
        page.setWidget(list);
        QCOMPARE(track(page), page.palette().color(QPalette::Base));
    }

private:
    static int inkIn(const QImage &image, const QRect &part)
    {
        int ink = 0;
        for (int y = part.top(); y <= part.bottom(); ++y)
            for (int x = part.left(); x <= part.right(); ++x)
                ink += 255 - qGray(image.pixel(x, y));
        return ink;
    }

    ReeveStyle m_style{};
    static void addPairs(const QPalette &palette, const char *theme)
    {
        const Colours &colours = coloursFor(palette);
        const QList<std::pair<const char *, QColor>> grounds{{"window", colours.window}, {"base", colours.base},
            {"alternate base", colours.alternateBase}, {"selection", colours.highlight},
            {"inactive selection", colours.inactiveHighlight}};
        const auto add = [theme](const QString &what, const QColor &ink, const QColor &ground, double least) {
            QTest::newRow(qPrintable(u"%1, %2"_s.arg(QString::fromLatin1(theme), what))) << ink << ground << least;
        };
        for (const auto &[name, ground] : grounds) {
            const QString where = u" on "_s + QString::fromLatin1(name);
            add(u"text"_s + where, colours.text, ground, 7);
            add(u"secondary text"_s + where, colours.secondary, ground, 4.5);
            for (int tone = 0; tone < 6; ++tone)
                add(u"tone %1"_s.arg(tone) + where, colours.tones[tone], ground, 4.5);
        }
        for (int tone = 0; tone < 6; ++tone) {
            const QColor ground = colours.toneBackgrounds[tone];
            add(u"tone %1 on its own background"_s.arg(tone), colours.tones[tone], ground, 4.5);
            add(u"secondary text on the background of tone %1"_s.arg(tone), colours.secondary, ground, 4.5);
            add(u"text on the background of tone %1"_s.arg(tone), colours.text, ground, 7);
        }
        add(u"text on a button"_s, colours.text, colours.button, 7);
        add(u"text of the default button"_s, colours.onAccentFill, colours.accentFill, 4.5);
        add(u"a frame that takes input, on the window"_s, colours.border, colours.window, 2.8);
        add(u"a frame that takes input, on the base"_s, colours.border, colours.base, 3);
    }
};

}

REEVE_TEST_MAIN(reeve::TestTheme)
#include "test_theme.moc"
