// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/asciifont.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QTest>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestAsciiFont : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItKnows_data();
    void whatItKnows();
    void aLineStandsWhereTheOrdinaryOneDoes();
    void whatDoesNotFitStaysInItsPlace_data();
    void whatDoesNotFitStaysInItsPlace();

private:
    static constexpr QRect area{20, 0, 200, 30};

    template<typename Work> static QRect inkOf(const Work &work)
    {
        QImage image(400, 30, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        work(painter);
        painter.end();
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) != Qt::white)
                    ink |= QRect(x, y, 1, 1);
            }
        }
        return ink;
    }
    static QRect inkOf(const QString &text)
    {
        AsciiFont font;
        font.setFont(QFont());
        return inkOf([&](QPainter &painter) { font.draw(painter, area, text); });
    }
};

void TestAsciiFont::whatItKnows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("letters, digits and signs") << u"ws-01.corp (2) ~!"_s << true;
    QTest::newRow("nothing at all") << QString() << true;
    QTest::newRow("an umlaut may be made of two") << u"Büro"_s << false;
    QTest::newRow("a line break is no letter") << u"a\nb"_s << false;
    QTest::newRow("a delete character is no letter") << u"a\x7f"_s << false;
    QTest::newRow("Hebrew runs the other way") << u"שלום"_s << false;
}

void TestAsciiFont::whatItKnows()
{
    QFETCH(QString, text);
    AsciiFont font;
    QVERIFY(!font.knows(text)); // before it has one
    font.setFont(QFont());
    QTEST(font.knows(text), "expected");
}

void TestAsciiFont::aLineStandsWhereTheOrdinaryOneDoes()
{
    const QString text = u"WS-finance-0421.corp.example"_s;
    const QRect plain = inkOf([&](QPainter &painter) { painter.drawText(area, Qt::AlignVCenter, text); });
    const QRect ours = inkOf(text);
    QVERIFY(!ours.isEmpty());
    QVERIFY2(qAbs(ours.left() - plain.left()) <= 1, qPrintable(QString::number(ours.left())));
    QVERIFY2(qAbs(ours.bottom() - plain.bottom()) <= 1, qPrintable(QString::number(ours.bottom())));
    QVERIFY2(qAbs(ours.width() - plain.width()) <= plain.width() / 20, qPrintable(QString::number(ours.width())));
}

void TestAsciiFont::whatDoesNotFitStaysInItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a little too long") << QString(32, u'm');
    QTest::newRow("far too long") << QString(100'000, u'W');
    QTest::newRow("narrow letters") << QString(900, u'i');
}

void TestAsciiFont::whatDoesNotFitStaysInItsPlace()
{
    QFETCH(QString, text);
    const QRect ink = inkOf(text);
    QVERIFY(ink.width() > area.width() * 3 / 4);
    QVERIFY2(ink.right() <= area.right() + 1, qPrintable(QString::number(ink.right())));
}

REEVE_TEST_MAIN(TestAsciiFont)
#include "test_asciifont.moc"
