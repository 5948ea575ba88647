// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/descriptioneditor.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/testprogram.h"
#include "ui/cases/safetextbrowser.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

// Counts the resources that the document tries to load.
class Watched : public QTextBrowser
{
public:
    QStringList asked{};

protected:
    QVariant loadResource(int, const QUrl &name) override
    {
        asked.append(name.toString());
        return {};
    }
};

}

class TestDescriptionEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCharacterComesBack_data();
    void everyCharacterComesBack();
    void settingIsNotEditing();
    void thePreviewShowsMarkdownAndNoHtml();
    void thePreviewFollowsNoLinkAndLoadsNothing();
};

void TestDescriptionEditor::everyCharacterComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("lines") << u"a\n\nb\n"_s;
    QTest::newRow("a no-break space") << u"10\u00a0000"_s;
    QTest::newRow("tabs and spaces at both ends") << u"\t a \t "_s;
    QTest::newRow("emoji and marks") << u"😀 é שלום"_s;
}

void TestDescriptionEditor::everyCharacterComesBack()
{
    QFETCH(QString, text);
    DescriptionEditor editor;
    editor.setText(text);
    QCOMPARE(editor.text(), text);
}

void TestDescriptionEditor::settingIsNotEditing()
{
    DescriptionEditor editor;
    QSignalSpy edits(&editor, &DescriptionEditor::edited);
    editor.setText(u"a"_s);
    QCOMPARE(edits.size(), 0);
    QTest::keyClicks(editor.findChild<QPlainTextEdit *>(), u"b"_s);
    QCOMPARE(edits.size(), 1);
}

void TestDescriptionEditor::thePreviewShowsMarkdownAndNoHtml()
{
    DescriptionEditor editor;
    editor.setText(u"**bold** <b>tag</b>"_s);
    editor.setCurrentIndex(1);
    const auto *preview = editor.findChild<SafeTextBrowser *>();
    QVERIFY(preview->toPlainText().contains(u"bold"_s));
    QVERIFY(!preview->toPlainText().contains(u"**"_s));
    QVERIFY(preview->toPlainText().contains(u"<b>tag</b>"_s));
}

void TestDescriptionEditor::thePreviewFollowsNoLinkAndLoadsNothing()
{
    const QString hostile = u"![x](file:///etc/hostname) [l](https://example.org)"_s;
    Watched watched; // the same text in an ordinary view does ask
    watched.setMarkdown(hostile);
    watched.show();
    QTRY_VERIFY(watched.asked.contains(u"file:///etc/hostname"_s));
    SafeTextBrowser quiet;
    quiet.showMarkdown(hostile);
    QVERIFY(!quiet.openLinks());
    QVERIFY(!quiet.openExternalLinks());
    const QUrl file(u"file:///etc/hostname"_s);
    QVERIFY(!watched.document()->resource(QTextDocument::ImageResource, file).toByteArray().isEmpty());
    QVERIFY(quiet.document()->resource(QTextDocument::ImageResource, file).toByteArray().isEmpty());
}

REEVE_TEST_MAIN(TestDescriptionEditor)
#include "test_descriptioneditor.moc"
