// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/flowlayout.h"

#include <QTest>
#include <QWidget>

#include "tests/support/testprogram.h"

using namespace reeve;

namespace {

class Item : public QWidget
{
public:
    Item(int width, bool grows) : m_width(width)
    {
        setSizePolicy(grows ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {m_width, 30}; }

private:
    int m_width;
};

}

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<QWidget>();
        auto *layout = new FlowLayout(m_bar.get());
        for (const auto &[width, grows] : {std::pair{200, true}, {100, false}, {200, true}, {150, false}}) {
            m_items.push_back(new Item(width, grows));
            layout->addWidget(m_items.back());
        }
        m_bar->show();
    }
    void cleanup() { m_items.clear(); }

    void growingItemsFillTheRow()
    {
        lay(1000);
        QCOMPARE(m_items[3]->geometry().right(), 999);
        QCOMPARE(m_items[0]->y(), m_items[3]->y());
    }

    void whatIsLeftOverEndsWhereTheRowEnds()
    {
        lay(560); // the last does not fit beside the others
        QVERIFY(m_items[3]->y() > m_items[1]->y());
        QCOMPARE(m_items[3]->geometry().right(), 559);
        QCOMPARE(m_items[2]->y(), m_items[3]->y());
        QCOMPARE(m_items[2]->x(), 0);
        QCOMPARE(m_items[1]->geometry().right(), 559); // the search field takes what became free
    }

    void oneThatMayGrowGivesWayBeforeTheRowBreaks()
    {
        lay(600);
        QCOMPARE(m_items[3]->y(), m_items[0]->y());
        QVERIFY(m_items[0]->width() < 200 && m_items[0]->width() >= 150);
        QCOMPARE(m_items[1]->width(), 100);
        QCOMPARE(m_items[3]->geometry().right(), 599);
    }

    void theOrderIsTheSameAtEveryWidth()
    {
        for (int width = 210; width < 900; width += 7) {
            lay(width);
            for (std::size_t i = 1; i < m_items.size(); ++i) {
                const QRect before = m_items[i - 1]->geometry();
                const QRect here = m_items[i]->geometry();
                QVERIFY(here.top() > before.bottom() || (here.top() == before.top() && here.left() > before.right()));
            }
        }
    }

    void everythingStandsBelowEachOtherWhereItIsNarrow()
    {
        lay(210);
        for (std::size_t i = 1; i < m_items.size(); ++i)
            QVERIFY(m_items[i]->y() > m_items[i - 1]->y());
    }

private:
    void lay(int width)
    {
        m_bar->setFixedSize(width, m_bar->layout()->heightForWidth(width));
        m_bar->layout()->activate();
    }

    std::unique_ptr<QWidget> m_bar{};
    std::vector<QWidget *> m_items{};
};

REEVE_TEST_MAIN(TestFlowLayout)
#include "test_flowlayout.moc"
