// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casecard.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QToolButton>
#include <QUrl>

#include "models/cases/draftfromhosts.h"
#include "tests/support/testprogram.h"
#include "ui/cases/scrollpage.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

CreatedCase someCase()
{
    return {.id = u"c-1"_s,
        .version = u"WzEsMV0="_s,
        .title = u"A title"_s,
        .description = u"Words"_s,
        .owner = u"securitySolution"_s,
        .status = u"open"_s,
        .severity = u"low"_s,
        .tags = QStringList{u"a"_s}};
}

// A card in a page of 340 by 600 pixels, as narrow as the list makes it.
class Shown
{
public:
    explicit Shown(const CreatedCase &shown)
    {
        m_card->showCase(shown, QUrl(u"https://kb.example/app/security/cases/c-1"_s));
        m_page.resize(340, 600);
        m_page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_page));
        QTRY_COMPARE(m_card->width(), m_page.viewport()->width());
    }

    template<typename T> T *find(const QString &name) const { return m_card->findChild<T *>(name); }
    QTextBrowser *description() const { return find<QTextBrowser>(u"caseCardDescription"_s); }
    CaseCard &card() const { return *m_card; }
    int top(const QWidget *widget) const { return widget->mapTo(m_card, QPoint()).y(); }
    // The widgets that reach beyond the right edge of the card.
    QStringList cutOff() const
    {
        QStringList names;
        for (const QWidget *each : m_card->findChildren<QWidget *>())
            if (each->isVisible() && each->mapTo(m_card, QPoint(each->width(), 0)).x() > m_page.viewport()->width())
                names.append(each->objectName());
        return names;
    }

private:
    CaseCard *m_card = new CaseCard;
    ScrollPage m_page{m_card};
};

}

class TestCaseCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongDescriptionIsFoldedBelowTheFacts_data();
    void aLongDescriptionIsFoldedBelowTheFacts();
    void aShortDescriptionIsNotFolded();
    void theDescriptionIsRenderedWithoutForeignContent();
    void theDescriptionHasNoBlankParts_data();
    void theDescriptionHasNoBlankParts();
    void longWordsAndListsStayInTheCard_data();
    void longWordsAndListsStayInTheCard();
    void aNewCaseIsFoldedAgain();
};

void TestCaseCard::aLongDescriptionIsFoldedBelowTheFacts_data()
{
    QTest::addColumn<QString>("description");
    QTest::newRow("30,000 characters in sentences") << u"Many words. "_s.repeated(2'500);
    QTest::newRow("30,000 characters in one word") << QString(30'000, u'x');
    QTest::newRow("many paragraphs") << u"One line.\n\n"_s.repeated(2'000);
    QTest::newRow("a list") << u"- item\n"_s.repeated(3'000);
    QTest::newRow("a table of endpoints")
        << draftAbout(QList<HostMention>(200, {.name = u"web-01"_s, .agentId = u"id"_s})).description;
    QTest::newRow("code") << u"```\n"_s + u"line\n"_s.repeated(3'000) + u"```\n"_s;
}

void TestCaseCard::aLongDescriptionIsFoldedBelowTheFacts()
{
    QFETCH(QString, description);
    CreatedCase shown = someCase();
    shown.description = description;
    const Shown page(shown);
    const auto *open = page.find<QPushButton>(u"caseOpenInKibana"_s);
    auto *more = page.find<QToolButton>(u"caseCardDescriptionMore"_s);
    QTRY_VERIFY(more->isVisible());
    QVERIFY(page.top(open) < 200);
    QVERIFY(page.top(open) < page.top(page.find<QWidget>(u"caseCard_id"_s)));
    QVERIFY(page.top(page.find<QWidget>(u"caseCard_tags"_s)) < page.top(page.description()));
    QVERIFY2(page.description()->height() < 400, qPrintable(QString::number(page.description()->height())));
    QVERIFY(page.cutOff().isEmpty());
    QCOMPARE(page.description()->verticalScrollBar()->value(), 0); // its beginning is shown

    QCOMPARE(more->text(), u"Show all"_s);
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(page.description()->height() > 1'500);
    QVERIFY(page.description()->verticalScrollBar()->maximum() <= 0);
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(page.description()->height() < 400);
}

void TestCaseCard::aShortDescriptionIsNotFolded()
{
    const Shown page(someCase());
    QVERIFY(!page.find<QToolButton>(u"caseCardDescriptionMore"_s)->isVisible());
    QVERIFY(page.description()->height() < 60);
}

void TestCaseCard::theDescriptionIsRenderedWithoutForeignContent()
{
    CreatedCase shown = someCase();
    shown.description = u"# Found\n**At once** ![x](http://127.0.0.1:9/a.png) <img src=\"http://127.0.0.1:9/b\"> "_s
                        u"[here](https://example.com)"_s;
    const Shown page(shown);
    const QString text = page.description()->toPlainText();
    QVERIFY2(text.contains(u"Found"_s) && !text.contains(u'#') && !text.contains(u"**"_s), qPrintable(text));
    QVERIFY(text.contains(u"<img src="_s)); // HTML is text
    QVERIFY(!page.description()->openLinks());
    QVERIFY(page.description()
                ->loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/hostname"_s))
                .toByteArray()
                .isEmpty());
}

void TestCaseCard::theDescriptionHasNoBlankParts_data()
{
    QTest::addColumn<QString>("description");
    QTest::newRow("a table alone") << draftAbout({{.name = u"web-01"_s, .agentId = u"id"_s}}).description;
    QTest::newRow("blank lines") << u"\n\n\n\nA\n\n\n\n\n\n\nB\n\n\n\n\n"_s;
    QTest::newRow("hard breaks of nothing") << u"A\n\n\\\n\\\n\\\n\\\n\nB"_s;
    QTest::newRow("no-break spaces") << u"A\n\n\u00a0\n\n\u00a0\n\n\u00a0\n\nB"_s;
    QTest::newRow("entities") << u"A\n\n&nbsp;\n\n&nbsp;\n\n&#8203;\n\nB"_s;
    QTest::newRow("two tables") << u"| a |\n| - |\n| b |\n\n| c |\n| - |\n| d |\n\nend"_s;
    QTest::newRow("empty list items and quotes") << u"A\n\n- \n- \n- \n\n> \n> \n\nB"_s;
}

// At most one line in a row outside a table has nothing in it.
void TestCaseCard::theDescriptionHasNoBlankParts()
{
    QFETCH(QString, description);
    CreatedCase shown = someCase();
    shown.description = description;
    const Shown page(shown);
    int blank = 0;
    int most = 0;
    const QTextDocument *document = page.description()->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (QTextCursor(block).currentTable())
            continue;
        blank = block.text().trimmed().isEmpty() ? blank + 1 : 0;
        most = std::max(most, blank);
    }
    QVERIFY2(most <= 1, qPrintable(document->toPlainText()));
    QVERIFY(document->toPlainText().simplified().size() > 0);
}

void TestCaseCard::longWordsAndListsStayInTheCard_data()
{
    QTest::addColumn<CreatedCase>("shown");
    CreatedCase each = someCase();
    each.title = QString(160, u'W');
    QTest::newRow("a title of one word") << each;
    each = someCase();
    each.category = QString(50, u'W');
    QTest::newRow("a category of one word") << each;
    each = someCase();
    each.tags = QStringList(200, QString(256, u't'));
    QTest::newRow("200 tags of 256 characters") << each;
    each = someCase();
    each.assigneeUids = QStringList(10, u"u_"_s + QString(120, u'0'));
    QTest::newRow("ten assignees") << each;
    each = someCase();
    each.createdBy.fullName = QString(200, u'n');
    QTest::newRow("a person with a long name") << each;
    each = someCase();
    each.description = QString(5'000, u'd');
    QTest::newRow("a description of one word") << each;
    each = someCase();
    each.connectorType = u".jira"_s;
    each.connectorName = u"Our_"_s.repeated(40);
    QTest::newRow("a connector with a long name") << each;
}

void TestCaseCard::longWordsAndListsStayInTheCard()
{
    QFETCH(CreatedCase, shown);
    const Shown page(shown);
    QTRY_VERIFY2(page.cutOff().isEmpty(), qPrintable(page.cutOff().join(u' ')));
    QVERIFY2(page.card().height() < 1'400, qPrintable(QString::number(page.card().height())));
}

void TestCaseCard::aNewCaseIsFoldedAgain()
{
    CreatedCase shown = someCase();
    shown.description = u"Many words. "_s.repeated(2'500);
    const Shown page(shown);
    QTest::mouseClick(page.find<QToolButton>(u"caseCardDescriptionMore"_s), Qt::LeftButton);
    QVERIFY(page.description()->height() > 400);
    page.card().showCase(shown, {});
    QVERIFY(page.description()->height() < 400);
    QVERIFY(!page.find<QPushButton>(u"caseOpenInKibana"_s)->isEnabled());
}

REEVE_TEST_MAIN(TestCaseCard)
#include "test_casecard.moc"
