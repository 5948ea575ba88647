// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/celldelegate.h"

#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include "models/base/plaintext.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "tests/models/endpoints/fakeendpoints.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestCellDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLine_data();
    void oneLine();
    void aMegabyteIsPaintedAsOneShortLine();
    void hostileNameIsShownAsTextInTheToolTip();
    void odditiesAreToldOnTheHostName();
    void textThatFitsNeedsNoToolTip();
    void statusIsPaintedInItsTone();

private:
    static QModelIndex at(const FakeEndpoints &model, EndpointColumn column)
    {
        return model.index(0, static_cast<int>(column));
    }
};

void TestCellDelegate::oneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ordinary text stays") << u"WS-1"_s << u"WS-1"_s;
    QTest::newRow("markup stays as it is") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("line breaks and tabs become spaces") << u"a\nb\tc\r"_s << u"a b c "_s;
    QTest::newRow("direction overrides go") << QString(u"exe\u202egpj.\u2066x"_s) << u"exegpj.x"_s;
    QTest::newRow("letters keep their marks") << u"e\u0323\u0302\u0301a"_s << u"e\u0323\u0302\u0301a"_s;
    QTest::newRow("marks piled up on a letter go beyond the eighth") << QString(
        u"z"_s + QString(300, QChar(0x0336)) + u"y"_s) << QString(u"z"_s + QString(8, QChar(0x0336)) + u"y"_s);
    QTest::newRow("beyond 512 characters it ends") << QString(600, u'x') << QString(QString(512, u'x') + u'…');
}

void TestCellDelegate::oneLine()
{
    QFETCH(QString, text);
    QTEST(reeve::oneLine(text), "expected");
}

void TestCellDelegate::aMegabyteIsPaintedAsOneShortLine()
{
    TextCache cache;
    const TextCache::Line &line = cache.line(QString(1'000'000, u'W'), 100, QFont());
    QVERIFY(line.text.text().endsWith(u'…'));
    QVERIFY(line.width <= 101);
    QVERIFY(line.text.text().size() < 60);
}

void TestCellDelegate::hostileNameIsShownAsTextInTheToolTip()
{
    FakeEndpoints model;
    Endpoint endpoint = someEndpoint(1);
    endpoint.hostName = u"<b>bold</b><img src=x> a name much longer than its column"_s;
    model.setEndpoints({endpoint});
    QTableView view;
    CellDelegate delegate;
    view.setModel(&model);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 60, 30);
    option.fontMetrics = view.fontMetrics();
    QHelpEvent event(QEvent::ToolTip, {}, {});
    delegate.helpEvent(&event, &view, option, at(model, EndpointColumn::HostName));
    QVERIFY(QToolTip::text().contains(u"&lt;b&gt;bold&lt;/b&gt;&lt;img src=x&gt;"_s));
    QVERIFY(!QToolTip::text().contains(u"<b>"_s));
    QToolTip::hideText();
}

void TestCellDelegate::odditiesAreToldOnTheHostName()
{
    FakeEndpoints model;
    model.setEndpoints({someEndpoint(3)});
    const QFontMetrics metrics{QFont()};
    const QString help = CellDelegate::toolTipFor(at(model, EndpointColumn::HostName), metrics, 1000);
    QVERIFY(help.contains(someEndpoint(3).issues.first()));
    QCOMPARE(CellDelegate::toolTipFor(at(model, EndpointColumn::Os), metrics, 1000), QString());
}

void TestCellDelegate::textThatFitsNeedsNoToolTip()
{
    FakeEndpoints model;
    model.setEndpoints({someEndpoint(1)});
    const QModelIndex name = at(model, EndpointColumn::HostName);
    const QFontMetrics metrics{QFont()};
    QCOMPARE(CellDelegate::toolTipFor(name, metrics, 1000), QString());
    QCOMPARE(CellDelegate::toolTipFor(name, metrics, 30), someEndpoint(1).hostName);
}

void TestCellDelegate::statusIsPaintedInItsTone()
{
    FakeEndpoints model;
    model.setEndpoints({someEndpoint(0)}); // healthy
    CellDelegate delegate;
    QImage image(120, 30, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    delegate.paint(&painter, option, at(model, EndpointColumn::Status));
    painter.end();
    const QColor tone = toneColour(Tone::Good, option.palette);
    int inTone = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inTone += image.pixelColor(x, y) == tone ? 1 : 0;
    }
    QVERIFY(inTone > 5);
}

REEVE_TEST_MAIN(TestCellDelegate)
#include "test_celldelegate.moc"
#include "ui/style/theme.h"
